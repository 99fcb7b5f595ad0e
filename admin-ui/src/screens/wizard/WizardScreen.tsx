import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { DraftView, FormView } from '@weegbrug/core/api';
import { Loading } from '../../blocks/Loading.tsx';
import { ProblemPage } from '../../blocks/ProblemPage.tsx';
import { request } from '../../connection/request.ts';
import { useFramework } from '../../connection/useFramework.ts';
import { Wizard } from './Wizard.tsx';
import './wizard.css';

/** Loads a draft with the form and framework of its release. */
export const WizardScreen = () => {
  const { id = '' } = useParams();
  const draft = useQuery({
    queryKey: ['draft', id],
    queryFn: () => request<DraftView>(`/drafts/${id}`),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const form = useQuery({
    queryKey: ['form', draft.data?.typeKey, draft.data?.release],
    queryFn: () => request<FormView>(`/project-types/${draft.data!.typeKey}/form?release=${draft.data!.release}`),
    enabled: draft.data !== undefined,
    staleTime: Infinity,
  });
  const framework = useFramework(draft.data?.release);
  const error = draft.error ?? form.error ?? framework.error;
  if (draft.data !== undefined && form.data !== undefined && framework.data !== undefined)
    return <Wizard key={id} draft={draft.data} view={form.data} framework={framework.data} />;
  return error === null ? <Loading /> : <ProblemPage error={error} retry={() => void draft.refetch()} />;
};

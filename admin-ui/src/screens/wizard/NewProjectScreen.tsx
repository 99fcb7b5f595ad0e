import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { DraftView, ListView, ProjectTypeView } from '@weegbrug/core/api';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { PageHead } from '../../blocks/PageHead.tsx';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { newKey, request } from '../../connection/request.ts';
import { useText } from '../../messages/useText.ts';
import './wizard.css';

/** What kind of project is it? The choice starts a draft. */
export const NewProjectScreen = () => {
  const { t, local } = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const types = useQuery({ queryKey: ['project-types'], queryFn: () => request<ListView<ProjectTypeView>>('/project-types') });
  const start = useMutation({
    mutationFn: (typeKey: string) => request<DraftView>('/drafts', { method: 'POST', body: { typeKey }, idempotencyKey: newKey() }),
    onSuccess: (draft) => {
      void client.invalidateQueries({ queryKey: ['drafts'] });
      void navigate(`/drafts/${draft.id}`);
    },
  });
  return (
    <div className="page">
      <PageHead title={t('new.title')} lede={t('new.lede')} />
      {types.isPending && <Loading />}
      {types.isError && <ProblemNotice error={types.error} retry={() => void types.refetch()} />}
      {start.isError && <ProblemNotice error={start.error} />}
      {types.data?.items.length === 0 && <EmptyState title={t('new.empty.title')} text={t('new.empty.text')} />}
      <ul className="types">
        {types.data?.items.map((type) => (
          <li key={type.key} className="card">
            <div>
              <h2>{local(type.name)}</h2>
              <p>{local(type.description)}</p>
              <span className="sub">{local(type.domainName)}</span>
            </div>
            <button
              type="button"
              className="btn"
              disabled={start.isPending}
              onClick={() => start.mutate(type.key)}
              aria-label={t('new.start', { type: local(type.name) })}
            >
              {t('new.start', { type: local(type.name) })}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};

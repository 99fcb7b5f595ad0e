import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { FormView, ProjectView } from '@weegbrug/core/api';
import { createFormEngine } from '@weegbrug/core/forms';
import { Loading } from '../../blocks/Loading.tsx';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { request } from '../../connection/request.ts';
import { AnswersView } from '../../forms/AnswersView.tsx';
import { useText } from '../../messages/useText.ts';
import { EditAnswers } from './EditAnswers.tsx';

/** Everything that was answered, in words; who may change it does so here and the project is weighed again. */
export const AnswersTab = ({ project }: { project: ProjectView }) => {
  const { t } = useText();
  const [editing, setEditing] = useState(false);
  const form = useQuery({
    queryKey: ['form', project.typeKey, project.release.hash],
    queryFn: () => request<FormView>(`/project-types/${project.typeKey}/form?release=${project.release.hash}`),
    staleTime: Infinity,
  });
  const engine = useMemo(() => (form.data === undefined ? undefined : createFormEngine(form.data.form)), [form.data]);
  const state = useMemo(() => engine?.evaluate(project.answers, { type: project.typeKey }), [engine, project.answers, project.typeKey]);
  if (form.isError) return <ProblemNotice error={form.error} retry={() => void form.refetch()} />;
  if (engine === undefined || state === undefined) return <Loading />;
  if (editing) return <EditAnswers project={project} engine={engine} close={() => setEditing(false)} />;
  return (
    <>
      {project.mayEdit && (
        <p className="tab-actions">
          <button type="button" className="btn" onClick={() => setEditing(true)}>
            {t('project.edit')}
          </button>
        </p>
      )}
      <AnswersView form={engine.form} state={state} answers={project.answers} />
    </>
  );
};

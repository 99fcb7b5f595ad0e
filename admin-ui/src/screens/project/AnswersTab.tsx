import { useEffect, useMemo, useRef, useState } from 'react';
import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import { createFormEngine } from '@weegbrug/core/forms';
import { Loading } from '../../blocks/Loading.tsx';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { AnswersView } from '../../forms/AnswersView.tsx';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { EditAnswers } from './EditAnswers.tsx';
import { sayReweighed } from './explain/sayReweighed.ts';
import { useProjectForm } from './useProjectForm.ts';

/** Everything that was answered, in words; who may change it does so here and the project is weighed again. */
export const AnswersTab = ({ project, framework }: { project: ProjectView; framework: FrameworkView }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const [editing, setEditing] = useState(false);
  const [done, setDone] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const form = useProjectForm(project);
  const engine = useMemo(() => (form.data === undefined ? undefined : createFormEngine(form.data.form)), [form.data]);
  const state = useMemo(() => engine?.evaluate(project.answers, { type: project.typeKey }), [engine, project.answers, project.typeKey]);
  useEffect(() => {
    if (!editing && done !== '') status.current?.focus();
  }, [editing, done]);
  if (form.isError) return <ProblemNotice error={form.error} retry={() => void form.refetch()} />;
  if (engine === undefined || state === undefined) return <Loading />;
  const saved = (before: ProjectView, after: ProjectView): void => {
    setEditing(false);
    setDone(sayReweighed(before, after, framework, { t, local, formats }));
  };
  if (editing) return <EditAnswers project={project} engine={engine} close={() => setEditing(false)} saved={saved} />;
  return (
    <>
      <p role="status" tabIndex={-1} ref={status} className={done === '' ? 'sr' : 'notice info done'}>
        {done}
      </p>
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

import { useEffect, useMemo, useRef, useState } from 'react';
import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import { createFormEngine, type ResolvedForm } from '@weegbrug/core/forms';
import { Loading } from '../../blocks/Loading.tsx';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { useSearchParams } from 'react-router';
import { AnswersView } from '../../forms/AnswersView.tsx';
import { focusAnswer } from '../../forms/focusAnswer.ts';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { EditAnswers } from './EditAnswers.tsx';
import { sayReweighed } from './explain/sayReweighed.ts';
import { readAnswersAddress } from './whatIf/answersAddress.ts';
import { itemAt } from './explain/itemAt.ts';
import { useProjectForm } from './useProjectForm.ts';

/** Everything that was answered, in words; who may change it does so here and the project is weighed again. */
export const AnswersTab = ({ project, framework }: { project: ProjectView; framework: FrameworkView }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const [parameters, setParameters] = useSearchParams();
  const asked = useMemo(() => readAnswersAddress(parameters), [parameters]);
  const proposes = project.mayEdit && (asked.some((answer) => 'value' in answer) || parameters.get('edit') === 'true');
  const [editing, setEditing] = useState(proposes);
  const [done, setDone] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const form = useProjectForm(project);
  const engine = useMemo(() => (form.data === undefined ? undefined : createFormEngine(form.data.form)), [form.data]);
  const state = useMemo(() => engine?.evaluate(project.answers, { type: project.typeKey }), [engine, project.answers, project.typeKey]);
  useEffect(() => {
    if (!editing && done !== '') status.current?.focus();
  }, [editing, done]);
  const begin = asked[0]?.path;
  useEffect(() => {
    if (begin !== undefined && !editing && engine !== undefined) focusAnswer(begin);
  }, [begin, editing, engine]);
  if (form.isError) return <ProblemNotice error={form.error} retry={() => void form.refetch()} />;
  if (engine === undefined || state === undefined) return <Loading />;
  // What was asked for has been dealt with; the address no longer asks it.
  const close = (): void => {
    setEditing(false);
    setParameters({}, { replace: true });
  };
  const saved = (before: ProjectView, after: ProjectView): void => {
    close();
    setDone(sayReweighed(before, after, framework, { t, local, formats }));
  };
  if (editing)
    return (
      <EditAnswers
        project={project}
        engine={engine}
        proposed={asked.filter(({ path }) => isAsked(engine.form, path))}
        close={close}
        saved={saved}
      />
    );
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

/** Only what the form asks can be proposed; a row of a group is asked when its group is. */
const isAsked = (form: ResolvedForm, path: string): boolean => itemAt(form, path.split('.').slice(0, 2).join('.')) !== undefined;

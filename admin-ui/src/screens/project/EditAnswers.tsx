import { useMemo, useRef, useState } from 'react';
import type { ProjectView } from '@weegbrug/core/api';
import type { Answers, FormEngine } from '@weegbrug/core/forms';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { RequestProblem } from '../../connection/problem.ts';
import { useText } from '../../messages/useText.ts';
import { ProblemSummary } from '../wizard/ProblemSummary.tsx';
import { QuestionPage } from '../wizard/QuestionPage.tsx';
import { useShownProblems } from '../wizard/useShownProblems.ts';
import { useProjectWrite } from './useProjectWrite.ts';

/** The whole form on one page. A change by somebody else in the meantime is said and never overwrites what was typed. */
export const EditAnswers = ({ project, engine, close }: { project: ProjectView; engine: FormEngine; close: () => void }) => {
  const { t, local } = useText();
  const [answers, setAnswers] = useState<Answers>(project.answers);
  const [revision, setRevision] = useState(project.revision);
  const [tried, setTried] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const state = useMemo(() => engine.evaluate(answers, { type: project.typeKey }), [engine, answers, project.typeKey]);
  const { shown, leave } = useShownProblems(state, tried);
  const write = useProjectWrite(project.code);
  const stale = write.error instanceof RequestProblem && write.error.status === 412;
  const save = (): void => {
    setTried(true);
    if (state.problems.length > 0) return requestAnimationFrame(() => summary.current?.focus()) as unknown as void;
    write.mutate({ path: '/answers', method: 'PUT', body: { answers }, revision }, { onSuccess: close, onError: () => setRevision(project.revision) });
  };
  const goTo = (path: string): void => {
    const element = document.getElementById(path);
    (element?.querySelector<HTMLElement>('input, select, textarea') ?? element)?.focus();
  };
  return (
    <div className="edit-answers">
      {write.isError && (stale ? <p className="notice warn">{t('project.edit.stale')}</p> : <ProblemNotice error={write.error} />)}
      {tried && state.problems.length > 0 && <ProblemSummary ref={summary} problems={state.problems} checking={false} goTo={goTo} />}
      {engine.form.pages
        .filter((page) => state.visiblePages.includes(page.key))
        .map((page) => (
          <section key={page.key}>
            <h2>{local(page.title)}</h2>
            <QuestionPage page={page} state={state} answers={answers} shown={shown} onLeave={leave} onChange={setAnswers} />
          </section>
        ))}
      <div className="wizard-foot">
        <button type="button" className="btn primary" disabled={write.isPending} onClick={save}>
          {t('project.edit.save')}
        </button>
        <button type="button" className="btn" onClick={close}>
          {t('project.edit.stop')}
        </button>
      </div>
    </div>
  );
};

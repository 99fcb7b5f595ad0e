import { useEffect, useMemo, useRef, useState } from 'react';
import type { ProjectView } from '@weegbrug/core/api';
import type { FormEngine } from '@weegbrug/core/forms';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { focusQuestion } from '../../forms/focusAnswer.ts';
import { useText } from '../../messages/useText.ts';
import { ProblemSummary } from '../wizard/ProblemSummary.tsx';
import { QuestionPage } from '../wizard/QuestionPage.tsx';
import { useShownProblems } from '../wizard/useShownProblems.ts';
import { EditConflict } from './EditConflict.tsx';
import { ProposedNotice } from './whatIf/ProposedNotice.tsx';
import type { ProposedAnswer } from './whatIf/answersAddress.ts';
import { useAnswerEditing } from './useAnswerEditing.ts';

type Props = {
  project: ProjectView;
  engine: FormEngine;
  /** Values that are filled in already, and the question to begin at. */
  proposed: readonly ProposedAnswer[];
  close: () => void;
  saved: (before: ProjectView, after: ProjectView) => void;
};

/** The whole form on one page. A change by somebody else in the meantime is shown beside what was typed and never overwrites it. */
export const EditAnswers = ({ project, engine, proposed, close, saved }: Props) => {
  const { t, local } = useText();
  const [before] = useState(project);
  const [tried, setTried] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const { answers, setAnswers, merged, busy, error, takeTheirs, save } = useAnswerEditing(project, engine, proposed);
  const state = useMemo(() => engine.evaluate(answers, { type: project.typeKey }), [engine, answers, project.typeKey]);
  const { shown, leave } = useShownProblems(state, tried);
  const voting = (project.state.step?.votes.length ?? 0) > 0;
  const trySave = (): void => {
    setTried(true);
    if (state.problems.length === 0) save((after) => saved(before, after));
    else requestAnimationFrame(() => summary.current?.focus());
  };
  const begin = proposed[0]?.path;
  useEffect(() => {
    if (begin !== undefined) focusQuestion(begin);
  }, [begin]);
  return (
    <div className="edit-answers">
      {voting && <p className="notice info">{t('project.edit.voting')}</p>}
      <ProposedNotice form={engine.form} proposed={proposed} />
      {merged !== undefined && (
        <EditConflict
          form={engine.form}
          mine={answers}
          theirs={project.answers}
          conflicts={merged.conflicts}
          taken={merged.taken}
          takeTheirs={takeTheirs}
        />
      )}
      {error !== undefined && <ProblemNotice error={error} />}
      {tried && state.problems.length > 0 && (
        <ProblemSummary ref={summary} problems={state.problems} checking={false} goTo={focusQuestion} />
      )}
      {engine.form.pages
        .filter((page) => state.visiblePages.includes(page.key))
        .map((page) => (
          <section key={page.key}>
            <h2>{local(page.title)}</h2>
            <QuestionPage page={page} state={state} answers={answers} shown={shown} onLeave={leave} onChange={setAnswers} />
          </section>
        ))}
      <div className="edit-foot">
        <button type="button" className="btn primary" disabled={busy} onClick={trySave}>
          {t('project.edit.save')}
        </button>
        <button type="button" className="btn" onClick={close}>
          {t('project.edit.stop')}
        </button>
      </div>
    </div>
  );
};

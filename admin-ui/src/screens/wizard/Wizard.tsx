import { useEffect, useMemo, useRef, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { DraftView, FormView, FrameworkView } from '@weegbrug/core/api';
import { createFormEngine } from '@weegbrug/core/forms';
import { readPath } from '@weegbrug/core/shared';
import { AnswersView } from '../../forms/AnswersView.tsx';
import { focusQuestion } from '../../forms/focusAnswer.ts';
import { PageHead } from '../../blocks/PageHead.tsx';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { useText } from '../../messages/useText.ts';
import { ConflictNotice } from './ConflictNotice.tsx';
import { DiscardButton } from './DiscardButton.tsx';
import { findQuestion } from './findQuestion.ts';
import { LivePanel } from './LivePanel.tsx';
import { PageSteps } from './PageSteps.tsx';
import { ProblemSummary } from './ProblemSummary.tsx';
import { QuestionPage } from './QuestionPage.tsx';
import { SaveLine } from './SaveLine.tsx';
import { useDraftAnswers } from './useDraftAnswers.ts';
import { useShownProblems } from './useShownProblems.ts';
import { useSubmit } from './useSubmit.ts';

const checkPage = 'check';

/** The intake: pages that the form decides, the live weighing beside them, and a last page to check and submit. */
export const Wizard = ({ draft, view, framework }: { draft: DraftView; view: FormView; framework: FrameworkView }) => {
  const { t, local } = useText();
  const navigate = useNavigate();
  const engine = useMemo(() => createFormEngine(view.form), [view.form]);
  const store = useDraftAnswers(draft);
  const { answers } = store;
  const facts = useMemo(() => ({ type: draft.typeKey }), [draft.typeKey]);
  const state = useMemo(() => engine.evaluate(answers, facts), [engine, answers, facts]);
  const pages = view.form.pages.filter((page) => state.visiblePages.includes(page.key));
  const steps = [...pages.map((page) => ({ key: page.key, title: local(page.title) })), { key: checkPage, title: t('wizard.check') }];
  const { page: asked = draft.page ?? '' } = useParams();
  const index = Math.max(
    0,
    steps.findIndex((step) => step.key === asked),
  );
  const current = steps[index]!;
  const page = pages.find((entry) => entry.key === current.key);
  const { shown, leave, attempt, attempted } = useShownProblems(state, current.key === checkPage);
  const submit = useSubmit(draft.id, store);
  const summary = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [focus, setFocus] = useState<{ path?: string; at: number }>({ at: 0 });

  useEffect(() => {
    store.page.current = current.key;
  }, [current.key, store.page]);
  useEffect(() => {
    if (focus.at === 0) return;
    if (focus.path === undefined) {
      (summary.current ?? heading.current)?.focus();
      window.scrollTo(0, 0);
    } else focusQuestion(focus.path);
  }, [focus]);

  const goToPage = (key: string): void => {
    void navigate(`/drafts/${draft.id}/${key}`);
    setFocus({ at: Date.now() });
  };
  const goTo = (path: string): void => {
    const found = findQuestion(view.form, path.split('.').slice(0, 2).join('.'), state);
    if (found === undefined) return;
    void navigate(`/drafts/${draft.id}/${found.page.key}`);
    setFocus({ path, at: Date.now() });
  };
  const next = (): void => {
    const wrong = state.problems.some((problem) => problem.page === current.key);
    attempt(current.key);
    // The first press shows what is wrong; who presses again may go on.
    if (wrong && !attempted.has(current.key)) setFocus({ at: Date.now() });
    else goToPage(steps[index + 1]!.key);
  };
  const title = typeof readPath(answers, 'project.name') === 'string' ? String(readPath(answers, 'project.name')) : '';
  const pageProblems =
    current.key === checkPage
      ? state.problems
      : state.problems.filter((problem) => problem.page === current.key && shown.has(problem.path));
  return (
    <div className="page">
      <PageHead
        title={t(draft.projectCode === undefined ? 'wizard.title' : 'wizard.titleReturned', { type: local(view.projectType.name) })}
        lede={title === '' ? t('wizard.untitled') : title}
        actions={
          <>
            <SaveLine state={store.saveState} />
            <DiscardButton draft={draft} revision={store.revision} onDiscard={store.forget} />
            <Link className="btn" to="/">
              {t('wizard.later')}
            </Link>
          </>
        }
      />
      {store.conflict !== undefined && <ConflictNotice conflict={store.conflict} resolve={store.resolve} />}
      <div className="wizard">
        <div className="form">
          <PageSteps steps={steps} current={index} problems={state.problems} goTo={goToPage} />
          {submit.error !== undefined && <ProblemNotice error={submit.error} />}
          {pageProblems.length > 0 && (
            <ProblemSummary ref={summary} problems={pageProblems} checking={current.key === checkPage} goTo={goTo} />
          )}
          <h2 ref={heading} tabIndex={-1}>
            {current.title}
          </h2>
          <p className="muted lede">
            {t(current.key === checkPage ? 'wizard.check.lede' : 'wizard.pageOf', { page: index + 1, total: steps.length })}
          </p>
          {page === undefined ? (
            <AnswersView
              form={view.form}
              state={state}
              answers={answers}
              pageAction={(entry) => (
                <button
                  type="button"
                  className="btn quiet s"
                  aria-label={t('wizard.check.changePage', { page: local(entry.title) })}
                  onClick={() => goToPage(entry.key)}
                >
                  {t('wizard.check.change')}
                </button>
              )}
            />
          ) : (
            <QuestionPage page={page} state={state} answers={answers} shown={shown} onLeave={leave} onChange={store.change} />
          )}
          <div className="wizard-foot">
            {index > 0 && (
              <button type="button" className="btn" onClick={() => goToPage(steps[index - 1]!.key)}>
                {t('wizard.previous')}
              </button>
            )}
            {page !== undefined && (
              <button type="button" className="btn primary" onClick={next}>
                {t('wizard.next', { page: steps[index + 1]!.title })}
              </button>
            )}
            {page === undefined && (
              <button
                type="button"
                className="btn primary"
                disabled={submit.busy || state.problems.length > 0}
                aria-describedby="foot-hint"
                onClick={() => void submit.submit()}
              >
                {t(submit.busy ? 'wizard.submitting' : 'wizard.submit')}
              </button>
            )}
            <span className="muted small end" id="foot-hint">
              {page !== undefined ? t('wizard.mayGoOn') : state.problems.length > 0 ? t('wizard.cannotSubmit') : ''}
            </span>
          </div>
        </div>
        <LivePanel
          typeKey={draft.typeKey}
          release={draft.release}
          answers={answers}
          form={view.form}
          state={state}
          framework={framework}
          goTo={goTo}
        />
      </div>
    </div>
  );
};

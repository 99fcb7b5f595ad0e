import { useRef, useState } from 'react';
import type { ConfigurationDraftView, TestCaseRunView } from '@weegbrug/core/api';
import { BusyButton } from '../../../blocks/BusyButton.tsx';
import { EmptyState } from '../../../blocks/EmptyState.tsx';
import { Loading } from '../../../blocks/Loading.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { useSession } from '../../../connection/useSession.ts';
import { useText } from '../../../messages/useText.ts';
import type { DraftContent } from '../draftTypes.ts';
import { TestCaseRows } from './TestCaseRows.tsx';
import { useAdoption } from './useAdoption.ts';
import { useTestRuns } from './useTestRuns.ts';

/** More are shown when asked for; what is red and what was edited comes first. */
const shownAtOnce = 50;

/** How the test cases of the draft come out, red ones first, with expectations that were edited since the active release. */
export const TestCasesCard = ({ draft }: { draft: ConfigurationDraftView }) => {
  const { t, local } = useText();
  const { may } = useSession();
  const runs = useTestRuns(draft.revision);
  const adoption = useAdoption();
  const { framework } = draft.configuration as DraftContent;
  const [all, setAll] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button goes with what was red; what comes next is at hand from here.
  const adopt = (testCases: readonly string[] | undefined): void =>
    adoption.mutate(testCases, { onSuccess: () => heading.current?.focus() });
  const items = [...(runs.data?.items ?? [])].sort((one, other) => rank(one) - rank(other));
  const edited = items.flatMap(({ expectations }) => expectations.filter(({ before }) => before !== undefined)).length;
  const counts = runs.data?.counts;
  const removed = runs.data?.removed ?? [];
  const red = items.filter(({ outcome, waived }) => outcome === 'red' && waived === undefined);
  return (
    <section className="card" aria-labelledby="test-cases">
      <header>
        <h2 id="test-cases" tabIndex={-1} ref={heading}>
          {counts === undefined ? t('testCases.title') : t('testCases.count', { green: counts.green, total: items.length })}
        </h2>
        {red.length > 1 && may('configuration:edit') && (
          <BusyButton className="btn s end" busy={adoption.isPending} onClick={() => adopt(undefined)}>
            {t('testCases.adoptAll', { count: red.length })}
          </BusyButton>
        )}
        <span role="status" className="small muted">
          {runs.isPlaceholderData && t('testCases.running', { total: items.length })}
        </span>
        {edited > 0 && (
          <span className="small muted">{t(edited === 1 ? 'testCases.edited.one' : 'testCases.edited.many', { count: edited })}</span>
        )}
      </header>
      {adoption.isError && <ProblemNotice error={adoption.error} />}
      {runs.isPending && <Loading />}
      {runs.isError && <ProblemNotice error={runs.error} retry={() => void runs.refetch()} />}
      {runs.data !== undefined && items.length === 0 && <EmptyState title={t('testCases.empty.title')} text={t('testCases.empty.text')} />}
      {items.length > 0 && (
        <div className="scroll-x" tabIndex={0} role="group" aria-label={t('testCases.title')}>
          <table role="table" className="cfg-cases">
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">
                  {t('testCases.case')}
                </th>
                <th role="columnheader" scope="col">
                  {t('testCases.expectation')}
                </th>
                <th role="columnheader" scope="col" className="num">
                  {t('testCases.before')}
                </th>
                <th role="columnheader" scope="col" className="num">
                  {t('testCases.expects')}
                </th>
                <th role="columnheader" scope="col" className="num">
                  {t('testCases.got')}
                </th>
                <th role="columnheader" scope="col">
                  {t('testCases.outcome')}
                </th>
              </tr>
            </thead>
            {items.slice(0, all ? items.length : shownAtOnce).map((run) => (
              <TestCaseRows key={run.key} run={run} framework={framework} adopt={() => adopt([run.key])} />
            ))}
          </table>
        </div>
      )}
      {!all && items.length > shownAtOnce && (
        <div className="body">
          <button type="button" className="btn s" onClick={() => setAll(true)}>
            {t('testCases.more', { count: items.length })}
          </button>
        </div>
      )}
      {removed.length > 0 && (
        <p className="body small">{t('testCases.removed', { names: removed.map(({ name }) => local(name)).join(', ') })}</p>
      )}
    </section>
  );
};

const rank = ({ outcome, waived, expectations, isAskedOtherwise }: TestCaseRunView): number =>
  outcome !== 'green'
    ? waived === undefined
      ? 0
      : 1
    : isAskedOtherwise || expectations.some(({ before }) => before !== undefined)
      ? 2
      : 3;

import { useRef, useState } from 'react';
import { Link } from 'react-router';
import type { ConfigurationDraftView, TestCaseRunView } from '@weegbrug/core/api';
import { EmptyState } from '../../../blocks/EmptyState.tsx';
import { Loading } from '../../../blocks/Loading.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { useSession } from '../../../connection/useSession.ts';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import type { DraftContent } from '../draftTypes.ts';
import { pathOf } from '../parts/configurationPart.ts';
import { useExpectationWords } from './expectationWords.ts';
import { OutcomeMark } from './OutcomeMark.tsx';
import { useAdoption } from './useAdoption.ts';
import { useTestRuns } from './useTestRuns.ts';
import { WaiveDialog } from './WaiveDialog.tsx';

/** How the test cases of the draft come out, red ones first, with expectations that were edited since the active release. */
export const TestCasesCard = ({ draft }: { draft: ConfigurationDraftView }) => {
  const { t, local } = useText();
  const { may } = useSession();
  const runs = useTestRuns(draft.revision);
  const adoption = useAdoption();
  const { framework } = draft.configuration as DraftContent;
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
          <button type="button" className="btn s end" disabled={adoption.isPending} onClick={() => adopt(undefined)}>
            {t('testCases.adoptAll', { count: red.length })}
          </button>
        )}
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
          <table className="cfg-cases">
            <thead>
              <tr>
                <th scope="col">{t('testCases.case')}</th>
                <th scope="col">{t('testCases.expectation')}</th>
                <th scope="col" className="num">
                  {t('testCases.before')}
                </th>
                <th scope="col" className="num">
                  {t('testCases.expects')}
                </th>
                <th scope="col" className="num">
                  {t('testCases.got')}
                </th>
                <th scope="col">{t('testCases.outcome')}</th>
              </tr>
            </thead>
            {items.map((run) => (
              <CaseRows key={run.key} run={run} framework={framework} adopt={() => adopt([run.key])} />
            ))}
          </table>
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

/** What is worth a row: what differs and what was edited; of a green case that nobody touched its first expectation. */
const rowsOf = ({ expectations }: TestCaseRunView) => {
  const place = ({ pointer }: { pointer: string }): number => usualOrder.indexOf(pointer.split('/')[1] ?? '');
  const ordered = [...expectations].sort((one, other) => place(one) - place(other));
  const telling = ordered.filter(({ holds, before }) => !holds || before !== undefined);
  return telling.length > 0 ? telling : ordered.slice(0, 1);
};

const usualOrder = [
  'priority',
  'advice',
  'route',
  'positive',
  'negative',
  'scores',
  'measures',
  'knockouts',
  'escalations',
  'next',
  'refused',
];

const CaseRows = ({ run, framework, adopt }: { run: TestCaseRunView; framework: DraftContent['framework']; adopt: () => void }) => {
  const { may } = useSession();
  const { t, local } = useText();
  const words = useExpectationWords(framework);
  const rows = rowsOf(run);
  const name = (
    <th scope="rowgroup" rowSpan={Math.max(1, rows.length)}>
      <Link to={pathOf('testCases', run.key)}>{local(run.name)}</Link>
      {run.isNew && <span className="tag new">{t('testCases.new')}</span>}
      {run.isAskedOtherwise && <span className="tag">{t('testCases.askedOtherwise')}</span>}
    </th>
  );
  const outcome = (
    <td rowSpan={Math.max(1, rows.length)}>
      <OutcomeMark run={run} />
      {run.outcome === 'red' && may('configuration:edit') && (
        <button type="button" className="btn quiet s" onClick={adopt}>
          {t('testCases.adopt')}
          <span className="sr">: {local(run.name)}</span>
        </button>
      )}
      <Waiver run={run} />
    </td>
  );
  if (rows.length === 0)
    return (
      <tbody>
        <tr>
          {name}
          <td colSpan={4}>{run.why === undefined ? t('testCases.statesNothing') : local(run.why)}</td>
          {outcome}
        </tr>
      </tbody>
    );
  return (
    <tbody>
      {rows.map(({ pointer, expected, got, holds, before }, position) => (
        <tr key={pointer}>
          {position === 0 && name}
          <td>{words.name(pointer)}</td>
          <td className="num">{before === undefined ? '' : words.value(pointer, before)}</td>
          <td className="num">
            {words.value(pointer, expected)}{' '}
            {before !== undefined && <span className="tag">{t(expected === null ? 'testCases.dropped' : 'testCases.edited')}</span>}
          </td>
          <td className="num">
            {expected === null ? '' : holds ? words.value(pointer, got) : <strong className="neg">{words.value(pointer, got)}</strong>}
          </td>
          {position === 0 && outcome}
        </tr>
      ))}
    </tbody>
  );
};

const Waiver = ({ run }: { run: TestCaseRunView }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const { may } = useSession();
  const [asking, setAsking] = useState(false);
  if (run.waived !== undefined) {
    const { byName, at, reason } = run.waived;
    return <p className="sub">{t('testCases.waived.by', { name: byName, day: formats.day(at), reason })}</p>;
  }
  if (run.outcome === 'green' || !may('configuration:waive')) return undefined;
  return (
    <>
      <button type="button" className="btn quiet s" onClick={() => setAsking(true)}>
        {t('testCases.waive')}
        <span className="sr">: {local(run.name)}</span>
      </button>
      {asking && <WaiveDialog run={run} close={() => setAsking(false)} />}
    </>
  );
};

import { useState } from 'react';
import { Link } from 'react-router';
import type { TestCaseRunView } from '@weegbrug/core/api';
import { useSession } from '../../../connection/useSession.ts';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import type { DraftContent } from '../draftTypes.ts';
import { pathOf } from '../parts/configurationPart.ts';
import { useExpectationWords } from './expectationWords.ts';
import { OutcomeMark } from './OutcomeMark.tsx';
import { WaiveDialog } from './WaiveDialog.tsx';

/** One test case: its name, what is worth a row, how it came out and what can be done about it. On a phone a block of its own. */
export const TestCaseRows = ({
  run,
  framework,
  adopt,
}: {
  run: TestCaseRunView;
  framework: DraftContent['framework'];
  adopt: () => void;
}) => {
  const { may } = useSession();
  const { t, local } = useText();
  const words = useExpectationWords(framework);
  const rows = rowsOf(run);
  const name = (
    <th role="rowheader" scope="rowgroup" rowSpan={Math.max(1, rows.length)}>
      <Link to={pathOf('testCases', run.key)}>{local(run.name)}</Link>
      {run.isNew && <span className="tag new">{t('testCases.new')}</span>}
      {run.isAskedOtherwise && <span className="tag">{t('testCases.askedOtherwise')}</span>}
    </th>
  );
  const outcome = (
    <td role="cell" className="cfg-outcome" rowSpan={Math.max(1, rows.length)}>
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
      <tbody role="rowgroup">
        <tr role="row">
          {name}
          <td role="cell" className="cfg-what" colSpan={4}>
            {run.why === undefined ? t('testCases.statesNothing') : local(run.why)}
          </td>
          {outcome}
        </tr>
      </tbody>
    );
  return (
    <tbody role="rowgroup">
      {rows.map(({ pointer, expected, got, holds, before }, position) => (
        <tr role="row" key={pointer}>
          {position === 0 && name}
          <td role="cell" className="cfg-what">
            {words.name(pointer)}
          </td>
          <td role="cell" className="num" data-label={t('testCases.before')}>
            {before === undefined ? '' : words.value(pointer, before)}
          </td>
          <td role="cell" className="num" data-label={t('testCases.expects')}>
            {words.value(pointer, expected)}{' '}
            {before !== undefined && <span className="tag">{t(expected === null ? 'testCases.dropped' : 'testCases.edited')}</span>}
          </td>
          <td role="cell" className="num" data-label={t('testCases.got')}>
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

import type { ReplayView } from '@weegbrug/core/api';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import type { ReplayFilter } from './ReplayCard.tsx';

type Summary = NonNullable<ReplayView['summary']>;

/** Advice now against advice with the change. Whoever is not on the diagonal crossed a threshold; the number filters the list. */
export const AdviceTable = ({
  summary: { advice },
  filter,
  onFilter,
  finished,
}: {
  summary: Summary;
  filter: ReplayFilter;
  onFilter: (filter: ReplayFilter) => void;
  finished: boolean;
}) => {
  const { t, local } = useText();
  const formats = useFormats();
  const rowTotals = advice.table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columnTotals = advice.after.map((_, column) => advice.table.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  // Without advice is a row of its own only when somebody is in it.
  const rows = advice.before.flatMap((name, row) => (name.key !== '' || (rowTotals[row] ?? 0) > 0 ? [{ ...name, row }] : []));
  const columns = advice.after.flatMap((name, column) => (name.key !== '' || (columnTotals[column] ?? 0) > 0 ? [{ ...name, column }] : []));
  const all = rowTotals.reduce((sum, count) => sum + count, 0);
  return (
    <div className="rp-advice scroll-x" tabIndex={0} role="group" aria-label={t('replay.advice')}>
      <table className="dense">
        <caption className="small muted">{t('replay.advice.caption')}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ key, name }) => (
              <th key={key} scope="col" className="num">
                {local(name)}
              </th>
            ))}
            <th scope="col" className="num">
              {t('replay.advice.now')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((before) => (
            <tr key={before.key}>
              <th scope="row">{local(before.name)}</th>
              {columns.map((after) => {
                const count = advice.table[before.row]?.[after.column] ?? 0;
                const moved = before.key !== after.key && count > 0;
                const on = filter.before === before.key && filter.after === after.key;
                return (
                  <td key={after.key} className={moved ? 'num rp-moved' : 'num'}>
                    {moved && finished ? (
                      <button
                        type="button"
                        className="rp-link"
                        aria-pressed={on}
                        aria-label={t('replay.advice.cell', { count, before: local(before.name), after: local(after.name) })}
                        onClick={() => onFilter({ show: 'all', before: before.key, after: after.key })}
                      >
                        {formats.number(count)}
                      </button>
                    ) : count === 0 ? (
                      <span className="muted">0</span>
                    ) : (
                      formats.number(count)
                    )}
                  </td>
                );
              })}
              <td className="num">{formats.number(rowTotals[before.row] ?? 0)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('replay.advice.then')}</th>
            {columns.map(({ key, column }) => (
              <td key={key} className="num">
                <b>{formats.number(columnTotals[column] ?? 0)}</b>
              </td>
            ))}
            <td className="num">
              <b>{formats.number(all)}</b>
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
};

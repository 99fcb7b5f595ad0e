import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { FrameworkView, RankingRow, RankingView } from '@weegbrug/core/api';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { rankingColumns, type RankingColumn } from './rankingColumns.ts';
import { RankingRowView } from './RankingRowView.tsx';
import { rowsBefore } from './rowsBefore.ts';
import type { ShownRow } from './trial/useShownRows.ts';
import type { RankingParameter, RankingParameters } from './useRankingParameters.ts';

type Props = {
  view: RankingView;
  /** What stands at a place; absent while it is fetched. */
  rowAt: (index: number) => ShownRow | undefined;
  framework: FrameworkView;
  columns: readonly RankingColumn[];
  parameters: RankingParameters;
  change: (changes: Partial<Record<RankingParameter, string | undefined>>) => void;
  onVisible: (range: { first: number; last: number }) => void;
  /** Something stands beside the table. */
  narrow: boolean;
};

/**
 * The table itself: only the rows on screen exist, the rest is height. On a phone a row is drawn as a block, which takes the meaning of a table from its elements in
 * some browsers; the roles keep it.
 */
export const RankingTable = ({ view, rowAt, framework, columns, parameters, change, onVisible, narrow }: Props) => {
  const { t, local } = useText();
  const formats = useFormats();
  const box = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => setOffset(box.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({ count: view.total, estimateSize: () => 58, overscan: 12, scrollMargin: offset });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items[items.length - 1]?.index ?? 0;
  useEffect(() => onVisible({ first, last }), [first, last, onVisible]);

  const shown = rankingColumns.filter((column) => columns.includes(column.key));
  const span = shown.length + 2;
  const sort = parameters.sort ?? 'priority';
  const descending = (parameters.order ?? 'descending') === 'descending';
  const header = (key: string, label: string, field: string | undefined) => {
    if (field === undefined) return label;
    const active = sort === field;
    return (
      <button
        type="button"
        onClick={() => change({ sort: field, order: active && descending ? 'ascending' : 'descending' })}
        aria-label={t('ranking.sort', { column: label })}
      >
        {label} <span aria-hidden="true">{active && key !== 'priority' ? (descending ? '▾' : '▴') : ''}</span>
      </button>
    );
  };
  const ariaSort = (field: string | undefined) =>
    field !== undefined && sort === field ? { 'aria-sort': descending ? ('descending' as const) : ('ascending' as const) } : {};
  const bottom = items.length === 0 ? 0 : virtual.getTotalSize() - (items[items.length - 1]!.end - offset);
  return (
    <div className="card scroll-x" ref={box}>
      <table role="table" className="list" aria-rowcount={view.total + 1}>
        <caption className="sr">{t('ranking.caption')}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" className="rank" {...ariaSort('priority')}>
              {header('rank', t('ranking.rank'), 'priority')}
            </th>
            <th role="columnheader" scope="col" {...ariaSort('name')}>
              {header('name', t('ranking.project'), 'name')}
            </th>
            {shown.map((column) => {
              const numeric = ['netCost', 'fte', 'urgency', 'impactLoad', 'completeness'].includes(column.key);
              const label = t(column.label, { year: framework.framework.planYear });
              return (
                <th
                  key={column.key}
                  role="columnheader"
                  scope="col"
                  className={`${numeric ? 'num ' : ''}c-${column.key}`}
                  {...(column.key === 'priority' ? {} : ariaSort(column.sort))}
                >
                  {column.key === 'contribution' ? (
                    <span className="ends">
                      <span>{t('weighing.negative')}</span>
                      {header(column.key, label, column.sort)}
                      <span>{t('weighing.positive')}</span>
                    </span>
                  ) : (
                    header(column.key, label, column.sort)
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        {(items[0]?.start ?? 0) - offset > 0 && (
          <tbody aria-hidden="true">
            <tr>
              <td colSpan={span} style={{ height: (items[0]?.start ?? 0) - offset, padding: 0 }} />
            </tr>
          </tbody>
        )}
        {items.map((item) => {
          const shownRow = rowAt(item.index);
          const row = fullRow(shownRow);
          return (
            <tbody role="rowgroup" key={item.key} data-index={item.index} ref={virtual.measureElement}>
              {row === undefined ? (
                <WaitingRow row={shownRow} span={span} />
              ) : (
                <>
                  {rowsBefore({
                    row,
                    previous: fullRow(rowAt(item.index - 1)),
                    first: item.index === 0,
                    framework,
                    parameters,
                    t,
                    local,
                    number: formats.number,
                  }).map((text) => (
                    <tr role="row" key={text.key} className={text.kind}>
                      <th role="rowheader" colSpan={span} scope="rowgroup">
                        {text.text}
                      </th>
                    </tr>
                  ))}
                  <RankingRowView
                    row={row}
                    adopted={adoptedOf(shownRow)}
                    index={item.index}
                    columns={columns}
                    framework={framework}
                    narrow={narrow}
                  />
                </>
              )}
            </tbody>
          );
        })}
        {bottom > 0 && (
          <tbody aria-hidden="true">
            <tr>
              <td colSpan={span} style={{ height: bottom, padding: 0 }} />
            </tr>
          </tbody>
        )}
        <tfoot role="rowgroup">
          <tr role="row">
            <th role="rowheader" scope="row" colSpan={2}>
              {t('ranking.total')}
            </th>
            {shown.map((column) => (
              <td role="cell" key={column.key} className="num" data-label={t(column.label, { year: framework.framework.planYear })}>
                {column.key === 'netCost' && formats.thousands(view.totals.netCost)}
                {column.key === 'fte' && formats.fte(view.totals.fte)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
};

const fullRow = (shown: ShownRow | undefined): RankingRow | undefined => (shown !== undefined && 'row' in shown ? shown.row : undefined);

const adoptedOf = (shown: ShownRow | undefined) => (shown !== undefined && 'row' in shown ? shown.adopted : undefined);

/** A row that is still on its way; in a trial its name is known. */
const WaitingRow = ({ row, span }: { row: ShownRow | undefined; span: number }) =>
  row !== undefined && 'name' in row ? (
    <tr role="row">
      <td role="cell" className="rank muted">
        …
      </td>
      <th role="rowheader" scope="row">
        <Link to={`/projects/${row.code}`}>{row.name}</Link>
        <span className="sub">{row.code}</span>
      </th>
      <td role="cell" colSpan={span - 2} className="muted">
        …
      </td>
    </tr>
  ) : (
    <tr role="row">
      <td role="cell" colSpan={span} className="muted" style={{ height: 57 }}>
        …
      </td>
    </tr>
  );

import type { Virtualizer } from '@tanstack/react-virtual';
import type { DecisionTable } from '@weegbrug/core/rules';
import { useText } from '../../../messages/useText.ts';
import { GridCell } from './GridCell.tsx';
import type { GridColumn } from './gridColumns.ts';
import type { TableGridState } from './useTableGrid.ts';

type Props = {
  table: DecisionTable;
  columns: readonly GridColumn[];
  state: TableGridState;
  pointer: string;
  /** Problem of a cell or of what is in it, by pointer of the cell. */
  problems: ReadonlyMap<string, string>;
  labelledBy: string;
  /** For a long table: only the rows in view exist. */
  virtual: Virtualizer<HTMLDivElement, HTMLTableRowElement> | undefined;
};

/** The table as a grid with one stop for Tab: arrows move, Enter edits. */
export const TableGrid = ({ table, columns, state, pointer, problems, labelledBy, virtual }: Props) => {
  const { t } = useText();
  const conditions = columns.filter(({ part }) => part === 'condition').length;
  const outcomes = columns.filter(({ part }) => part === 'outcome').length;
  const items = virtual?.getVirtualItems();
  const shown = items === undefined ? table.rows.map((_row, index) => index) : items.map(({ index }) => index);
  // The active row may be scrolled out of existence; Tab then comes in at what is there.
  const stop = shown.includes(state.active.row) ? state.active.row : shown[0];
  const before = items?.[0]?.start ?? 0;
  const after = virtual === undefined ? 0 : virtual.getTotalSize() - (items?.at(-1)?.end ?? 0);
  const spacer = (height: number) =>
    height > 0 && (
      <tr aria-hidden="true">
        <td colSpan={columns.length + 1} style={{ height, padding: 0, border: 0 }} />
      </tr>
    );
  return (
    <table
      className="dt"
      role="grid"
      ref={state.grid}
      aria-labelledby={labelledBy}
      aria-rowcount={table.rows.length + 2}
      aria-colcount={columns.length + 1}
    >
      <thead>
        <tr className="kindrow">
          <td />
          {conditions > 0 && (
            <th scope="colgroup" colSpan={conditions}>
              {t('table.if')}
            </th>
          )}
          <th scope="colgroup" colSpan={outcomes}>
            {t('table.then')}
          </th>
          <td />
        </tr>
        <tr aria-rowindex={2}>
          <th scope="col" className="num">
            {t('table.row')}
          </th>
          {columns.map(({ key, header, numeric }) => (
            <th key={key} scope="col" className={numeric ? 'num' : undefined}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {spacer(before)}
        {shown.map((index) => {
          const row = table.rows[index];
          if (row === undefined) return null;
          return (
            <tr
              key={index}
              aria-rowindex={index + 3}
              data-index={index}
              data-pointer={`${pointer}/${index}`}
              ref={virtual?.measureElement}
              className={state.active.row === index ? 'at' : undefined}
            >
              <th scope="row" className="num">
                {index + 1}
              </th>
              {columns.map((column, place) => (
                <GridCell
                  key={column.key}
                  at={{ row: index, column: place }}
                  column={column}
                  text={column.text(row)}
                  open={column.isOpen(row)}
                  problem={problems.get(`${pointer}/${index}${column.pointer}`)}
                  pointer={`${pointer}/${index}${column.pointer}`}
                  tabStop={stop === index && state.active.column === place}
                  state={state}
                />
              ))}
            </tr>
          );
        })}
        {spacer(after)}
      </tbody>
    </table>
  );
};

import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { DecisionTable } from '@weegbrug/core/rules';
import type { LocalizedText } from '@weegbrug/core/shared';
import type { GridColumn } from './gridColumns.ts';
import { insertRow, moveRow, removeRow, replaceRow } from './tableEdits.ts';

export type CellAddress = { row: number; column: number };
type Editing = CellAddress & { text: string; problem?: LocalizedText };

type Options = {
  table: DecisionTable;
  columns: readonly GridColumn[];
  readOnly: boolean;
  onChange: (table: DecisionTable) => void;
  /** Says what happened to a row, for who does not see it. */
  announce: (what: 'added' | 'removed' | 'moved', row: number) => void;
  /** Brings a row into view before its cell gets the focus. */
  reveal: (row: number) => void;
};

const page = 10;

/** The grid as people drive it: one cell is active, arrows move, Enter edits. What cannot be read stays in its cell as it was typed. */
export const useTableGrid = ({ table, columns, readOnly, onChange, announce, reveal }: Options) => {
  const grid = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<CellAddress>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<Editing>();
  /** The next render moves the focus to the active cell. */
  const [wanted, setWanted] = useState(0);
  const lastRow = table.rows.length - 1;
  const within = useCallback(
    ({ row, column }: CellAddress): CellAddress => ({
      row: Math.max(0, Math.min(row, lastRow)),
      column: Math.max(0, Math.min(column, columns.length - 1)),
    }),
    [columns.length, lastRow],
  );
  const current = within(active);

  const go = useCallback(
    (to: CellAddress, last = lastRow): void => {
      const row = Math.max(0, Math.min(to.row, last));
      setActive({ row, column: Math.max(0, Math.min(to.column, columns.length - 1)) });
      reveal(row);
      setWanted((count) => count + 1);
    },
    [columns.length, lastRow, reveal],
  );

  useEffect(() => {
    if (wanted === 0) return undefined;
    const { row, column } = current;
    let frame = 0;
    let tries = 0;
    // A row that was far away is made a moment after the scrolling.
    const attempt = (): void => {
      const cell = grid.current?.querySelector<HTMLElement>(`[data-cell="${row},${column}"]`);
      tries += 1;
      if (cell !== null && cell !== undefined) cell.focus();
      else if (tries < 60) frame = requestAnimationFrame(attempt);
    };
    attempt();
    return () => cancelAnimationFrame(frame);
    // Only a wish for the focus moves it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted]);

  const start = (at: CellAddress, text?: string): void => {
    if (readOnly) return;
    if (editing?.problem !== undefined) return;
    const row = table.rows[at.row];
    const column = columns[at.column];
    if (row === undefined || column === undefined) return;
    setActive(at);
    setEditing({ ...at, text: text ?? (column.isOpen(row) ? '' : column.text(row)) });
  };

  /** Reads what was typed. @returns the table with it, or nothing when it cannot be read */
  const commit = (): DecisionTable | undefined => {
    if (editing === undefined) return table;
    const row = table.rows[editing.row];
    const column = columns[editing.column];
    if (row === undefined || column === undefined) return table;
    const written = column.write(row, editing.text);
    if ('problem' in written) {
      setEditing({ ...editing, problem: written.problem });
      return undefined;
    }
    setEditing(undefined);
    const next = replaceRow(table, editing.row, written.row);
    if (JSON.stringify(written.row) !== JSON.stringify(row)) onChange(next);
    return next;
  };

  const addRow = (after: number, from: DecisionTable = table): void => {
    const at = Math.min(after + 1, from.rows.length);
    onChange(insertRow(from, at));
    announce('added', at);
    go({ row: at, column: 0 }, from.rows.length);
  };
  const dropRow = (at: number): void => {
    if (table.rows[at] === undefined) return;
    onChange(removeRow(table, at));
    announce('removed', at);
    go({ row: at, column: current.column }, lastRow - 1);
  };
  const shiftRow = (at: number, step: -1 | 1): void => {
    const next = moveRow(table, at, step);
    if (next === table) return;
    onChange(next);
    announce('moved', at + step);
    go({ row: at + step, column: current.column });
  };

  const moves: Readonly<Record<string, (to: CellAddress, far: boolean) => CellAddress>> = {
    ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
    ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
    ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
    ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
    Home: ({ row }, far) => ({ row: far ? 0 : row, column: 0 }),
    End: ({ row }, far) => ({ row: far ? lastRow : row, column: columns.length - 1 }),
    PageUp: ({ row, column }) => ({ row: row - page, column }),
    PageDown: ({ row, column }) => ({ row: row + page, column }),
  };

  const onCellKey = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey } = event;
    const command = ctrlKey || metaKey;
    const move = moves[key];
    if (altKey && !readOnly && (key === 'ArrowUp' || key === 'ArrowDown')) shiftRow(current.row, key === 'ArrowUp' ? -1 : 1);
    else if (move !== undefined && !altKey) go(move(current, command));
    else if (readOnly) return;
    else if (key === 'Enter' && command) addRow(current.row);
    else if (key === 'Enter' || key === 'F2') start(current);
    else if (key === 'Delete' && command) dropRow(current.row);
    else if (key === 'Delete' || key === 'Backspace') {
      const row = table.rows[current.row];
      const written = row === undefined ? undefined : columns[current.column]?.write(row, '');
      if (written !== undefined && 'row' in written) onChange(replaceRow(table, current.row, written.row));
    } else if (key.length === 1 && !command && !altKey) start(current, key);
    else return;
    event.preventDefault();
  };

  const onInputKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const { key } = event;
    if (key === 'Escape') {
      setEditing(undefined);
      go(current);
    } else if (key === 'Enter' || key === 'Tab') {
      const next = commit();
      if (next !== undefined && key === 'Enter' && (event.ctrlKey || event.metaKey)) addRow(current.row, next);
      else if (next !== undefined) go(key === 'Tab' ? { row: current.row, column: current.column + (event.shiftKey ? -1 : 1) } : current);
    } else return;
    event.preventDefault();
  };

  return {
    grid,
    active: current,
    editing,
    setActive,
    start,
    type: (text: string): void => setEditing((now) => (now === undefined ? now : { row: now.row, column: now.column, text })),
    leave: (): void => void commit(),
    addRow: (): void => addRow(lastRow < 0 ? -1 : current.row),
    dropRow: (): void => dropRow(current.row),
    shiftRow: (step: -1 | 1): void => shiftRow(current.row, step),
    copyRow: (): void => {
      const row = table.rows[current.row];
      if (row === undefined) return;
      onChange(insertRow(table, current.row + 1, row));
      announce('added', current.row + 1);
      go({ row: current.row + 1, column: current.column }, lastRow + 1);
    },
    onCellKey,
    onInputKey,
  };
};
export type TableGridState = ReturnType<typeof useTableGrid>;

import type { DecisionTable, TableColumn, TableRow } from '@weegbrug/core/rules';

/** A table with a row put in at a place. */
export const insertRow = (table: DecisionTable, at: number, row: TableRow = { when: {} }): DecisionTable => ({
  ...table,
  rows: [...table.rows.slice(0, at), row, ...table.rows.slice(at)],
});

export const removeRow = (table: DecisionTable, at: number): DecisionTable => ({
  ...table,
  rows: table.rows.filter((_row, index) => index !== at),
});

export const replaceRow = (table: DecisionTable, at: number, row: TableRow): DecisionTable => ({
  ...table,
  rows: table.rows.map((one, index) => (index === at ? row : one)),
});

/** A table with a row moved up or down; the same table at its ends. */
export const moveRow = (table: DecisionTable, at: number, step: -1 | 1): DecisionTable => {
  const to = at + step;
  const row = table.rows[at];
  return row === undefined || to < 0 || to >= table.rows.length ? table : insertRow(removeRow(table, at), to, row);
};

/** A table whose columns changed: cells of a renamed column go along, those of a removed one or of another kind go away. */
export const changeColumns = (table: DecisionTable, columns: readonly TableColumn[]): DecisionTable => {
  const known = new Set(table.columns.map(({ key }) => key));
  const sameNumber = columns.length === table.columns.length;
  const from = new Map(
    columns.flatMap(({ key, kind }, index): [string, string][] => {
      const before = known.has(key) ? table.columns.find((one) => one.key === key) : sameNumber ? table.columns[index] : undefined;
      return before?.kind === kind ? [[key, before.key]] : [];
    }),
  );
  const rows = table.rows.map((row) => ({
    ...row,
    when: Object.fromEntries([...from].flatMap(([key, old]) => (Object.hasOwn(row.when, old) ? [[key, row.when[old]!]] : []))),
  }));
  return { ...table, columns, rows };
};

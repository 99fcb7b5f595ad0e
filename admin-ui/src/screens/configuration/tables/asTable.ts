import type { DecisionTable } from '@weegbrug/core/rules';
import { isRecord } from '../schema/node.ts';

const isColumn = (column: unknown): boolean => isRecord(column) && typeof column['key'] === 'string' && isRecord(column['name']);

/** A value of the draft as a table; `undefined` when it has not even the shape of one (somebody wrote it as JSON). */
export const asTable = (value: unknown): DecisionTable | undefined => {
  if (!isRecord(value)) return undefined;
  const { columns, rows } = value;
  const isRow = (row: unknown): boolean => isRecord(row) && isRecord(row['when']);
  return Array.isArray(columns) && columns.every(isColumn) && Array.isArray(rows) && rows.every(isRow)
    ? (value as DecisionTable)
    : undefined;
};

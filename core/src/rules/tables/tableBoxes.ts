import { type AtomSet } from './atomSet.ts';
import { type Axis, axisOf, type AxisValue } from './axis.ts';
import type { DecisionTable, TableCell } from './decisionTable.ts';
import type { FactDomains } from './factDomain.ts';

/** A table as boxes: per row and column the atoms that its cell takes. */
export type TableBoxes = {
  axes: readonly Axis[];
  /** By row, then by column. */
  boxes: readonly (readonly AtomSet[])[];
  /** An answer in a box of atoms, by key of the column. */
  exampleOf(box: readonly AtomSet[]): Readonly<Record<string, AxisValue>>;
  /** Keys of the columns that a box does not take whole. */
  columnsOf(box: readonly AtomSet[]): readonly string[];
  /** The cells that say a box; columns that do not matter, and those that one cell cannot say, are left out. */
  cellsOf(box: readonly AtomSet[]): Readonly<Record<string, TableCell>>;
};

/** Cuts every column at the ends and choices that occur in it. */
export const tableBoxes = ({ columns, rows }: DecisionTable, domains: FactDomains): TableBoxes => {
  const cellOf = (row: DecisionTable['rows'][number], key: string): TableCell | undefined =>
    Object.hasOwn(row.when, key) ? row.when[key] : undefined;
  const axes = columns.map((column) =>
    axisOf(
      column,
      rows.map((row) => cellOf(row, column.key)),
      domains.get(column.key),
    ),
  );
  return {
    axes,
    boxes: rows.map((row) => columns.map(({ key }, index) => axes[index]!.atomsOf(cellOf(row, key)))),
    exampleOf: (box) => Object.fromEntries(columns.map(({ key }, index) => [key, axes[index]!.exampleOf(box[index]![0]![0])])),
    columnsOf: (box) =>
      columns.flatMap(({ key }, index) => {
        const atoms = box[index]!;
        return atoms.length === 1 && atoms[0]![1] - atoms[0]![0] + 1 === axes[index]!.size ? [] : [key];
      }),
    cellsOf: (box) =>
      Object.fromEntries(
        columns.flatMap(({ key }, index) => {
          const cell = axes[index]!.cellOf(box[index]!);
          return cell === undefined ? [] : [[key, cell]];
        }),
      ),
  };
};

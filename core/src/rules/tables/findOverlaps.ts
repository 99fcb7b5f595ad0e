import { type AtomSet, firstShared } from './atomSet.ts';
import type { TableBoxes } from './tableBoxes.ts';
import type { WorkBudget } from './workBudget.ts';

/** Two rows (positions, the upper one first) that take the same answers, and a box of one atom per column in both. */
export type Overlap = { rows: readonly [number, number]; box: readonly AtomSet[] };

/**
 * Every pair of rows that share an answer. Sweeps along the column in which the fewest rows lie over each other and compares only those that do.
 * @param counts whether a pair is worth reporting
 * @param most stop after this many; `complete` then says that there are more
 * @throws BudgetSpent
 */
export const findOverlaps = (
  { axes, boxes }: TableBoxes,
  budget: WorkBudget,
  counts: (upper: number, lower: number) => boolean,
  most: number,
): { overlaps: readonly Overlap[]; complete: boolean } => {
  const able = boxes.flatMap((box, row) => (box.every((atoms) => atoms.length > 0) ? [row] : []));
  if (axes.length === 0) return { overlaps: [], complete: true };
  const spread = axes.map((_axis, column) =>
    able.reduce((sum, row) => sum + boxes[row]![column]!.reduce((width, [low, high]) => width + high - low + 1, 0) / axes[column]!.size, 0),
  );
  const sweep = spread.indexOf(Math.min(...spread));
  const lowest = (row: number): number => boxes[row]![sweep]![0]![0];
  const highest = (row: number): number => boxes[row]![sweep]!.at(-1)![1];
  const found: Overlap[] = [];
  let open: number[] = [];
  for (const row of [...able].sort((one, other) => lowest(one) - lowest(other) || one - other)) {
    const start = lowest(row);
    open = open.filter((other) => highest(other) >= start);
    budget.spend(open.length + 1);
    for (const other of open) {
      const [upper, lower] = row < other ? [row, other] : [other, row];
      if (!counts(upper, lower)) continue;
      const box = sharedBox(boxes[upper]!, boxes[lower]!);
      if (box === undefined) continue;
      if (found.length === most) return { overlaps: inOrder(found), complete: false };
      found.push({ rows: [upper, lower], box });
    }
    open.push(row);
  }
  return { overlaps: inOrder(found), complete: true };
};

const inOrder = (overlaps: readonly Overlap[]): readonly Overlap[] =>
  [...overlaps].sort((one, other) => one.rows[0] - other.rows[0] || one.rows[1] - other.rows[1]);

const sharedBox = (one: readonly AtomSet[], other: readonly AtomSet[]): AtomSet[] | undefined => {
  const box: AtomSet[] = [];
  for (const [column, atoms] of one.entries()) {
    const shared = firstShared(atoms, other[column]!);
    if (shared === undefined) return undefined;
    box.push([[shared, shared]]);
  }
  return box;
};

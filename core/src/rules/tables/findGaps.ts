import { type AtomSet, union } from './atomSet.ts';
import type { TableBoxes } from './tableBoxes.ts';
import type { WorkBudget } from './workBudget.ts';

export type Coverage = {
  /** Boxes that no row takes, together exactly everything that no row takes. */
  gaps: readonly (readonly AtomSet[])[];
  /** Rows (positions) that are the first to take some answer. */
  reached: ReadonlySet<number>;
};

/**
 * What the rows leave out, and which of them are ever the first. Goes through the columns one by one and keeps of every stretch only the rows
 * that can still match there; stretches with the same rows are looked into once, and a row that takes all the rest ends the search.
 * @throws BudgetSpent
 */
export const findGaps = ({ axes, boxes }: TableBoxes, budget: WorkBudget): Coverage => {
  const everything = axes.map(({ size }): AtomSet => (size === 0 ? [] : [[0, size - 1]]));
  if (axes.some(({ size }) => size === 0)) return { gaps: [], reached: new Set() };
  const matters = boxes.map((box) => box.map((atoms, column) => !sameSet(atoms, everything[column]!)));
  // Columns in which most rows say something come first: they leave the fewest rows.
  const weightOf = (column: number): number => matters.filter((row) => row[column] === true).length;
  const weights = new Map(axes.map((_axis, column) => [column, weightOf(column)]));
  const order = [...weights.keys()].sort((one, other) => weights.get(other)! - weights.get(one)!);
  /** Position in the order after which nothing of a row matters any more. */
  const settled = matters.map((row) => order.reduce((last, column, step) => (row[column] === true ? step + 1 : last), 0));
  const reached = new Set<number>();
  const known: Map<string, Gap[]>[] = order.map(() => new Map());

  const search = (step: number, rows: readonly number[]): Gap[] => {
    budget.spend(rows.length + 1);
    const first = rows[0];
    if (first === undefined) return [[]];
    const end = rows.findIndex((row) => settled[row]! <= step);
    if (end === 0) {
      reached.add(first);
      return [];
    }
    // Rows behind one that takes all the rest are never first.
    const able = end < 0 ? rows : rows.slice(0, end + 1);
    const memory = known[step]!;
    const key = able.join();
    const earlier = memory.get(key);
    if (earlier !== undefined) return earlier;
    const column = order[step]!;
    const parts = new Map<string, { atoms: AtomSet[]; below: Gap[] }>();
    for (const { atoms, rows: active } of stretches(axes[column]!.size, able, (row) => boxes[row]![column]!)) {
      budget.spend(active.length + 1);
      const below = search(step + 1, active);
      if (below.length === 0) continue;
      budget.spend(below.length * order.length);
      const same = JSON.stringify(below);
      const part = parts.get(same);
      if (part === undefined) parts.set(same, { atoms: [atoms], below });
      else part.atoms.push(atoms);
    }
    const gaps = [...parts.values()].flatMap(({ atoms, below }) => below.map((gap): Gap => [union(atoms), ...gap]));
    budget.spend(gaps.length * order.length);
    memory.set(key, gaps);
    return gaps;
  };

  const toBox = (gap: Gap): AtomSet[] => {
    const box = [...everything];
    gap.forEach((atoms, step) => (box[order[step]!] = atoms));
    return box;
  };
  return {
    gaps: search(
      0,
      boxes.flatMap((box, row) => (box.every((atoms) => atoms.length > 0) ? [row] : [])),
    ).map(toBox),
    reached,
  };
};

/** Atoms per column in the order of searching; columns that are not named do not matter. */
type Gap = readonly AtomSet[];

const sameSet = (one: AtomSet, other: AtomSet): boolean =>
  one.length === other.length && one.every(([low, high], index) => low === other[index]![0] && high === other[index]![1]);

/** The axis cut into stretches in which the same rows match, rows in their order; one by one, so that a budget can end it. */
function* stretches(
  size: number,
  rows: readonly number[],
  atomsOf: (row: number) => AtomSet,
): Generator<{ atoms: AtomSet; rows: number[] }> {
  const starts = new Map<number, number[]>();
  const stops = new Map<number, number[]>();
  const cuts = new Set([0]);
  const note = (at: Map<number, number[]>, atom: number, row: number): void => {
    cuts.add(atom);
    const list = at.get(atom);
    if (list === undefined) at.set(atom, [row]);
    else list.push(row);
  };
  for (const row of rows)
    for (const [low, high] of atomsOf(row)) {
      note(starts, low, row);
      note(stops, high + 1, row);
    }
  const places = [...cuts].filter((atom) => atom < size).sort((a, b) => a - b);
  const active = new Set<number>();
  for (const [index, atom] of places.entries()) {
    stops.get(atom)?.forEach((row) => active.delete(row));
    starts.get(atom)?.forEach((row) => active.add(row));
    yield { atoms: [[atom, (places[index + 1] ?? size) - 1]], rows: [...active].sort((a, b) => a - b) };
  }
}

/** One entry of two sequences laid on top of each other. */
export type Step<Entry> = { state: 'same' | 'added' | 'removed'; entry: Entry; before?: number; after?: number };

/** Beyond so many differences the rest is shown as replaced: a text that is new altogether is not compared word by word. */
const mostDifferences = 600;

/**
 * The shortest way from one sequence to the other (Myers, "An O(ND) difference algorithm and its variations", 1986); what is taken away comes before what is added.
 * @param isEqual decides whether two entries are the same
 */
export const sequenceDifference = <Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  isEqual: (one: Entry, other: Entry) => boolean = Object.is,
): Step<Entry>[] => {
  let start = 0;
  while (start < before.length && start < after.length && isEqual(before[start]!, after[start]!)) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && isEqual(before.at(-1 - end)!, after.at(-1 - end)!)) end += 1;
  const middle = shortestWay(before.slice(start, before.length - end), after.slice(start, after.length - end), isEqual);
  const steps: Step<Entry>[] = [];
  let [left, right] = [0, 0];
  const keep = (): void => void steps.push({ state: 'same', entry: after[right]!, before: left++, after: right++ });
  while (left < start) keep();
  for (const state of middle) {
    if (state === 'same') keep();
    else if (state === 'removed') steps.push({ state, entry: before[left]!, before: left++ });
    else steps.push({ state, entry: after[right]!, after: right++ });
  }
  while (left < before.length) keep();
  return removedFirst(steps);
};

const shortestWay = <Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  isEqual: (one: Entry, other: Entry) => boolean,
): ('same' | 'added' | 'removed')[] => {
  const [rows, columns] = [before.length, after.length];
  if (rows === 0 || columns === 0) return replaced(rows, columns);
  const most = Math.min(rows + columns, mostDifferences);
  const reach = new Map<number, number>([[1, 0]]);
  const history: Map<number, number>[] = [];
  for (let depth = 0; depth <= most; depth += 1) {
    history.push(new Map(reach));
    for (let diagonal = -depth; diagonal <= depth; diagonal += 2) {
      let row = isDown(reach, diagonal, depth) ? reach.get(diagonal + 1)! : reach.get(diagonal - 1)! + 1;
      // Rows count what was before; a step down takes from after.
      while (row < rows && row - diagonal < columns && isEqual(before[row]!, after[row - diagonal]!)) row += 1;
      reach.set(diagonal, row);
      if (row >= rows && row - diagonal >= columns) return wayBack(history, rows, columns);
    }
  }
  return replaced(rows, columns);
};

const isDown = (reach: ReadonlyMap<number, number>, diagonal: number, depth: number): boolean =>
  diagonal === -depth || (diagonal !== depth && reach.get(diagonal - 1)! < reach.get(diagonal + 1)!);

const wayBack = (history: readonly ReadonlyMap<number, number>[], rows: number, columns: number): ('same' | 'added' | 'removed')[] => {
  const way: ('same' | 'added' | 'removed')[] = [];
  let [row, column] = [rows, columns];
  for (let depth = history.length - 1; depth >= 0; depth -= 1) {
    const reach = history[depth]!;
    const diagonal = row - column;
    const previous = isDown(reach, diagonal, depth) ? diagonal + 1 : diagonal - 1;
    const [previousRow, previousColumn] = depth === 0 ? [0, 0] : [reach.get(previous)!, reach.get(previous)! - previous];
    while (row > previousRow && column > previousColumn) {
      way.push('same');
      row -= 1;
      column -= 1;
    }
    if (depth === 0) break;
    way.push(row > previousRow ? 'removed' : 'added');
    [row, column] = [previousRow, previousColumn];
  }
  return way.reverse();
};

const replaced = (rows: number, columns: number): ('same' | 'added' | 'removed')[] => [
  ...Array.from({ length: rows }, () => 'removed' as const),
  ...Array.from({ length: columns }, () => 'added' as const),
];

const removedFirst = <Entry>(steps: readonly Step<Entry>[]): Step<Entry>[] => {
  const ordered: Step<Entry>[] = [];
  let run: Step<Entry>[] = [];
  const flush = (): void => {
    ordered.push(...run.filter(({ state }) => state === 'removed'), ...run.filter(({ state }) => state === 'added'));
    run = [];
  };
  for (const step of steps)
    if (step.state === 'same') {
      flush();
      ordered.push(step);
    } else run.push(step);
  flush();
  return ordered;
};

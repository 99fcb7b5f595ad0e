import type { Comparison, PairwiseMatrix } from './comparison.ts';

/**
 * Puts comparisons in a matrix, with the reciprocals opposite. Comparisons of goals that are not in the list are left out; of a pair that occurs twice
 * the last one counts (check first).
 * @param goals ids, in the order of the rows and columns
 */
export const matrixOf = (goals: readonly string[], comparisons: readonly Comparison[]): PairwiseMatrix => {
  const position = new Map(goals.map((goal, index) => [goal, index]));
  const cells: (number | undefined)[][] = goals.map((_, row) => goals.map((__, column) => (row === column ? 1 : undefined)));
  for (const { first, second, ratio } of comparisons) {
    const row = position.get(first);
    const column = position.get(second);
    if (row === undefined || column === undefined || row === column) continue;
    cells[row]![column] = ratio;
    cells[column]![row] = 1 / ratio;
  }
  return cells;
};

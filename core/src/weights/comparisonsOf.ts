import type { Comparison, PairwiseMatrix } from './comparison.ts';

/** The comparisons that a matrix holds, one per pair, row by row; each with the more important goal first, so that no ratio is below 1. */
export const comparisonsOf = (goals: readonly string[], matrix: PairwiseMatrix): Comparison[] =>
  goals.flatMap((first, row) =>
    goals.slice(row + 1).flatMap((second, offset): Comparison[] => {
      const ratio = matrix[row]![row + 1 + offset];
      if (ratio === undefined) return [];
      return [ratio >= 1 ? { first, second, ratio } : { first: second, second: first, ratio: matrix[row + 1 + offset]![row]! }];
    }),
  );

import type { PairwiseMatrix } from './comparison.ts';
import { deriveWeights } from './deriveWeights.ts';
import { nearestSaaty } from './saatyScale.ts';

/** The comparison that harms consistency most, and what would mend it. Positions in the order of the matrix, `row` before `column`. */
export type Disturbance = {
  row: number;
  column: number;
  /** What was said: the row is so many times as important as the column. */
  given: number;
  /** The step of Saaty's scale that fits best with all other comparisons. */
  better: number;
  /** Consistency with that value in its place, computed again. The ratio is absent above ten goals. */
  after: { consistencyIndex: number; consistencyRatio?: number };
};

/**
 * Leaves each comparison out in turn, derives what the others say about it (Harker), puts the nearest step of the scale in its place and derives again;
 * the one after which consistency is best is the one that disturbed most.
 * @returns `undefined` when no single change makes the matrix more consistent, or when it is not connected
 */
export const mostDisturbing = (matrix: PairwiseMatrix): Disturbance | undefined => {
  const now = deriveWeights(matrix);
  if ('groups' in now || now.consistencyIndex === 0) return undefined;
  let best: Disturbance | undefined;
  for (let row = 0; row < matrix.length; row += 1)
    for (let column = row + 1; column < matrix.length; column += 1) {
      const given = matrix[row]![column];
      if (given === undefined) continue;
      const others = deriveWeights(withRatio(matrix, row, column, undefined));
      // A comparison that alone connects two groups contradicts nothing.
      if ('groups' in others) continue;
      const better = nearestSaaty(others.weights[row]! / others.weights[column]!);
      const after = deriveWeights(withRatio(matrix, row, column, better));
      if ('groups' in after || after.consistencyIndex >= (best?.after.consistencyIndex ?? now.consistencyIndex)) continue;
      const { consistencyIndex, consistencyRatio } = after;
      best = {
        row,
        column,
        given,
        better,
        after: { consistencyIndex, ...(consistencyRatio === undefined ? {} : { consistencyRatio }) },
      };
    }
  return best;
};

const withRatio = (matrix: PairwiseMatrix, row: number, column: number, ratio: number | undefined): PairwiseMatrix =>
  matrix.map((cells, one) =>
    one !== row && one !== column
      ? cells
      : cells.map((cell, other) => {
          if (one === row && other === column) return ratio;
          return one === column && other === row ? (ratio === undefined ? undefined : 1 / ratio) : cell;
        }),
  );

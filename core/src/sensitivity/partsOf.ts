import type { Leaf } from '../framework/leavesOf.ts';
import { shownScore } from '../shared/rounding.ts';
import type { TermMatrix } from './termMatrix.ts';

/** Points of one project per top-level goal as shown, positive and negative apart, under these weights. */
export const partsOf = (
  matrix: TermMatrix,
  leaves: readonly Leaf[],
  weights: Float64Array,
  project: number,
): { goal: string; positive: number; negative: number }[] => {
  const parts = new Map<string, { positive: number; negative: number }>();
  leaves.forEach(({ goal, path }, leaf) => {
    const cell = project * leaves.length + leaf;
    const top = path[0] ?? goal.id;
    const { positive, negative } = parts.get(top) ?? { positive: 0, negative: 0 };
    parts.set(top, {
      positive: positive + weights[leaf]! * matrix.positive[cell]!,
      negative: negative + weights[leaf]! * matrix.negative[cell]!,
    });
  });
  return [...parts].map(([goal, { positive, negative }]) => ({ goal, positive: shownScore(positive), negative: shownScore(negative) }));
};

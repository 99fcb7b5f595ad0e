import type { GoalWeighing } from '@weegbrug/core/framework';
import { shownScore } from '@weegbrug/core/shared';

export type GroupTotals = { positive: number; negative: number; points: number };

/** D− and D+ of a group, summed per criterion from unrounded points, so that rounding of the leaves does not add up. */
export const groupTotals = (leaves: readonly GoalWeighing[]): GroupTotals => {
  const points = leaves.flatMap((leaf) => leaf.evidence.filter((entry) => entry.status === 'known').map((entry) => entry.points));
  const sum = (values: readonly number[]): number => shownScore(values.reduce((total, value) => total + value, 0));
  return { positive: sum(points.filter((value) => value > 0)), negative: sum(points.filter((value) => value < 0)), points: sum(points) };
};

import { leavesOf } from './leavesOf.ts';
import type { Goal } from './weighingFramework.ts';

/** Total weight of each leaf goal by id, 0 … 1; together 1, up to the last bits of a double. */
export const leafWeights = (goals: readonly Goal[]): Map<string, number> =>
  new Map(leavesOf(goals).map(({ goal, weight }) => [goal.id, weight]));

import { findGoal } from './findGoal.ts';
import type { Goal } from './weighingFramework.ts';

/** The goals directly below a goal, or those at the top; `undefined` when the tree has no such goal. Empty below a leaf. */
export const siblingsOf = (goals: readonly Goal[], parent: string | undefined): readonly Goal[] | undefined => {
  if (parent === undefined) return goals;
  const goal = findGoal(goals, parent);
  return goal === undefined ? undefined : (goal.children ?? []);
};

import type { Goal } from './weighingFramework.ts';

/** The goal with this id, anywhere in the tree. */
export const findGoal = (goals: readonly Goal[], id: string): Goal | undefined => {
  for (const goal of goals) {
    const found = goal.id === id ? goal : findGoal(goal.children ?? [], id);
    if (found !== undefined) return found;
  }
  return undefined;
};

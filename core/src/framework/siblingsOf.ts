import type { Goal } from './weighingFramework.ts';

/** The goals directly below a goal, or those at the top; `undefined` when the tree has no such goal. Empty below a leaf. */
export const siblingsOf = (goals: readonly Goal[], parent: string | undefined): readonly Goal[] | undefined => {
  if (parent === undefined) return goals;
  for (const goal of goals) {
    const children = goal.children ?? [];
    if (goal.id === parent) return children;
    const below = siblingsOf(children, parent);
    if (below !== undefined) return below;
  }
  return undefined;
};

import type { Goal } from '../framework/weighingFramework.ts';

/** The goal and those beside it, itself included; `undefined` when the tree has no such goal. */
export const siblingGroup = (goals: readonly Goal[], id: string): readonly Goal[] | undefined => {
  if (goals.some((goal) => goal.id === id)) return goals;
  for (const { children } of goals) {
    const found = children === undefined ? undefined : siblingGroup(children, id);
    if (found !== undefined) return found;
  }
  return undefined;
};

import type { Goal } from './weighingFramework.ts';

/** A leaf of the goal tree with its total weight and the ids of the goals above it. */
export type Leaf = { goal: Goal; weight: number; path: readonly string[] };

/**
 * The leaves in tree order. The total weight of a leaf is the product of the normalised weights down its path (domain model, "Goals");
 * siblings whose weights are all zero weigh nothing.
 */
export const leavesOf = (goals: readonly Goal[], weight = 1, path: readonly string[] = []): Leaf[] => {
  const total = goals.reduce((sum, goal) => sum + goal.weight, 0);
  return goals.flatMap((goal): Leaf[] => {
    const own = total > 0 ? (weight * goal.weight) / total : 0;
    return goal.children === undefined || goal.children.length === 0
      ? [{ goal, weight: own, path }]
      : leavesOf(goal.children, own, [...path, goal.id]);
  });
};

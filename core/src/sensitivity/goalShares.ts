import { leavesOf } from '../framework/leavesOf.ts';
import type { Goal } from '../framework/weighingFramework.ts';

/** The share of every goal among its siblings, 0 … 1, by id; siblings sum to 1, or are all 0 when none of them weighs anything. */
export type GoalShares = ReadonlyMap<string, number>;

/** The shares that a tree of goals states. */
export const goalShares = (goals: readonly Goal[]): Map<string, number> => {
  const shares = new Map<string, number>();
  const visit = (siblings: readonly Goal[]): void => {
    const total = siblings.reduce((sum, { weight }) => sum + weight, 0);
    for (const { id, weight, children } of siblings) {
      shares.set(id, total > 0 ? weight / total : 0);
      visit(children ?? []);
    }
  };
  visit(goals);
  return shares;
};

/** The tree with these shares as its weights; a goal without a share keeps its own. */
export const withShares = (goals: readonly Goal[], shares: GoalShares): Goal[] => {
  const total = goals.reduce((sum, { weight }) => sum + weight, 0);
  return goals.map((goal) => ({
    ...goal,
    weight: shares.get(goal.id) ?? (total > 0 ? goal.weight / total : 0),
    ...(goal.children === undefined ? {} : { children: withShares(goal.children, shares) }),
  }));
};

/** Total weight of each leaf in tree order, as `rerank` wants it. */
export const leafWeightsOf = (goals: readonly Goal[], shares: GoalShares = new Map()): Float64Array =>
  Float64Array.from(leavesOf(withShares(goals, shares)), ({ weight }) => weight);

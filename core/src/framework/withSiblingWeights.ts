import { snap } from '../shared/rounding.ts';
import type { Goal } from './weighingFramework.ts';

/**
 * A copy of the goal tree in which the goals below one goal (or those at the top) have these weights. They keep the unit that they had: their sum stays
 * what it was, or becomes 100 when it was 0.
 * @param percent by goal id, together 100
 */
export const withSiblingWeights = (
  goals: readonly Goal[],
  parent: string | undefined,
  percent: Readonly<Record<string, number>>,
): Goal[] => {
  const weighed = (siblings: readonly Goal[]): Goal[] => {
    const sum = snap(siblings.reduce((total, { weight }) => total + weight, 0));
    return siblings.map((goal) => ({ ...goal, weight: snap(((percent[goal.id] ?? 0) / 100) * (sum > 0 ? sum : 100)) }));
  };
  if (parent === undefined) return weighed(goals);
  return goals.map((goal) => {
    if (goal.children === undefined) return goal;
    return { ...goal, children: goal.id === parent ? weighed(goal.children) : withSiblingWeights(goal.children, parent, percent) };
  });
};

import type { Goal } from '../framework/weighingFramework.ts';
import { snap } from '../shared/rounding.ts';
import { goalShares } from './goalShares.ts';
import { moveShare } from './moveShare.ts';

/** Digits of a weight that is worked out: more than anybody reads, and without the noise of binary fractions. */
const digits = 12;

/**
 * Goals beside each other after one of them got another share of the group, as {@link moveShare} moves it: the sum of their weights stays, goals that are
 * fixed keep theirs. A weight of a draft that is no number, or negative, counts as 0.
 * @param share what it has to be, 0 … 1
 * @returns `undefined` when the others cannot give or take so much
 */
export const withGroupShare = (group: readonly Goal[], id: string, share: number): readonly Goal[] | undefined => {
  const goals = group.map((goal) => ({ ...goal, weight: Number(goal.weight) > 0 ? Number(goal.weight) : 0 }));
  const sum = goals.reduce((total, { weight }) => total + weight, 0);
  const fixed = new Set(goals.flatMap((goal) => (goal.fixed === true ? [goal.id] : [])));
  const shares = moveShare(goals, goalShares(goals), id, share, fixed);
  if (sum === 0 || snap((shares.get(id) ?? Number.NaN) - share) !== 0) return undefined;
  return group.map((goal) =>
    fixed.has(goal.id) && goal.id !== id ? goal : { ...goal, weight: Number((shares.get(goal.id)! * sum).toPrecision(digits)) },
  );
};

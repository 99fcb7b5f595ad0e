import type { Goal } from '@weegbrug/core/framework';
import { type GoalShares, goalShares } from '@weegbrug/core/sensitivity';

/** Weights that somebody tries: the share of every goal among its siblings, and which goals stay when others move. */
export type TrialWeights = { shares: GoalShares; locked: ReadonlySet<string> };

/** As adopted; goals that the framework calls fixed stay. */
export const adoptedWeights = (goals: readonly Goal[]): TrialWeights => ({ shares: goalShares(goals), locked: new Set(fixedGoals(goals)) });

const fixedGoals = (goals: readonly Goal[]): string[] =>
  goals.flatMap(({ id, fixed, children = [] }) => [...(fixed === true ? [id] : []), ...fixedGoals(children)]);

/** Whether the trial differs from what was adopted. */
export const hasMoved = (shares: GoalShares, adopted: GoalShares): boolean =>
  [...adopted].some(([id, share]) => Math.abs((shares.get(id) ?? share) - share) > 1e-9);

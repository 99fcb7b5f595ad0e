import type { Goal } from '../framework/weighingFramework.ts';
import { type GoalShares, leafWeightsOf } from './goalShares.ts';
import { moveShare } from './moveShare.ts';
import { siblingGroup } from './siblingGroup.ts';

/**
 * How the leaf weights follow one goal: weight of a leaf = start + slope × share of the goal. Its siblings scale pro rata, so that every leaf weight, and with
 * them every P, is a straight line in that one share.
 */
export type WeightLine = {
  goal: string;
  /** Share among its siblings now, 0 … 1. */
  share: number;
  start: Float64Array;
  slope: Float64Array;
};

/** The line of one goal, or `undefined` when it cannot move: it is alone, its siblings weigh nothing, or what is above it weighs nothing. */
export const weightLine = (goals: readonly Goal[], shares: GoalShares, id: string): WeightLine | undefined => {
  const others = (siblingGroup(goals, id) ?? []).filter((goal) => goal.id !== id);
  const share = shares.get(id) ?? 0;
  if (!others.some((other) => (shares.get(other.id) ?? 0) > 0)) return undefined;
  // The two ends of the line are exact: there the goal, or everything beside it, weighs nothing.
  const start = leafWeightsOf(goals, moveShare(goals, shares, id, 0));
  const end = leafWeightsOf(goals, moveShare(goals, shares, id, 1));
  const slope = start.map((weight, leaf) => end[leaf]! - weight);
  return slope.every((weight) => weight === 0) ? undefined : { goal: id, share, start, slope };
};

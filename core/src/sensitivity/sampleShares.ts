import type { Goal } from '../framework/weighingFramework.ts';
import { type GoalShares, goalShares } from './goalShares.ts';
import type { RandomSource } from './randomSource.ts';

/** How uncertain weights are: a factor ≥ 1 for every goal, or one of its own (from the disagreement of a weighing session, for instance). */
export type WeightSpread = { factor: number; factors?: Readonly<Record<string, number>> };

/**
 * Random weights around the adopted ones. Every goal is multiplied by factor^z with z standard normal (a lognormal distribution: in two of three draws between adopted ÷ factor and
 * adopted × factor), after which siblings are scaled back to 1. That is the distribution that the disagreement of a weighing session is measured in: the standard deviation of
 * ln(weight), shown as a factor. Factor 1 gives the adopted weights; a goal of weight 0 stays 0.
 * @returns a function that gives the next draw
 */
export const sampleShares = (goals: readonly Goal[], spread: WeightSpread, random: RandomSource): (() => GoalShares) => {
  const adopted = goalShares(goals);
  const groups: { id: string; share: number; deviation: number }[][] = [];
  const visit = (siblings: readonly Goal[]): void => {
    groups.push(
      siblings.map(({ id }) => ({ id, share: adopted.get(id)!, deviation: Math.log(Math.max(1, spread.factors?.[id] ?? spread.factor)) })),
    );
    for (const { children } of siblings) if (children !== undefined && children.length > 0) visit(children);
  };
  visit(goals);
  return () => {
    const drawn = new Map<string, number>();
    for (const group of groups) {
      let total = 0;
      for (const { id, share, deviation } of group) {
        const weight = deviation === 0 ? share : share * Math.exp(deviation * random.normal());
        drawn.set(id, weight);
        total += weight;
      }
      for (const { id } of group) drawn.set(id, total > 0 ? drawn.get(id)! / total : 0);
    }
    return drawn;
  };
};

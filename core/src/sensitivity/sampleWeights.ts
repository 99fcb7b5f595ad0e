import type { Goal } from '../framework/weighingFramework.ts';
import { goalShares } from './goalShares.ts';
import type { RandomSource } from './randomSource.ts';

/** How uncertain weights are: a factor ≥ 1 for every goal, or one of its own (from the disagreement of a weighing session, for instance). */
export type WeightSpread = { factor: number; factors?: Readonly<Record<string, number>> };

/** Siblings, as places in one flat list of nodes: `above` is the place of their parent, −1 at the top. */
type Group = { above: number; first: number; size: number };

/**
 * Random weights around the adopted ones. Every goal is multiplied by factor^z with z standard normal (a lognormal distribution: in two of three draws between
 * adopted ÷ factor and adopted × factor), after which siblings are scaled back to 1. The disagreement of a weighing session is measured in the same terms: the standard
 * deviation of ln(judgement), shown as a factor. Factor 1 gives the adopted weights; a goal of weight 0 stays 0.
 * @returns a function that gives the total weight per leaf of the next draw; the array is the same one every time
 */
export const sampleWeights = (goals: readonly Goal[], spread: WeightSpread, random: RandomSource): (() => Float64Array) => {
  const adopted = goalShares(goals);
  const [groups, shares, deviations, leaves]: [Group[], number[], number[], number[]] = [[], [], [], []];
  const visit = (siblings: readonly Goal[], above: number): void => {
    const first = shares.length;
    groups.push({ above, first, size: siblings.length });
    for (const { id } of siblings) {
      shares.push(adopted.get(id)!);
      deviations.push(Math.log(Math.max(1, spread.factors?.[id] ?? spread.factor)));
    }
    siblings.forEach(({ children = [] }, position) => {
      if (children.length === 0) leaves.push(first + position);
      else visit(children, first + position);
    });
  };
  if (goals.length > 0) visit(goals, -1);
  const [totals, weights] = [new Float64Array(shares.length), new Float64Array(leaves.length)];
  return () => {
    for (const { above, first, size } of groups) {
      let sum = 0;
      for (let node = first; node < first + size; node += 1) {
        const deviation = deviations[node]!;
        totals[node] = deviation === 0 ? shares[node]! : shares[node]! * Math.exp(deviation * random.normal());
        sum += totals[node]!;
      }
      const scale = sum > 0 ? (above < 0 ? 1 : totals[above]!) / sum : 0;
      for (let node = first; node < first + size; node += 1) totals[node]! *= scale;
    }
    for (let leaf = 0; leaf < leaves.length; leaf += 1) weights[leaf] = totals[leaves[leaf]!]!;
    return weights;
  };
};

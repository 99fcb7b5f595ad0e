import { populationSpread } from './aggregateComparisons.ts';
import { type Points, weightsOfPoints } from './aggregatePoints.ts';
import type { Comparison } from './comparison.ts';
import { deriveWeights } from './deriveWeights.ts';
import { matrixOf } from './matrixOf.ts';
import type { WeightAgreement } from './weightAgreement.ts';

/** Half a point of the hundred: what "nothing" counts for where a logarithm is taken. */
const leastShare = 0.005;

/**
 * How far the participants of a session lie apart on each goal: a factor, 1 or more, e to the power of the population standard deviation of the
 * logarithm of each person's own weight. A weight w of the group then lies roughly between w ÷ factor and w × factor.
 * Where only the outcome of the group was kept, the factor follows from the spread of the pairs in which the goal takes part (root mean square of their
 * logarithms); where nothing is known it is 1.
 */
export const childSpreads = ({
  goals,
  judgements,
  comparisons = [],
}: Pick<WeightAgreement, 'goals' | 'judgements' | 'comparisons'>): Record<string, number> => {
  const people = judgements.flatMap((judgement) => {
    const weights = personalWeights(goals, judgement);
    return weights === undefined ? [] : [weights];
  });
  return Object.fromEntries(
    goals.map((goal, position) => {
      if (people.length > 0) {
        const logarithms = people.map((weights) => Math.log(Math.max(weights[position]!, leastShare)));
        return [goal, Math.exp(populationSpread(logarithms).deviation)];
      }
      const squares = comparisons
        .filter(({ first, second }) => first === goal || second === goal)
        .map(({ spread }) => Math.log(spread) ** 2);
      const mean = squares.reduce((sum, square) => sum + square, 0) / Math.max(1, squares.length);
      return [goal, Math.exp(Math.sqrt(mean))];
    }),
  );
};

/** One person's own weights (sum 1) in the order of the goals; `undefined` when their comparisons do not connect all goals. */
export const personalWeights = (
  goals: readonly string[],
  { comparisons, points }: { comparisons?: readonly Comparison[]; points?: Points },
): readonly number[] | undefined => {
  if (points !== undefined) return weightsOfPoints(goals, points);
  const derived = deriveWeights(matrixOf(goals, comparisons ?? []));
  return 'groups' in derived ? undefined : derived.weights;
};

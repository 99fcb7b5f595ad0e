import { aggregateComparisons } from '../weights/aggregateComparisons.ts';
import { aggregatePoints } from '../weights/aggregatePoints.ts';
import type { PairwiseMatrix } from '../weights/comparison.ts';
import { deriveWeights } from '../weights/deriveWeights.ts';
import { matrixOf } from '../weights/matrixOf.ts';
import { percentages } from '../weights/percentages.ts';
import type { Judgement, WeightSession } from './weightSession.ts';
import type { WeightResult } from './weightSessionViews.ts';

type Said = Pick<Judgement, 'account' | 'comparisons' | 'points'>;

/**
 * What the judgements of one closed round come to, with the reader's own beside the group. Every other judgement is shown in order of size, so that nobody
 * can be followed from pair to pair.
 * @param judgements those that were handed in, at least one
 */
export const weightResult = (
  session: Pick<WeightSession, 'goals' | 'method'>,
  judgements: readonly Said[],
  reader: string,
): WeightResult => {
  const goals = session.goals.map(({ id }) => id);
  const own = judgements.find(({ account }) => account === reader);
  return session.method === 'points' ? ofPoints(goals, judgements, own) : ofComparisons(goals, judgements, own);
};

const inOrder = (values: readonly number[]): number[] => [...values].sort((one, other) => one - other);

const ofComparisons = (goals: readonly string[], judgements: readonly Said[], own: Said | undefined): WeightResult => {
  const group = aggregateComparisons(
    goals,
    judgements.map(({ comparisons = [] }) => comparisons),
  );
  const matrices = judgements.map(({ comparisons = [] }) => matrixOf(goals, comparisons));
  const mine = own === undefined ? undefined : matrixOf(goals, own.comparisons ?? []);
  const comparisons = group.map((comparison) => {
    const row = goals.indexOf(comparison.first);
    const column = goals.indexOf(comparison.second);
    const said = mine?.[row]?.[column];
    return {
      ...comparison,
      all: inOrder(matrices.flatMap((matrix) => matrix[row]![column] ?? [])),
      ...(said === undefined ? {} : { mine: said }),
    };
  });
  return { comparisons, ...derivation(goals, matrixOf(goals, group)), ...(mine === undefined ? {} : { mine: derivation(goals, mine) }) };
};

const derivation = (goals: readonly string[], matrix: PairwiseMatrix): Pick<WeightResult, 'derived' | 'consistency'> => {
  const derived = deriveWeights(matrix);
  if ('groups' in derived) return { derived: [] };
  const { weights, ...consistency } = derived;
  return { derived: named(goals, weights), consistency };
};

const ofPoints = (goals: readonly string[], judgements: readonly Said[], own: Said | undefined): WeightResult => {
  const group = aggregatePoints(
    goals,
    judgements.map(({ points = {} }) => points),
  );
  const points = group.map((one) => ({
    ...one,
    all: inOrder(judgements.map((judgement) => judgement.points?.[one.goal] ?? 0)),
    ...(own === undefined ? {} : { mine: own.points?.[one.goal] ?? 0 }),
  }));
  return {
    points,
    derived: named(
      goals,
      group.map(({ mean }) => mean),
    ),
    ...(own === undefined
      ? {}
      : {
          mine: {
            derived: named(
              goals,
              goals.map((goal) => own.points?.[goal] ?? 0),
            ),
          },
        }),
  };
};

const named = (goals: readonly string[], weights: readonly number[]): WeightResult['derived'] => {
  const percent = percentages(weights);
  return goals.map((goal, index) => ({ goal, percent: percent[index]! }));
};

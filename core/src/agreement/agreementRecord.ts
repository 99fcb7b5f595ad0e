import type { LocalizedText } from '../shared/localizedText.ts';
import { snap } from '../shared/rounding.ts';
import { aggregateComparisons } from '../weights/aggregateComparisons.ts';
import { aggregatePoints } from '../weights/aggregatePoints.ts';
import { comparisonsOf } from '../weights/comparisonsOf.ts';
import { deriveWeights } from '../weights/deriveWeights.ts';
import { matrixOf } from '../weights/matrixOf.ts';
import { percentages } from '../weights/percentages.ts';
import type { AgreedJudgement, WeightAgreement } from '../weights/weightAgreement.ts';
import { lastRound } from './loadWeightSession.ts';
import type { Judgement, Participant, WeightSession } from './weightSession.ts';

/** Percent; derived weights are kept with four decimals. */
const step = 0.0001;

/**
 * The record of a session for the framework: judgements and outcome of its last round, with names, roles or neither, as was promised.
 * @param judgements what was handed in in the last round, at least one
 * @param heldOn ISO date on which the round was closed
 */
export const agreementRecord = (
  session: WeightSession,
  judgements: readonly Judgement[],
  heldOn: string,
): Omit<WeightAgreement, 'adopted' | 'adoption'> => {
  const { attribution, method } = session;
  const goals = session.goals.map(({ id }) => id);
  const label = ({ name, role }: Participant): LocalizedText => (attribution === 'names' ? { nl: name } : role);
  const round = lastRound(session);
  const said = judgements.map((judgement): AgreedJudgement => {
    const person = session.participants.find(({ account }) => account === judgement.account);
    return {
      ...(attribution === 'anonymous' || person === undefined ? {} : { by: label(person) }),
      ...(method === 'points'
        ? { points: judgement.points ?? {} }
        : { comparisons: comparisonsOf(goals, matrixOf(goals, judgement.comparisons ?? [])) }),
    };
  });
  const absent = session.participants.filter(({ account }) => round.absent?.includes(account) === true);
  return {
    key: session.id,
    title: { nl: session.title },
    ...(session.goal === undefined ? {} : { goal: session.goal.id }),
    goals,
    method,
    attribution,
    heldOn,
    rounds: session.rounds.length,
    invited: session.participants.length,
    handedIn: judgements.length,
    judgements: attribution === 'names' ? said : inNobodysOrder(said),
    absent: attribution === 'anonymous' ? [] : absent.map(label),
    ...outcome(goals, method, said),
  };
};

/** By content, so that the order of invitation does not tell who said what. */
const inNobodysOrder = (judgements: readonly AgreedJudgement[]): AgreedJudgement[] =>
  judgements
    .map((judgement) => ({ judgement, content: JSON.stringify(judgement) }))
    .sort((one, other) => (one.content < other.content ? -1 : 1))
    .map(({ judgement }) => judgement);

type Outcome = Pick<WeightAgreement, 'derived' | 'comparisons' | 'points' | 'consistency'>;

const outcome = (goals: readonly string[], method: WeightAgreement['method'], said: readonly AgreedJudgement[]): Outcome => {
  const byGoal = (weights: readonly number[]): Record<string, number> => {
    const percent = percentages(weights, { step });
    return Object.fromEntries(goals.map((goal, index) => [goal, percent[index]!]));
  };
  if (method === 'points') {
    const points = aggregatePoints(
      goals,
      said.map((one) => one.points ?? {}),
    );
    return {
      points: points.map(({ goal, mean, spread }) => ({ goal, mean: snap(mean), spread: snap(spread) })),
      derived: byGoal(points.map(({ mean }) => mean)),
    };
  }
  const comparisons = aggregateComparisons(
    goals,
    said.map((one) => one.comparisons ?? []),
  );
  const derived = deriveWeights(matrixOf(goals, comparisons));
  if ('groups' in derived) throw new TypeError('a session was closed with judgements that do not connect its goals');
  const { weights, ...consistency } = derived;
  return {
    comparisons: comparisons.map((comparison) => ({ ...comparison, ratio: snap(comparison.ratio), spread: snap(comparison.spread) })),
    consistency: { ...consistency, lambdaMax: snap(consistency.lambdaMax) },
    derived: byGoal(weights),
  };
};

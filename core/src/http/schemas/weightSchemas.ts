import { answer, integer, listOf, mapOf, moment, number, oneOf, page, ref, text, truth } from './build.ts';

const goal = answer({ id: text, name: ref('LocalizedText') });
const method = oneOf('pairwise', 'points');
const comparison = answer({ first: text, second: text, ratio: number });
const derived = listOf(answer({ goal: text, percent: number }));
const consistency = answer(
  { method: oneOf('eigenvector', 'harker'), lambdaMax: number, consistencyIndex: number, missing: integer },
  { randomIndex: number, consistencyRatio: number },
);
const improved = answer({ consistencyIndex: number }, { consistencyRatio: number });

const summary = {
  required: {
    id: text,
    revision: integer,
    title: text,
    goals: listOf(goal),
    method,
    attribution: oneOf('names', 'roles', 'anonymous'),
    phase: oneOf('collecting', 'closed', 'adopted', 'cancelled'),
    round: integer,
    openedAt: moment,
    roundOpenedAt: moment,
    facilitatorName: text,
    invited: integer,
    handedIn: integer,
    mayFacilitate: truth,
  },
  optional: { goal, mine: answer({ handedIn: truth }) },
};

/** Shapes of weighting sessions and of weights that are computed. */
export const weightSchemas = {
  WeightSessionSummary: answer(summary.required, summary.optional),
  WeightSessionList: page(ref('WeightSessionSummary')),
  WeightResult: answer(
    { derived },
    {
      comparisons: listOf(
        answer({ first: text, second: text, ratio: number, spread: number, judgements: integer, all: listOf(number) }, { mine: number }),
      ),
      points: listOf(answer({ goal: text, mean: number, spread: number, all: listOf(number) }, { mine: number })),
      consistency,
      mine: answer({ derived }, { consistency }),
    },
  ),
  WeightSession: answer(
    {
      ...summary.required,
      rounds: listOf(
        answer(
          { number: integer, openedAt: moment },
          { reason: text, closedAt: moment, handedIn: integer, absent: listOf(text), result: ref('WeightResult') },
        ),
      ),
    },
    {
      ...summary.optional,
      participants: listOf(answer({ account: text, name: text, role: ref('LocalizedText'), handedIn: truth })),
      ended: answer({ at: moment, by: text }, { reason: text }),
    },
  ),
  WeightJudgement: answer(
    { session: text, round: integer, revision: integer, handedIn: truth, closed: truth, changedAt: moment },
    { comparisons: listOf(comparison), points: mapOf(number) },
  ),
  ParticipantCandidateList: page(answer({ account: text, name: text, roles: listOf(ref('LocalizedText')) })),
  WeightCalculation: answer(
    { method: oneOf('eigenvector', 'harker', 'points'), weights: listOf(answer({ goal: text, weight: number, percent: number })) },
    {
      lambdaMax: number,
      consistencyIndex: number,
      randomIndex: number,
      consistencyRatio: number,
      missing: integer,
      disturbing: answer({ first: text, second: text, given: number, better: number, after: improved }),
    },
  ),
};

import { readFileSync } from 'node:fs';
import { adoptionProblems } from '../../../../core/src/agreement/adoptionProblems.ts';
import { checkAgreements } from '../../../../core/src/framework/checkAgreements.ts';
import type { weightFindings } from '../../../../core/src/shared/findings/weightFindings.ts';
import { calculateWeights } from '../../../../core/src/weights/calculateWeights.ts';
import type { Change, Loose, Trigger, TriggersOf } from './trigger.ts';

/** The agreement of the reference town. */
const agreement =
  (change: (agreement: Loose, framework: Loose) => unknown): Trigger =>
  () => {
    const all = JSON.parse(readFileSync(new URL('../../../../config/voorbeeldstad/framework.json', import.meta.url), 'utf8')) as Loose;
    change(all.weightAgreements[0], all);
    return checkAgreements(all);
  };
const weights =
  (question: Parameters<typeof calculateWeights>[0]): Trigger =>
  () => {
    const answer = calculateWeights(question);
    return 'problems' in answer ? answer.problems : [];
  };
const compare = (...comparisons: unknown[]): Trigger => weights({ goals: ['A', 'B'], comparisons });
const adoption =
  (change: Change): Trigger =>
  () => {
    const input: Loose = {
      adopted: { A: 60, B: 40 },
      derived: { A: 60, B: 40 },
      goals: ['A', 'B'],
      by: 'Raad',
      on: '2026-03-01',
      reason: 'x',
    };
    change(input);
    const { goals, derived, ...adopted } = input;
    return adoptionProblems({ goals, derived, heldOn: '2026-02-01' }, adopted, '2026-04-01');
  };

export const weightTriggers: TriggersOf<typeof weightFindings> = {
  agreementDeparted: agreement((_, all) => (all.goals[0].weight *= 2)),
  agreementGoalsChanged: agreement((_, all) => all.goals.push({ id: 'D9', name: { nl: 'x' }, weight: 1 })),
  judgementMissing: agreement((one) => (one.judgements[0] = {})),
  outcomeMissing: agreement((one) => delete one.comparisons),
  derivedWrong: agreement((one) => (one.comparisons[0].ratio = 3)),
  reasonMissing: agreement((one) => delete one.adoption.reason),
  pointsNegative: weights({ goals: ['A', 'B'], points: { A: -1, B: 101 } }),
  pointsMissing: weights({ goals: ['A', 'B'], points: { A: 100 } }),
  pointsZero: weights({ goals: ['A', 'B'], points: { A: 0, B: 0 } }),
  pointsSum: weights({ goals: ['A', 'B'], points: { A: 50, B: 40 } }),
  comparisonWrong: compare('x'),
  comparisonDuplicate: compare({ first: 'A', second: 'B', ratio: 2 }, { first: 'A', second: 'B', ratio: 2 }),
  goalWithItself: compare({ first: 'A', second: 'A', ratio: 1 }),
  notReciprocal: compare({ first: 'A', second: 'B', ratio: 2 }, { first: 'B', second: 'A', ratio: 2 }),
  ratioNoNumber: compare({ first: 'A', second: 'B', ratio: 'x' }),
  ratioNotPositive: compare({ first: 'A', second: 'B', ratio: 0 }),
  ratioOutsideScale: compare({ first: 'A', second: 'B', ratio: 99 }),
  matrixWrong: weights({ matrix: 'x' }),
  matrixTooLarge: weights({ matrix: Array.from({ length: 500 }, () => [1]) }),
  matrixSize: weights({ matrix: [[1, 2], [1]] }),
  matrixDiagonal: weights({ matrix: [[2]] }),
  notConnected: weights({ goals: ['A', 'B', 'C'], comparisons: [{ first: 'A', second: 'B', ratio: 2 }] }),
  goalsTooMany: weights({ goals: Array.from({ length: 500 }, (_, index) => `G${index}`), comparisons: [] }),
  goalsMissing: weights({ goals: [], comparisons: [] }),
  goalCount: weights({
    goals: ['A'],
    matrix: [
      [1, 2],
      [0.5, 1],
    ],
  }),
  tooPrecise: adoption((input) => (input.adopted = { A: 60.001, B: 39.999 })),
  byMissing: adoption((input) => (input.by = ' ')),
  dayWrong: adoption((input) => (input.on = '2027-01-01')),
};

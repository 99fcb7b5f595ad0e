import { pointerTo, type Problem } from '../rules/problem.ts';
import { checkComparisons } from './checkComparisons.ts';
import { checkMatrix } from './checkMatrix.ts';
import { checkPoints } from './checkPoints.ts';
import type { Comparison, PairwiseMatrix } from './comparison.ts';
import { type Derivation, deriveWeights } from './deriveWeights.ts';
import { matrixOf } from './matrixOf.ts';
import { mostDisturbing } from './mostDisturbing.ts';
import { percentages } from './percentages.ts';
import { type Points, weightsOfPoints } from './aggregatePoints.ts';
import { weightLimits } from './weightLimits.ts';
import { weightsTexts as texts } from './weightsTexts.ts';

/** What somebody wants to know the weights of: a matrix, comparisons, or points. */
export type WeightQuestion = {
  /** Ids of the goals; with a matrix they may be left out and are numbered. */
  goals?: readonly string[];
  /** Rows of numbers, `null` where a comparison is missing. */
  matrix?: unknown;
  comparisons?: readonly unknown[];
  points?: Readonly<Record<string, unknown>>;
};

/** Weights with all that a reader needs to judge them. */
export type WeightCalculation = Partial<Omit<Derivation, 'weights' | 'method'>> & {
  method: Derivation['method'] | 'points';
  weights: readonly { goal: string; /** 0 … 1, not rounded. */ weight: number; /** Two decimals, together 100. */ percent: number }[];
  /** The comparison that harms consistency most, with the value that would mend it. */
  disturbing?: {
    first: string;
    second: string;
    given: number;
    better: number;
    after: { consistencyIndex: number; consistencyRatio?: number };
  };
};

/** Checks and calculates in one go; for a single question, apart from any session. */
export const calculateWeights = (question: WeightQuestion): { problems: readonly Problem[] } | WeightCalculation => {
  const { matrix, comparisons, points } = question;
  if (matrix !== undefined) return ofMatrix(question.goals, matrix);
  const goals = question.goals ?? Object.keys(points ?? {});
  const doubled = doubledGoals(goals);
  if (doubled.length > 0) return { problems: doubled };
  if (comparisons !== undefined) {
    if (goals.length > weightLimits.goals)
      return { problems: [{ pointer: '/goals', code: 'goalsTooMany' as const, ...texts.tooLarge(goals.length) }] };
    const problems = checkComparisons(goals, comparisons, { pointer: '/comparisons', steps: false });
    if (problems.length > 0 || goals.length === 0)
      return { problems: problems.length > 0 ? problems : [{ pointer: '/goals', code: 'goalsMissing' as const, ...texts.notAMatrix }] };
    return ofJudgements(goals, matrixOf(goals, comparisons as readonly Comparison[]));
  }
  const problems = checkPoints(goals, points ?? {}, { pointer: '/points' });
  if (problems.length > 0) return { problems };
  return { method: 'points', weights: named(goals, weightsOfPoints(goals, points as Points)) };
};

const ofMatrix = (given: readonly string[] | undefined, cells: unknown): { problems: readonly Problem[] } | WeightCalculation => {
  const checked = checkMatrix(cells, { pointer: '/matrix' });
  if ('problems' in checked) return checked;
  const size = checked.matrix.length;
  const goals = given ?? Array.from({ length: size }, (_, index) => String(index + 1));
  const doubled = doubledGoals(goals);
  if (doubled.length > 0) return { problems: doubled };
  if (goals.length !== size)
    return { problems: [{ pointer: '/goals', code: 'goalCount' as const, ...texts.goalCount(goals.length, size) }] };
  return ofJudgements(goals, checked.matrix);
};

const ofJudgements = (goals: readonly string[], matrix: PairwiseMatrix): { problems: readonly Problem[] } | WeightCalculation => {
  const derived = deriveWeights(matrix);
  if ('groups' in derived) {
    const groups = derived.groups.map((group) => group.map((position) => goals[position]!).join(', '));
    return { problems: [{ pointer: '', code: 'notConnected' as const, ...texts.notConnected(groups) }] };
  }
  const { weights, ...about } = derived;
  const disturbance = mostDisturbing(matrix);
  return {
    ...about,
    weights: named(goals, weights),
    ...(disturbance === undefined
      ? {}
      : {
          disturbing: {
            first: goals[disturbance.row]!,
            second: goals[disturbance.column]!,
            given: disturbance.given,
            better: disturbance.better,
            after: disturbance.after,
          },
        }),
  };
};

const named = (goals: readonly string[], weights: readonly number[]): WeightCalculation['weights'] => {
  const percent = percentages(weights);
  return goals.map((goal, index) => ({ goal, weight: weights[index]!, percent: percent[index]! }));
};

const doubledGoals = (goals: readonly string[]): Problem[] =>
  goals.flatMap((goal, index) =>
    goals.indexOf(goal) === index
      ? []
      : [{ pointer: pointerTo('/goals', index), code: 'goalDuplicate' as const, ...texts.goalDuplicate(goal) }],
  );

import { pointerTo, type Problem } from '../rules/problem.ts';
import { snap } from '../shared/rounding.ts';
import { aggregateComparisons } from './aggregateComparisons.ts';
import { aggregatePoints } from './aggregatePoints.ts';
import { agreementTexts as texts } from './agreementTexts.ts';
import { checkComparisons } from './checkComparisons.ts';
import { checkPoints } from './checkPoints.ts';
import type { Comparison } from './comparison.ts';
import { deriveWeights } from './deriveWeights.ts';
import { differsFromDerived } from './differsFromDerived.ts';
import { matrixOf } from './matrixOf.ts';
import type { WeightAgreement } from './weightAgreement.ts';
import { weightsTexts } from './weightsTexts.ts';

/**
 * Everything that is wrong with the record of a session: it must say what it says of the goals that were weighed, its adopted weights must add up to 100
 * with a reason where they differ, and its figures must follow from its own judgements when they are computed again.
 * @param pointer where the record stands
 */
export const checkAgreement = (agreement: WeightAgreement, pointer: string): Problem[] => {
  const { goals, method, judgements, comparisons, points, adopted, derived, adoption } = agreement;
  const at = (...steps: (string | number)[]): string => pointerTo(pointer, ...steps);
  const problems: Problem[] = goals.flatMap((goal, index) =>
    goals.indexOf(goal) === index
      ? []
      : [{ pointer: at('goals', index), code: 'goalDuplicate' as const, ...weightsTexts.goalDuplicate(goal) }],
  );
  for (const name of ['derived', 'adopted'] as const) problems.push(...checkPoints(goals, agreement[name], { pointer: at(name) }));
  judgements.forEach((judgement, index) => {
    const here = at('judgements', index);
    const right = method === 'pairwise' ? judgement.comparisons : judgement.points;
    if (right === undefined) problems.push({ pointer: here, code: 'judgementMissing' as const, ...texts.judgementMissing });
    if (judgement.comparisons !== undefined)
      problems.push(...checkComparisons(goals, judgement.comparisons, { pointer: pointerTo(here, 'comparisons') }));
    if (judgement.points !== undefined) problems.push(...checkPoints(goals, judgement.points, { pointer: pointerTo(here, 'points') }));
  });
  if ((method === 'pairwise' ? comparisons : points) === undefined)
    problems.push({ pointer, code: 'outcomeMissing' as const, ...texts.outcomeMissing });
  problems.push(...checkComparisons(goals, comparisons ?? [], { pointer: at('comparisons'), steps: false }));
  if (problems.length === 0 && !addsUp(agreement))
    problems.push({ pointer: at('derived'), code: 'derivedWrong' as const, ...texts.derivedWrong });
  if (problems.length === 0 && adoption.reason === undefined && differsFromDerived(goals, derived, adopted))
    problems.push({ pointer: at('adoption'), code: 'reasonMissing' as const, ...texts.reasonMissing });
  return problems;
};

/** Percent; derived weights may be kept with two decimals that add up to 100. */
const shownPrecision = 0.01 + 1e-9;

/** Whether the group follows from the judgements (where those were kept), and the derived weights from the group. */
const addsUp = ({ goals, method, judgements, comparisons = [], points = [], derived }: WeightAgreement): boolean => {
  const isDerived = (weights: readonly number[]): boolean =>
    goals.every((goal, index) => Math.abs(weights[index]! * 100 - derived[goal]!) <= shownPrecision);
  if (method === 'points') {
    const again =
      judgements.length === 0
        ? points
        : aggregatePoints(
            goals,
            judgements.map((one) => one.points!),
          );
    return isDerived(goals.map((goal) => (again.find((one) => one.goal === goal)?.mean ?? 0) / 100));
  }
  const group = deriveWeights(matrixOf(goals, comparisons));
  if ('groups' in group || !isDerived(group.weights)) return false;
  if (judgements.length === 0) return true;
  const again = aggregateComparisons(
    goals,
    judgements.map((one) => one.comparisons!),
  );
  return again.length === comparisons.length && again.every((one) => comparisons.some((other) => isSame(one, other)));
};

const isSame = (one: Comparison, other: Comparison): boolean => {
  const ratio = one.first === other.first && one.second === other.second ? other.ratio : 1 / other.ratio;
  const pair = [one.first, one.second].sort().join('\n') === [other.first, other.second].sort().join('\n');
  return pair && Math.abs(snap(one.ratio) - snap(ratio)) < 1e-6;
};

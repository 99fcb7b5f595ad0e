import { shownScore, snap } from '../shared/rounding.ts';
import { adviseOn } from './adviseOn.ts';
import { chooseRoute } from './chooseRoute.ts';
import type { SeenProject } from './compileCriterion.ts';
import type { CompiledFramework } from './compileFramework.ts';
import type { UrgencyFigures } from './compileUrgency.ts';
import { findEscalations } from './findEscalations.ts';
import { findKnockouts } from './findKnockouts.ts';
import type { Weighing, WeighingInput } from './weighing.ts';
import { weighImpact } from './weighImpact.ts';
import { type LeafFigures, type Terms, weighLeaf } from './weighLeaf.ts';

/** A weighing without its evidence: every figure, the advice and the route, but not what they rest on. */
export type WeighingFigures = Omit<Weighing, 'axisEvidence' | 'goals' | 'missing' | 'uncertain' | 'findings'>;

/** The figures with the numbers that they were summed from. */
export type FigureParts = {
  figures: WeighingFigures;
  project: SeenProject;
  leaves: readonly LeafFigures[];
  urgency: UrgencyFigures;
};

/**
 * The figures of one project, for work in bulk. The same as those of `weigh`, which adds the evidence to them; made for rule sets that were
 * run without evidence too.
 */
export const weighFigures = (compiled: CompiledFramework, input: WeighingInput): WeighingFigures => figureParts(compiled, input).figures;

/**
 * The one sum (domain model, "Weighing framework" and "Fine print"): P = contribution·D + urgency·U + ease·(100 − I), with D⁺ and D⁻ summed per
 * criterion, completeness, the interval that missing answers and spreads of evidence leave, advice, route, escalations and knock-outs.
 *
 * Computed in doubles without rounding in between; every result is snapped to nine decimals and rounded half away from zero to two, and
 * thresholds compare that value.
 */
export const figureParts = (compiled: CompiledFramework, input: WeighingInput): FigureParts => {
  const { framework } = compiled;
  const project: SeenProject = { input, values: compiled.reader.read(input.facts) };
  const applicable = new Set(input.criteria);
  const leaves = compiled.leaves.map((leaf) => weighLeaf(leaf, compiled, applicable, project));
  const impact = weighImpact(compiled, project.values);
  const urgency = compiled.urgency.weigh(project.values);

  const [point, worst, best] = sumLeaves(leaves);
  const { contribution: byContribution, urgency: byUrgency, ease } = framework.priority;
  const priorityOf = (terms: Terms, urgencyScore: number, load: number): number =>
    snap(byContribution * (terms.positive + terms.negative) + byUrgency * urgencyScore + ease * (100 - load));

  const completeness = completenessOf(leaves);
  const unroundedPriority =
    completeness < framework.minimumCompleteness || urgency.value === undefined || impact.value === undefined
      ? undefined
      : priorityOf(point, urgency.value, impact.value);
  const priority = unroundedPriority === undefined ? undefined : shownScore(unroundedPriority);
  const interval = {
    low: shownScore(priorityOf(worst, urgency.low, impact.high)),
    high: shownScore(priorityOf(best, urgency.high, impact.low)),
  };
  const impactLoadInterval = { low: shownScore(impact.low), high: shownScore(impact.high) };
  const advice = adviseOn(framework.advice, priority, interval);

  const negative = { value: shownScore(point.negative), low: shownScore(worst.negative), high: shownScore(best.negative) };
  const escalations = findEscalations(framework, leaves, negative);
  const openEnded = advice.provisional || priority === undefined;
  const binding = new Set(escalations.filter(({ outcome }) => openEnded || outcome === 'certain').map(({ key }) => key));
  const atLeast = framework.escalations.flatMap(({ key, atLeastRoute }) =>
    binding.has(key) && atLeastRoute !== undefined ? [atLeastRoute] : [],
  );
  const netCost = project.values[compiled.netCostSlot];
  const knownCost = typeof netCost === 'number' && Number.isFinite(netCost) ? netCost : undefined;

  const figures: WeighingFigures = {
    interval,
    completeness,
    contribution: { net: shownScore(point.positive + point.negative), positive: shownScore(point.positive), negative: negative.value },
    axes: impact.classes,
    impactLoadInterval,
    provisional: advice.provisional,
    possibleAdvice: advice.possibleAdvice,
    route: chooseRoute(framework.routes, impactLoadInterval, knownCost, atLeast),
    escalations,
    knockouts: findKnockouts(input.ruleSets.values()),
    unrounded: { contribution: snap(point.positive + point.negative), positive: snap(point.positive), negative: snap(point.negative) },
  };
  // Set one by one: a literal that spreads optional parts costs more than all the sums.
  if (priority !== undefined) figures.priority = priority;
  if (urgency.value !== undefined) figures.unrounded.urgency = snap(urgency.value);
  if (impact.value !== undefined) figures.unrounded.impactLoad = snap(impact.value);
  if (unroundedPriority !== undefined) figures.unrounded.priority = unroundedPriority;
  if (urgency.value !== undefined) figures.urgency = shownScore(urgency.value);
  if (urgency.class !== undefined) figures.urgencyClass = urgency.class;
  if (impact.value !== undefined) figures.impactLoad = shownScore(impact.value);
  if (advice.advice !== undefined) figures.advice = advice.advice;
  return { figures, project, leaves, urgency };
};

const sumLeaves = (leaves: readonly LeafFigures[]): [point: Terms, worst: Terms, best: Terms] => {
  const sums: [Terms, Terms, Terms] = [
    { positive: 0, negative: 0 },
    { positive: 0, negative: 0 },
    { positive: 0, negative: 0 },
  ];
  const [point, worst, best] = sums;
  for (const leaf of leaves) {
    point.positive += leaf.terms.positive;
    point.negative += leaf.terms.negative;
    worst.positive += leaf.worst.positive;
    worst.negative += leaf.worst.negative;
    best.positive += leaf.best.positive;
    best.negative += leaf.best.negative;
  }
  return sums;
};

/** Σ weight × share with data ÷ Σ weight, over the leaves with an applicable criterion; 1 when there is none. */
const completenessOf = (leaves: readonly LeafFigures[]): number => {
  let [known, total] = [0, 0];
  for (const { leaf, criteria, completeness } of leaves) {
    if (criteria.length === 0 || leaf.weight <= 0) continue;
    total += leaf.weight;
    known += leaf.weight * completeness;
  }
  return total === 0 ? 1 : snap(known / total);
};

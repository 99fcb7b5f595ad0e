import { readFact } from '../rules/readFact.ts';
import { shownScore, snap } from '../shared/rounding.ts';
import { adviseOn } from './adviseOn.ts';
import { chooseRoute } from './chooseRoute.ts';
import type { CompiledFramework } from './compileFramework.ts';
import { findEscalations } from './findEscalations.ts';
import { type Finding, findingOfRefusal } from './finding.ts';
import { findKnockouts } from './findKnockouts.ts';
import { findMissing } from './findMissing.ts';
import { findSpreads } from './findSpreads.ts';
import type { Weighing, WeighingInput } from './weighing.ts';
import { type LeafWeighing, type Terms, weighGoal } from './weighGoal.ts';
import { axisNames, weighImpact } from './weighImpact.ts';
import { weighUrgency } from './weighUrgency.ts';

/**
 * Weighs one project by the adopted framework (domain model, "Weighing framework" and "Fine print"):
 * P = contribution·D + urgency·U + ease·(100 − I), with D⁺ and D⁻ summed per criterion, completeness, the interval that missing answers
 * and spreads of evidence leave, advice, route, escalations and knock-outs, and the evidence of each figure.
 *
 * Computed in doubles without rounding in between; every result is snapped to nine decimals and rounded half away from zero to two, and
 * thresholds compare that value. Pure: the same input gives the same weighing to the last bit.
 * @param input.facts `core.netCost` in integer euro cents over the project's life; other facts as the framework names them
 */
export const weigh = (compiled: CompiledFramework, input: WeighingInput): Weighing => {
  const { framework } = compiled;
  const { contribution: byContribution, urgency: byUrgency, ease } = framework.priority;
  const applicable = new Set(input.criteria);
  const leaves = compiled.leaves.map((leaf) => weighGoal(leaf, compiled, applicable, input));
  const impact = weighImpact(framework, input.facts);
  const urgency = weighUrgency(framework.urgency, input.facts);

  const point = sum(leaves.map(({ terms }) => terms));
  const worst = sum(leaves.map((leaf) => leaf.worst));
  const best = sum(leaves.map((leaf) => leaf.best));
  const priorityOf = (terms: Terms, urgencyScore: number, load: number): number =>
    snap(byContribution * (terms.positive + terms.negative) + byUrgency * urgencyScore + ease * (100 - load));

  const completeness = completenessOf(leaves);
  const unroundedPriority =
    completeness < framework.minimumCompleteness || urgency.value === undefined || impact.value === undefined
      ? undefined
      : priorityOf(point, urgency.value, impact.value);
  const priority = optional(unroundedPriority, shownScore);
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
  const criterionFindings = leaves.flatMap(({ findings }) => findings);
  const netCost = readFact(input.facts, { fact: 'core', path: 'netCost' });

  return {
    ...(priority === undefined ? {} : { priority }),
    interval,
    completeness,
    contribution: { net: shownScore(point.positive + point.negative), positive: shownScore(point.positive), negative: negative.value },
    ...(urgency.value === undefined ? {} : { urgency: shownScore(urgency.value) }),
    ...(urgency.class === undefined ? {} : { urgencyClass: urgency.class }),
    axes: Object.fromEntries(axisNames.flatMap((name) => list(impact.axes[name].axis.class).map((value) => [name, value]))),
    axisEvidence: { complexity: impact.axes.complexity.axis, risk: impact.axes.risk.axis, capacity: impact.axes.capacity.axis },
    ...(impact.value === undefined ? {} : { impactLoad: shownScore(impact.value) }),
    impactLoadInterval,
    ...advice,
    route: chooseRoute(
      framework.routes,
      impactLoadInterval,
      typeof netCost === 'number' && Number.isFinite(netCost) ? netCost : undefined,
      atLeast,
    ),
    escalations,
    knockouts: findKnockouts(input.ruleSets.values()),
    goals: leaves.map(({ goal }) => goal),
    missing: findMissing(compiled, leaves, impact, urgency),
    ...nonEmpty('uncertain', findSpreads(compiled, leaves)),
    findings: [
      ...criterionFindings,
      ...otherRefusals(input, criterionFindings),
      ...axisNames.flatMap((name) => list(impact.axes[name].finding)),
      ...list(urgency.finding),
      ...ruleFailures(input),
    ],
    unrounded: {
      contribution: snap(point.positive + point.negative),
      positive: snap(point.positive),
      negative: snap(point.negative),
      ...(urgency.value === undefined ? {} : { urgency: snap(urgency.value) }),
      ...(impact.value === undefined ? {} : { impactLoad: snap(impact.value) }),
      ...(unroundedPriority === undefined ? {} : { priority: unroundedPriority }),
    },
  };
};

const sum = (terms: readonly Terms[]): Terms =>
  terms.reduce((total, { positive, negative }) => ({ positive: total.positive + positive, negative: total.negative + negative }), {
    positive: 0,
    negative: 0,
  });

/** Σ weight × share with data ÷ Σ weight, over the leaves with an applicable criterion; 1 when there is none. */
const completenessOf = (leaves: readonly LeafWeighing[]): number => {
  const counting = leaves.filter(({ goal, weight }) => goal.applicable && weight > 0);
  const total = counting.reduce((added, { weight }) => added + weight, 0);
  return total === 0 ? 1 : snap(counting.reduce((added, { weight, completeness }) => added + weight * completeness, 0) / total);
};

const optional = <T, R>(value: T | undefined, use: (value: T) => R): R | undefined => (value === undefined ? undefined : use(value));

const nonEmpty = <Name extends string, T>(name: Name, entries: readonly T[]): { [name in Name]?: readonly T[] } =>
  entries.length === 0 ? {} : ({ [name]: entries } as { [name in Name]: readonly T[] });

const list = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

/** Refused answers that no criterion reads by itself: those of axes, urgency, measures and rules. */
const otherRefusals = ({ refused = [] }: WeighingInput, said: readonly Finding[]): Finding[] => {
  const messages = new Set(said.map(({ message }) => message.nl));
  return refused.map((answer) => findingOfRefusal(answer)).filter(({ message }) => !messages.has(message.nl));
};

const ruleFailures = ({ ruleSets }: WeighingInput): Finding[] =>
  [...ruleSets.values()].flatMap(({ ruleSet, failed }) =>
    failed.map(({ rule }) => ({
      message: {
        nl: `De regel ‘${rule}’ van de regelset ‘${ruleSet}’ kon niet worden uitgevoerd; de uitkomst telt als onbekend.`,
        en: `The rule “${rule}” of the rule set “${ruleSet}” could not be run; its outcome counts as unknown.`,
      },
    })),
  );

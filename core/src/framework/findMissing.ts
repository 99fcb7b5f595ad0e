import type { ConditionTrace } from '../rules/condition.ts';
import { shownScore } from '../shared/rounding.ts';
import type { CompiledFramework } from './compileFramework.ts';
import { factPath } from './factPath.ts';
import type { CriterionEvidence, GoalWeighing, MissingEffect } from './weighing.ts';
import type { AxisExplanation } from './compileAxis.ts';
import { type UrgencyFigures, urgencyName } from './compileUrgency.ts';
import type { LeafFigures } from './weighLeaf.ts';
import { type AxisName, axisNames } from './weighImpact.ts';

/**
 * What each missing answer may still do to P, the largest first.
 * - A criterion: the change of P against the present sum when it turns out at the lowest or highest score of the scale, by its share among
 *   all applicable criteria of its goal: contribution × weight × share × (end − mean of the known criteria, 0 when there are none) ÷
 *   scaleMax × 100. A goal of 11.25 % without any data: −7.31 … +7.31 in the reference.
 * - An axis: what its class takes off P, from the highest class to nothing. Urgency: what its class adds, from the lowest to the highest.
 *
 * Added to the present sum they make, with the effects of the spreads, exactly the two ends of the interval (before rounding).
 */
export const findMissing = (
  { framework, scaleMax }: CompiledFramework,
  leaves: readonly { figures: LeafFigures; goal: GoalWeighing }[],
  axisExplanations: Readonly<Record<AxisName, AxisExplanation>>,
  urgency: UrgencyFigures,
): MissingEffect[] => {
  const { priority, scale, axes, axisScale, impactLoad } = framework;

  const criteria = leaves.flatMap(({ figures: { leaf, criteria: applicable, allShares, mean }, goal }) =>
    applicable.flatMap(({ compiled: { criterion, share }, score }, index): MissingEffect[] => {
      if (score !== undefined) return [];
      const effect = (end: number): number =>
        shownScore(((priority.contribution * leaf.weight * (share / allShares) * (end - mean)) / scaleMax) * 100);
      return [
        {
          kind: 'criterion',
          key: criterion.key,
          name: criterion.name,
          goal: goal.goal,
          facts: absentFacts(goal.evidence[index]!),
          low: effect(scale.min),
          high: effect(scale.max),
        },
      ];
    }),
  );
  const unknownAxes = axisNames
    .filter((name) => axisExplanations[name].axis.class === undefined)
    .map((name): MissingEffect => {
      const span = (impactLoad[name] * axisScale.max - impactLoad[name] * axisScale.min) / (axisScale.max - axisScale.min);
      return {
        kind: 'axis',
        key: name,
        name: axes[name].name,
        facts: axisExplanations[name].absent,
        low: shownScore(-priority.ease * span * 100),
        high: 0,
      };
    });
  const unknownUrgency: MissingEffect[] =
    urgency.class === undefined
      ? [
          {
            kind: 'urgency',
            key: 'urgency',
            name: urgencyName,
            facts: [factPath(framework.urgency.value)],
            low: shownScore(priority.urgency * urgency.low),
            high: shownScore(priority.urgency * urgency.high),
          },
        ]
      : [];
  return [...criteria, ...unknownAxes, ...unknownUrgency].sort((one, other) => other.high - other.low - (one.high - one.low));
};

/** The answers that would settle a criterion: those its measure asks for, those its rules could not see, otherwise its own value. */
const absentFacts = ({ measure, ruleSet, fact }: CriterionEvidence): string[] => {
  if (measure?.missing !== undefined && measure.missing.length > 0) {
    return measure.missing.map((path) => (path.startsWith('answers.') ? path : `answers.${path}`));
  }
  const unseen = (ruleSet?.evidence ?? []).flatMap(({ outcome, trace }) =>
    outcome === 'unknown' && trace !== undefined ? unknownFacts(trace) : [],
  );
  return [...new Set(fact === undefined ? unseen : [fact])];
};

const unknownFacts = (trace: ConditionTrace): string[] => {
  if (trace.kind === 'not') return unknownFacts(trace.child);
  if (trace.kind !== 'leaf') return trace.children.flatMap(unknownFacts);
  return trace.outcome === 'unknown' ? [factPath(trace)] : [];
};

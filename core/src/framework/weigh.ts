import type { CompiledFramework } from './compileFramework.ts';
import { describeGoal } from './describeGoal.ts';
import { type Finding, findingOfRefusal } from './finding.ts';
import { findMissing } from './findMissing.ts';
import { findSpreads } from './findSpreads.ts';
import { figureParts } from './weighFigures.ts';
import type { Weighing, WeighingInput } from './weighing.ts';
import { axisNames } from './weighImpact.ts';

/**
 * Weighs one project by the adopted framework: the figures of `weighFigures`, with the evidence of each of them, what is missing and what
 * could not be used. Pure: the same input gives the same weighing to the last bit.
 * @param input.facts `core.netCost` in integer euro cents over the project's life; other facts as the framework names them
 */
export const weigh = (compiled: CompiledFramework, input: WeighingInput): Weighing => {
  const { figures, project, leaves, urgency } = figureParts(compiled, input);
  const described = leaves.map((leaf) => ({ figures: leaf, ...describeGoal(leaf, project) }));
  const axes = {
    complexity: compiled.axes.complexity.explain(project.values),
    risk: compiled.axes.risk.explain(project.values),
    capacity: compiled.axes.capacity.explain(project.values),
  };
  const criterionFindings = described.flatMap(({ findings }) => findings);
  const uncertain = findSpreads(compiled, leaves);
  return Object.assign(figures, {
    axisEvidence: { complexity: axes.complexity.axis, risk: axes.risk.axis, capacity: axes.capacity.axis },
    goals: described.map(({ goal }) => goal),
    missing: findMissing(compiled, described, axes, urgency),
    ...(uncertain.length === 0 ? {} : { uncertain }),
    findings: [
      ...criterionFindings,
      ...otherRefusals(input, criterionFindings),
      ...axisNames.flatMap((name) => list(axes[name].finding)),
      ...list(compiled.urgency.findingOf(project.values)),
      ...ruleFailures(input),
    ],
  });
};

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

import type { CompiledFramework, CompiledLeaf } from '../framework/compileFramework.ts';
import type { CriterionEvidence, Weighing } from '../framework/weighing.ts';
import { axisNames } from '../framework/weighImpact.ts';

/**
 * What one leaf contributes whatever it weighs, on the framework's scale (−3 … +3), small enough to store ten thousand times:
 * - a number: everything is known, and the criteria all count in one direction;
 * - `[positive, negative, low, high, completeness]`: the two apart, the ends of the interval, and the share with data (0 … 1);
 * - `[]`: no criterion applies.
 */
export type LeafTerms =
  number | readonly [] | readonly [positive: number, negative: number, low: number, high: number, completeness: number];

/** The parts of P that do not depend on weights: urgency·U + ease·(100 − I), as `[value]`, or as `[low, high]` while one of them is unknown. */
export type RestOfPriority = readonly [value: number] | readonly [low: number, high: number];

/** A project without its weights: leaves in the order of its framework. P = contribution · Σ weight × score ÷ scaleMax × 100 + rest. */
export type ProjectTerms = { leaves: readonly LeafTerms[]; rest: RestOfPriority };

/**
 * Takes from a weighing what stays the same when weights change, unrounded, so that the same weights give the same P again.
 * @param compiled the framework that the project was weighed by
 */
export const projectTerms = (compiled: CompiledFramework, weighing: Weighing): ProjectTerms => {
  const evidence = new Map(weighing.goals.map((goal) => [goal.goal, goal.evidence]));
  return {
    leaves: compiled.leaves.map((leaf) => leafTerms(leaf, evidence.get(leaf.goal.id) ?? [], compiled.framework.scale)),
    rest: restOfPriority(compiled, weighing),
  };
};

const leafTerms = ({ criteria }: CompiledLeaf, evidence: readonly CriterionEvidence[], scale: { min: number; max: number }): LeafTerms => {
  if (evidence.length === 0) return [];
  const shareOf = ({ criterion, share }: CriterionEvidence): number => {
    const found = criteria.find(({ key }) => key === criterion);
    return found === undefined ? share : (found.share ?? 1);
  };
  let [all, known] = [0, 0];
  for (const one of evidence) {
    all += shareOf(one);
    if (one.score !== undefined) known += shareOf(one);
  }
  let [positive, negative, low, high] = [0, 0, 0, 0];
  for (const one of evidence) {
    const { score, low: lowest, high: highest } = one;
    const share = shareOf(one);
    if (score !== undefined) {
      const term = (share / known) * score;
      if (term > 0) positive += term;
      else negative += term;
    }
    low += (share / all) * (lowest ?? score ?? scale.min);
    high += (share / all) * (highest ?? score ?? scale.max);
  }
  const certain = known === all && low === high;
  return certain && (positive === 0 || negative === 0) ? positive + negative + 0 : [positive, negative, low, high, known / all];
};

/** The same sums as in `weighImpact` and `compileUrgency`, from the classes that they found. */
const restOfPriority = ({ framework }: CompiledFramework, { urgencyClass, axes }: Weighing): RestOfPriority => {
  const { axisScale, impactLoad, priority } = framework;
  const classes = framework.urgency.classes.map((entry) => entry.class).sort((one, other) => one - other);
  const highest = classes.at(-1)!;
  const urgency = (missing: number): number => ((urgencyClass ?? missing) / highest) * 100;
  const load = (missing: number): number => {
    const sum = axisNames.reduce((total, name) => total + impactLoad[name] * (axes[name] ?? missing), 0);
    return ((sum - axisScale.min) / (axisScale.max - axisScale.min)) * 100;
  };
  const rest = (urgencyScore: number, impact: number): number => priority.urgency * urgencyScore + priority.ease * (100 - impact);
  const low = rest(urgency(classes[0]!), load(axisScale.max));
  const known = urgencyClass !== undefined && axisNames.every((name) => axes[name] !== undefined);
  return known ? [low] : [low, rest(urgency(highest), load(axisScale.min))];
};

import { shownScore } from '../shared/rounding.ts';
import { inRange } from './inRange.ts';
import type { EscalationResult } from './weighing.ts';
import type { Escalation, Range, WeighingFramework } from './weighingFramework.ts';
import type { LeafWeighing } from './weighGoal.ts';

/**
 * The escalations that a weighing calls for: certain by what is known, or possible by what is still missing.
 * @param negative D⁻ as shown, with the ends that it can still reach
 */
export const findEscalations = (
  { escalations, scale }: Pick<WeighingFramework, 'escalations' | 'scale'>,
  leaves: readonly LeafWeighing[],
  negative: { value: number; low: number; high: number },
): EscalationResult[] =>
  escalations.flatMap((escalation) => {
    const found =
      escalation.when.kind === 'criterionAtMinimum'
        ? atMinimum(leaves, escalation.when.minimumWeight, scale.min)
        : inNegative(escalation.when.range, negative);
    return found === undefined ? [] : [toResult(escalation, found)];
  });

type Found = { outcome: 'certain' | 'possible'; goals: readonly string[] };

/** Any criterion at the scale's minimum (as shown) in a leaf that weighs at least so much; a missing one, or one whose spread reaches it, may be so. */
const atMinimum = (leaves: readonly LeafWeighing[], minimumWeight: number, minimum: number): Found | undefined => {
  const heavy = leaves.map(({ goal }) => goal).filter(({ weight }) => weight >= minimumWeight);
  const certain = heavy.filter(({ evidence }) => evidence.some(({ score }) => score !== undefined && shownScore(score) <= minimum));
  if (certain.length > 0) return { outcome: 'certain', goals: certain.map(({ goal }) => goal) };
  const possible = heavy.filter(({ evidence }) =>
    evidence.some(({ status, low }) => status === 'missing' || (low !== undefined && shownScore(low) <= minimum)),
  );
  return possible.length > 0 ? { outcome: 'possible', goals: possible.map(({ goal }) => goal) } : undefined;
};

const inNegative = (range: Range, { value, low, high }: { value: number; low: number; high: number }): Found | undefined => {
  if (inRange(range, value)) return { outcome: 'certain', goals: [] };
  const reaches =
    (range.from === undefined || high >= range.from) &&
    (range.above === undefined || high > range.above) &&
    (range.upTo === undefined || low <= range.upTo) &&
    (range.below === undefined || low < range.below);
  return reaches ? { outcome: 'possible', goals: [] } : undefined;
};

const toResult = (
  { key, name, consequence, requiresAnswer, requiresMotivation }: Escalation,
  { outcome, goals }: Found,
): EscalationResult => ({
  key,
  name,
  consequence,
  outcome,
  ...(goals[0] === undefined ? {} : { goal: goals[0], goals }),
  ...(requiresAnswer === undefined ? {} : { requiresAnswer }),
  requiresMotivation: requiresMotivation ?? false,
});

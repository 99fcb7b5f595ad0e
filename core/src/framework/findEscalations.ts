import { shownScore, snap } from '../shared/rounding.ts';
import { inRange } from './inRange.ts';
import type { EscalationResult } from './weighing.ts';
import type { Escalation, Range, WeighingFramework } from './weighingFramework.ts';
import type { LeafFigures } from './weighLeaf.ts';

/**
 * The escalations that a weighing calls for: certain by what is known, or possible by what is still missing.
 * @param negative D⁻ as shown, with the ends that it can still reach
 */
export const findEscalations = (
  { escalations, scale }: Pick<WeighingFramework, 'escalations' | 'scale'>,
  leaves: readonly LeafFigures[],
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
const atMinimum = (leaves: readonly LeafFigures[], minimumWeight: number, minimum: number): Found | undefined => {
  const heavy = leaves.filter(({ leaf }) => snap(leaf.weight) >= minimumWeight);
  const certain = heavy.filter(({ criteria }) => criteria.some(({ score }) => score !== undefined && shownScore(score) <= minimum));
  if (certain.length > 0) return { outcome: 'certain', goals: certain.map(idOf) };
  const possible = heavy.filter(({ criteria }) => criteria.some(({ score, low }) => score === undefined || shownScore(low) <= minimum));
  return possible.length > 0 ? { outcome: 'possible', goals: possible.map(idOf) } : undefined;
};

const idOf = ({ leaf }: LeafFigures): string => leaf.goal.id;

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
  { key, name, consequence, requiresAnswer, requiresMotivation = false }: Escalation,
  { outcome, goals }: Found,
): EscalationResult => {
  const result: EscalationResult = { key, name, consequence, outcome, requiresMotivation };
  const [goal] = goals;
  if (goal !== undefined) Object.assign(result, { goal, goals });
  if (requiresAnswer !== undefined) result.requiresAnswer = requiresAnswer;
  return result;
};

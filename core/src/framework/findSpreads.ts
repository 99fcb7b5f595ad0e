import { shownScore } from '../shared/rounding.ts';
import type { CompiledFramework } from './compileFramework.ts';
import type { SpreadEffect } from './weighing.ts';
import type { LeafWeighing } from './weighGoal.ts';

/**
 * What the spread of each known criterion may still do to P, the largest first: contribution × weight × share among all applicable criteria
 * of its goal × (end of the spread − score) ÷ scaleMax × 100.
 */
export const findSpreads = ({ framework, scaleMax }: CompiledFramework, leaves: readonly LeafWeighing[]): SpreadEffect[] =>
  leaves
    .flatMap(({ goal, weight, shares }) =>
      goal.evidence.flatMap(({ criterion, name, class: evidenceClass, score, low, high }): SpreadEffect[] => {
        if (score === undefined || low === undefined || high === undefined) return [];
        const effect = (end: number): number =>
          shownScore(((framework.priority.contribution * weight * shares.get(criterion)! * (end - score)) / scaleMax) * 100);
        return [{ criterion, name, goal: goal.goal, class: evidenceClass, low: effect(low), high: effect(high) }];
      }),
    )
    .sort((one, other) => other.high - other.low - (one.high - one.low));

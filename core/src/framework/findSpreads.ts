import { shownScore } from '../shared/rounding.ts';
import type { CompiledFramework } from './compileFramework.ts';
import type { SpreadEffect } from './weighing.ts';
import type { LeafFigures } from './weighLeaf.ts';

/**
 * What the spread of each known criterion may still do to P, the largest first: contribution × weight × share among all applicable criteria
 * of its goal × (end of the spread − score) ÷ scaleMax × 100.
 */
export const findSpreads = ({ framework, scaleMax }: CompiledFramework, leaves: readonly LeafFigures[]): SpreadEffect[] =>
  leaves
    .flatMap(({ leaf, criteria, allShares }) =>
      criteria.flatMap(({ compiled: { criterion, share }, evidenceClass, score, low, high }): SpreadEffect[] => {
        if (score === undefined || (low === score && high === score)) return [];
        const effect = (end: number): number =>
          shownScore(((framework.priority.contribution * leaf.weight * (share / allShares) * (end - score)) / scaleMax) * 100);
        return [
          {
            criterion: criterion.key,
            name: criterion.name,
            goal: leaf.goal.id,
            class: evidenceClass,
            low: effect(low),
            high: effect(high),
          },
        ];
      }),
    )
    .sort((one, other) => other.high - other.low - (one.high - one.low));

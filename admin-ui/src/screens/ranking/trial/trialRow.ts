import type { RankingRow } from '@weegbrug/core/api';
import { adviseOn } from '@weegbrug/core/framework';
import { noPoint, partsOf } from '@weegbrug/core/sensitivity';
import type { TrialResult } from './useTrial.ts';

/** How a row stood before the trial. */
export type AdoptedRow = { rank?: number; priority?: number; advice?: string; otherGoals: boolean };

/** A row with the figures of the trial in place of the adopted ones, and those beside it. */
export type TrialRow = { row: RankingRow; adopted: AdoptedRow };

/** @param position of the project in the portfolio */
export const trialRow = ({ matrix, leaves, weights, result, ranks, bands }: TrialResult, row: RankingRow, position: number): TrialRow => {
  const otherGoals = matrix.fixed[position] === 1;
  const { rank: _rank, priority: _priority, advice: _advice, ...others } = row;
  const priority = result.priority[position] === noPoint ? undefined : result.priority[position]! / 100;
  const interval = { low: result.low[position]! / 100, high: result.high[position]! / 100 };
  const [positive, negative] = [result.positive[position]! / 100, result.negative[position]! / 100];
  const rank = result.rank[position]!;
  const advised = otherGoals ? row : adviseOn(bands, priority, interval);
  return {
    row: {
      ...others,
      ...(rank === 0 ? {} : { rank }),
      ...(priority === undefined ? {} : { priority }),
      interval,
      positive,
      negative,
      net: positive + negative,
      ...(advised.advice === undefined ? {} : { advice: advised.advice }),
      provisional: advised.provisional,
      possibleAdvice: advised.possibleAdvice,
      parts: otherGoals ? row.parts : partsOf(matrix, leaves, weights, position),
    },
    adopted: {
      ...(ranks[position] === 0 ? {} : { rank: ranks[position]! }),
      ...(row.priority === undefined ? {} : { priority: row.priority }),
      ...(row.advice === undefined ? {} : { advice: row.advice }),
      otherGoals,
    },
  };
};

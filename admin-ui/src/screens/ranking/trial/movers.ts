import { inRange } from '@weegbrug/core/framework';
import { noPoint } from '@weegbrug/core/sensitivity';
import type { TrialResult } from './useTrial.ts';

/** A project that gets another rank or another advice. `from` and `to` are 0 without a rank. */
export type Mover = { code: string; name: string; from: number; to: number; advice?: { from: string; to: string } };

/** Who moves in the list, in the order of the trial. */
export const moversOf = ({ view, order, result, ranks, bands }: TrialResult): Mover[] => {
  const { codes, names, priority } = view.portfolio;
  const adviceOf = (score: number | undefined): string | undefined =>
    score === undefined ? undefined : bands.find((band) => inRange(band, score))?.key;
  return order.flatMap((position) => {
    const [from, to] = [ranks[position]!, result.rank[position]!];
    const after = result.priority[position]!;
    const [was, is] = [adviceOf(priority[position]![0]), adviceOf(after === noPoint ? undefined : after / 100)];
    const advice = was !== undefined && is !== undefined && was !== is ? { from: was, to: is } : undefined;
    if (from === to && advice === undefined) return [];
    return [{ code: codes[position]!, name: names[position]!, from, to, ...(advice === undefined ? {} : { advice }) }];
  });
};

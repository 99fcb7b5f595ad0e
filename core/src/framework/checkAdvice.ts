import { pointerTo, type Problem } from '../rules/problem.ts';
import { shownScore } from '../shared/rounding.ts';
import { checkRanges } from './checkRanges.ts';
import { frameworkTexts as texts } from './frameworkTexts.ts';
import { inRange } from './inRange.ts';
import type { AdviceBand } from './weighingFramework.ts';

/** What is wrong with the advice: nothing there, doubled keys, wrong ends, values of P (two decimals) without advice, or not from high to low. */
export const checkAdvice = (bands: readonly AdviceBand[]): Problem[] => {
  const pointer = '/advice';
  if (bands.length === 0) return [{ pointer, code: 'adviceEmpty' as const, ...texts.adviceEmpty }];
  const keys = bands.map(({ key }) => key);
  const problems = [
    ...keys.flatMap((key, position) =>
      keys.indexOf(key) === position
        ? []
        : [{ pointer: pointerTo(pointer, position, 'key'), code: 'keyDuplicate' as const, ...texts.duplicate(key) }],
    ),
    ...checkRanges(bands, pointer),
  ];
  if (problems.length > 0) return problems;

  const ends = bands.flatMap(({ from, above, upTo, below }) => [from, above, upTo, below].filter((end) => end !== undefined));
  const samples = [...new Set([...ends.flatMap((end) => [end - 0.01, end, end + 0.01].map(shownScore)), -1e6, 1e6])].sort(
    (one, other) => other - one,
  );
  const places = samples.map((sample) => bands.findIndex((band) => inRange(band, sample)));
  const gap = places.indexOf(-1);
  if (gap !== -1) return [{ pointer, code: 'adviceGap' as const, ...texts.adviceGap(samples[gap]!) }];
  if (places.some((place, position) => position > 0 && place < places[position - 1]!))
    return [{ pointer, code: 'adviceOrder' as const, ...texts.adviceOrder }];
  return [];
};

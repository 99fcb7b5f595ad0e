import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bandGaps, bandOverlaps } from '../../core/src/framework/bandIntervals.ts';
import { checkRanges } from '../../core/src/framework/checkRanges.ts';
import { inRange } from '../../core/src/framework/inRange.ts';
import type { Band } from '../../core/src/framework/weighingFramework.ts';

const end = fc.integer({ min: 0, max: 9 });
const band = fc
  .tuple(fc.option(fc.tuple(fc.constantFrom('from', 'above'), end)), fc.option(fc.tuple(fc.constantFrom('upTo', 'below'), end)))
  .map(([low, high]): Band => ({
    ...(low === null ? {} : { [low[0]]: low[1] }),
    ...(high === null ? {} : { [high[0]]: high[1] }),
    score: 0,
  }));
const bands = fc.array(band, { minLength: 1, maxLength: 5 }).filter((list) => checkRanges(list, '').length === 0);
const numbers = Array.from({ length: 10 }, (_, value) => value);
const takes = (list: readonly Band[], value: number): boolean => list.some((one) => inRange(one, value));

test('there is a gap exactly when a number that can be lies in no band, and the gap names such a number', () => {
  fc.assert(
    fc.property(bands, (list) => {
      const gaps = bandGaps(list, { from: 0, upTo: 9, decimals: 0 });
      const outside = numbers.filter((value) => !takes(list, value));
      expect(gaps.length > 0).toBe(outside.length > 0);
      for (const { band: position, mended } of gaps) {
        const after = list.with(position, mended);
        expect(numbers.filter((value) => !takes(after, value)).length).toBeLessThan(outside.length);
        // The mend takes nothing away.
        for (const value of numbers) if (inRange(list[position]!, value)) expect(inRange(mended, value)).toBe(true);
      }
    }),
  );
});

test('a mended overlap leaves every number in the band that took it', () => {
  const first = (list: readonly Band[], value: number): number => list.findIndex((one) => inRange(one, value));
  fc.assert(
    fc.property(bands, (list) => {
      for (const { second, mended } of bandOverlaps(list)) {
        const after = list.with(second, mended);
        for (const value of [...numbers, ...numbers.map((number) => number + 0.5)]) expect(first(after, value)).toBe(first(list, value));
      }
    }),
  );
});

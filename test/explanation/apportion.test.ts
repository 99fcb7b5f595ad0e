import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { apportion } from '../../core/src/explanation/apportion.ts';
import { roundHalfAwayFromZero, snap } from '../../core/src/shared/rounding.ts';

const cents = (values: readonly number[]): number => Math.round(values.reduce((sum, value) => sum + value, 0) * 100);

describe('rounding so that the terms add up', () => {
  test.each([
    // The harm of P1 in the reference: 3,75 + 2,9167 + 1,6667 + 2,00 = 10,33; the last hundredth goes to the larger of the two that tie.
    [[-3.75, -2.916666667, -1.666666667, -2], -10.33, [-3.75, -2.92, -1.66, -2]],
    [[1 / 3, 1 / 3, 1 / 3], 1, [0.34, 0.33, 0.33]],
    [[12.295833333, 13.333333333, 0], 25.63, [12.3, 13.33, 0]],
    [[15.166666667, 13.333333333, 11.625], 40.13, [15.17, 13.33, 11.63]],
    [[2.5, -1.25], 1.25, [2.5, -1.25]],
    [[], 0, []],
    [[0.004, 0.004], 0.01, [0.01, 0]],
  ])('%j to %d', (terms, total, shown) => {
    expect(apportion(terms, total)).toEqual(shown);
  });

  test('any terms add up to their rounded sum, and none moves by a whole unit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 4 }),
        (terms, decimals) => {
          const total = roundHalfAwayFromZero(
            terms.reduce((sum, term) => sum + snap(term), 0),
            decimals,
          );
          const unit = 10 ** -decimals;
          const shown = apportion(terms, total, decimals);
          expect(snap(shown.reduce((sum, term) => sum + term, 0))).toBe(snap(total));
          for (const [index, term] of shown.entries()) {
            expect(Math.abs(term - terms[index]!)).toBeLessThan(unit + 1e-8);
            expect(roundHalfAwayFromZero(term, decimals)).toBe(term);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('harm and help are rounded alike', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 1, maxLength: 12 }), (terms) => {
        const total = roundHalfAwayFromZero(
          terms.reduce((sum, term) => sum + snap(term), 0),
          2,
        );
        const mirrored = apportion(
          terms.map((term) => -term),
          -total,
        );
        expect(mirrored.map((term) => 0 - term)).toEqual(apportion(terms, total).map((term) => term + 0));
      }),
      { numRuns: 500 },
    );
  });

  test('what cancels out is rounded alike from either side', () => {
    expect(apportion([0.005, -0.005], 0)).toEqual([0.01, -0.01]);
    expect(apportion([-0.005, 0.005], 0)).toEqual([-0.01, 0.01]);
  });

  test('a total that is off by more still comes out, whatever it costs', () => {
    expect(cents(apportion([1, 2], 3.05))).toBe(305);
    expect(cents(apportion([1, 2], 2.95))).toBe(295);
    expect(cents(apportion([-1, 2, 0], 0.96))).toBe(96);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { roundHalfAwayFromZero, shownScore, snap } from '../../core/src/shared/rounding.ts';

describe('rounding', () => {
  test.each([
    [40.125, 40.13],
    [40.1249999999999, 40.13],
    [-4.065, -4.07],
    [2.5 / 100, 0.03],
    [-0.001, 0],
    [24.995, 25],
    [24.9949, 24.99],
  ])('shows %d as %d', (value, shown) => {
    expect(shownScore(value)).toBe(shown);
  });

  test('noise below zero is zero, never minus zero', () => {
    expect(snap(-1e-17)).toBe(0);
    expect(roundHalfAwayFromZero(-1e-17, 2)).toBe(0);
    expect(shownScore(-0)).toBe(0);
  });

  test('a number too large for decimals stays what it is, and stays finite', () => {
    for (const value of [Number.MAX_VALUE, -1e308, 2 ** 60]) expect(roundHalfAwayFromZero(value, 6)).toBe(value);
  });

  test('is the same to either side of zero and never further than half a step away', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100_000, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        const rounded = roundHalfAwayFromZero(value, decimals);
        expect(roundHalfAwayFromZero(-value, decimals)).toBe(rounded === 0 ? 0 : -rounded);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 / 10 ** decimals + 1e-8);
      }),
    );
  });
});

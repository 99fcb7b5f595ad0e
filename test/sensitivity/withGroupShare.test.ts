import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Goal } from '../../core/src/framework/weighingFramework.ts';
import { withGroupShare } from '../../core/src/sensitivity/withGroupShare.ts';

const goalsOf = (weights: readonly number[], fixed: readonly number[] = []): Goal[] =>
  weights.map((weight, index) => ({
    id: `G${index}`,
    name: { nl: `G${index}` },
    weight,
    ...(fixed.includes(index) ? { fixed: true } : {}),
  }));
const share = (weights: readonly number[], changed: number, wanted: number, fixed: readonly number[] = []): number[] | undefined =>
  withGroupShare(goalsOf(weights, fixed), `G${changed}`, wanted)?.map(({ weight }) => weight);

describe('a share of a group', () => {
  const groups = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 2, maxLength: 8 }).chain((weights) =>
    fc.record({
      weights: fc.constant(weights),
      changed: fc.nat({ max: weights.length - 1 }),
      wanted: fc.integer({ min: 0, max: 1_000 }).map((value) => value / 1_000),
      fixed: fc.subarray([...weights.keys()]),
    }),
  );

  it('is what was asked; the sum and the fixed stay, the others keep their ratio', () => {
    fc.assert(
      fc.property(groups, ({ weights, changed, wanted, fixed }) => {
        const sum = weights.reduce((total, weight) => total + weight, 0);
        const held = fixed.reduce((total, position) => (position === changed ? total : total + weights[position]!), 0);
        const free = [...weights.keys()].filter((position) => position !== changed && !fixed.includes(position));
        const result = share(weights, changed, wanted, fixed);
        const isSame = Math.abs(weights[changed]! / sum - wanted) < 1e-9;
        if (!isSame && (free.length === 0 || sum * (1 - wanted) - held < -1e-6)) return expect(result).toBeUndefined();
        if (result === undefined) return expect(sum * (1 - wanted) - held).toBeLessThan(1e-6);
        expect(result[changed]! / sum).toBeCloseTo(wanted, 9);
        expect(result.reduce((total, weight) => total + weight, 0)).toBeCloseTo(sum, 6);
        for (const position of fixed) if (position !== changed) expect(result[position]).toBe(weights[position]);
        const [first] = free;
        for (const position of free) expect(result[position]! * weights[first!]!).toBeCloseTo(result[first!]! * weights[position]!, 3);
        return undefined;
      }),
    );
  });

  it('scales the reference weights pro rata', () =>
    expect(share([0.3, 0.25, 0.25, 0.1, 0.1], 1, 0.35)).toEqual([0.26, 0.35, 0.216666666667, 0.0866666666667, 0.0866666666667]));

  it('of nobody who can give is not made', () => {
    expect(share([1], 0, 0.5)).toBeUndefined();
    expect(share([1, 1], 0, 0.7, [1])).toBeUndefined();
    expect(share([1, 1], 0, 1.2)).toBeUndefined();
    expect(share([0, 0], 0, 0.5)).toBeUndefined();
    expect(share([0, 1, 0], 1, 0.5)).toEqual([0.25, 0.5, 0.25]);
  });

  it('of goals that somebody is still typing counts what is no weight as nothing', () =>
    expect(
      withGroupShare([{ ...goalsOf([1])[0]!, weight: 'x' as unknown as number }, { ...goalsOf([1, 1])[1]! }], 'G1', 0.5),
    ).toMatchObject([{ weight: 0.5 }, { weight: 0.5 }]));
});

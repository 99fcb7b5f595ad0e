import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aggregateComparisons } from '../../core/src/weights/aggregateComparisons.ts';
import type { Comparison, PairwiseMatrix } from '../../core/src/weights/comparison.ts';
import { comparisonsOf } from '../../core/src/weights/comparisonsOf.ts';
import { connectedGroups } from '../../core/src/weights/connectedGroups.ts';
import { type Derivation, deriveWeights } from '../../core/src/weights/deriveWeights.ts';
import { keepSum } from '../../core/src/weights/keepSum.ts';
import { matrixOf } from '../../core/src/weights/matrixOf.ts';
import { mostDisturbing } from '../../core/src/weights/mostDisturbing.ts';
import { percentages } from '../../core/src/weights/percentages.ts';
import { principalVector } from '../../core/src/weights/principalVector.ts';
import { saatyScale } from '../../core/src/weights/saatyScale.ts';

const names = (size: number): string[] => Array.from({ length: size }, (_, index) => `G${index}`);
const pairsOf = (size: number): [number, number][] =>
  Array.from({ length: size }, (_, row) =>
    Array.from({ length: size - row - 1 }, (__, offset): [number, number] => [row, row + 1 + offset]),
  ).flat();

const sizes = fc.integer({ min: 2, max: 9 });
const weightsOf = (size: number) => fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), { minLength: size, maxLength: size });
const judgementsOf = (size: number) =>
  fc.array(fc.constantFrom(...saatyScale), { minLength: pairsOf(size).length, maxLength: pairsOf(size).length });

const fullMatrix = (size: number, ratios: readonly number[]): PairwiseMatrix =>
  matrixOf(
    names(size),
    pairsOf(size).map(([row, column], index) => ({ first: `G${row}`, second: `G${column}`, ratio: ratios[index]! })),
  );
const consistent = (weights: readonly number[]): PairwiseMatrix => weights.map((one) => weights.map((other) => one / other));
const derive = (matrix: PairwiseMatrix): Derivation => {
  const result = deriveWeights(matrix);
  if ('groups' in result) throw new Error('not connected');
  return result;
};
const near = (one: readonly number[], other: readonly number[], precision = 1e-9): void =>
  one.forEach((value, index) => expect(Math.abs(value - other[index]!)).toBeLessThan(precision));
const normalised = (weights: readonly number[]): number[] => {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
};

describe('deriving weights', () => {
  it('recovers the weights of a consistent matrix, with ratio 0', () => {
    fc.assert(
      fc.property(
        sizes.chain((size) => weightsOf(size)),
        (weights) => {
          const { weights: found, consistencyRatio, lambdaMax } = derive(consistent(weights));
          near(found, normalised(weights));
          expect(consistencyRatio).toBe(0);
          expect(lambdaMax).toBeCloseTo(weights.length, 8);
        },
      ),
    );
  });

  it('does not depend on the order of the goals', () => {
    const cases = sizes.chain((size) => fc.tuple(judgementsOf(size), fc.shuffledSubarray([...Array(size).keys()], { minLength: size })));
    fc.assert(
      fc.property(cases, ([ratios, order]) => {
        const matrix = fullMatrix(order.length, ratios);
        const permuted = order.map((row) => order.map((column) => matrix[row]![column]));
        const straight = derive(matrix);
        const turned = derive(permuted);
        near(
          turned.weights,
          order.map((position) => straight.weights[position]!),
        );
        expect(turned.consistencyIndex).toBeCloseTo(straight.consistencyIndex, 8);
      }),
    );
  });

  it('gives weights above 0 with sum 1 and an index of 0 or more, whatever the judgements', () => {
    fc.assert(
      fc.property(
        sizes.chain((size) => judgementsOf(size).map((ratios) => fullMatrix(size, ratios))),
        (matrix) => {
          const { weights, consistencyIndex, lambdaMax } = derive(matrix);
          expect(weights.every((weight) => weight > 0)).toBe(true);
          expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
          expect(consistencyIndex).toBeGreaterThanOrEqual(0);
          expect(lambdaMax).toBeGreaterThanOrEqual(matrix.length - 1e-9);
        },
      ),
    );
  });

  it('is the principal eigenvector: A·w = λmax·w', () => {
    fc.assert(
      fc.property(
        sizes.chain((size) => judgementsOf(size).map((ratios) => fullMatrix(size, ratios))),
        (matrix) => {
          fc.pre(matrix.length > 2);
          const { weights, lambdaMax } = derive(matrix);
          near(
            matrix.map((row) => row.reduce<number>((sum, ratio, column) => sum + ratio! * weights[column]!, 0)),
            weights.map((weight) => weight * lambdaMax),
          );
        },
      ),
    );
  });

  it('by Harker on a full matrix is the plain eigenvector', () => {
    fc.assert(
      fc.property(
        sizes.chain((size) => judgementsOf(size).map((ratios) => fullMatrix(size, ratios))),
        (matrix) => {
          const { weights, method } = derive(matrix);
          expect(method).toBe('eigenvector');
          near(weights, principalVector(matrix.map((row) => row.map((ratio) => ratio!))).vector);
        },
      ),
    );
  });

  it('by Harker recovers consistent weights from any comparisons that connect all goals', () => {
    const cases = sizes.chain((size) =>
      fc.tuple(weightsOf(size), fc.subarray(pairsOf(size), { minLength: Math.min(size - 1, pairsOf(size).length) })),
    );
    fc.assert(
      fc.property(cases, ([weights, pairs]) => {
        const goals = names(weights.length);
        const comparisons = pairs.map(([row, column]) => ({
          first: goals[row]!,
          second: goals[column]!,
          ratio: weights[row]! / weights[column]!,
        }));
        const matrix = matrixOf(goals, comparisons);
        fc.pre(connectedGroups(matrix).length === 1);
        const { weights: found, method, missing, consistencyIndex } = derive(matrix);
        near(found, normalised(weights), 1e-8);
        expect(consistencyIndex).toBeLessThan(1e-8);
        expect(missing).toBe(pairsOf(weights.length).length - pairs.length);
        expect(method).toBe(missing > 0 ? 'harker' : 'eigenvector');
      }),
    );
  });

  it('says which groups are not connected', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }), (one, other) => {
        const goals = names(one + other);
        const chain = (from: number, count: number): Comparison[] =>
          Array.from({ length: count - 1 }, (_, index) => ({ first: goals[from + index]!, second: goals[from + index + 1]!, ratio: 2 }));
        const result = deriveWeights(matrixOf(goals, [...chain(0, one), ...chain(one, other)]));
        const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index);
        expect(result).toEqual({ groups: [range(0, one), range(one, other)] });
      }),
    );
  });

  it('a chain of fifteen goals converges', () => {
    const goals = names(15);
    const chain = goals.slice(1).map((second, index) => ({ first: goals[index]!, second, ratio: 2 }));
    const { weights } = derive(matrixOf(goals, chain));
    near(weights, normalised(goals.map((_, index) => 2 ** -index)), 1e-9);
  });
});

describe('the comparison that disturbs most', () => {
  it('is mended by what it says: consistency is better, and exactly as promised', () => {
    const cases = fc.integer({ min: 3, max: 6 }).chain((size) => judgementsOf(size).map((ratios) => fullMatrix(size, ratios)));
    fc.assert(
      fc.property(cases, (matrix) => {
        const disturbance = mostDisturbing(matrix);
        if (disturbance === undefined) return;
        const { row, column, better, given, after } = disturbance;
        expect(given).toBe(matrix[row]![column]);
        const mended = matrix.map((cells, one) =>
          cells.map((cell, other) => (one === row && other === column ? better : one === column && other === row ? 1 / better : cell)),
        );
        const again = derive(mended);
        expect(again.consistencyRatio).toBe(after.consistencyRatio);
        expect(again.consistencyIndex).toBeLessThan(derive(matrix).consistencyIndex);
      }),
      { numRuns: 60 },
    );
  });

  it('is the one that was turned round', () => {
    const matrix = consistent([8, 4, 2, 1]).map((row) => [...row]);
    matrix[1]![2] = 1 / 5;
    matrix[2]![1] = 5;
    expect(mostDisturbing(matrix)).toMatchObject({ row: 1, column: 2, given: 1 / 5, better: 2, after: { consistencyRatio: 0 } });
  });

  it('does not exist in a consistent matrix, nor in a chain', () => {
    expect(mostDisturbing(consistent([5, 3, 2]))).toBeUndefined();
    expect(
      mostDisturbing(
        matrixOf(names(3), [
          { first: 'G0', second: 'G1', ratio: 9 },
          { first: 'G1', second: 'G2', ratio: 9 },
        ]),
      ),
    ).toBeUndefined();
  });
});

describe('a group', () => {
  const groups = fc
    .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 6 }))
    .chain(([size, people]) => fc.array(judgementsOf(size), { minLength: people, maxLength: people }).map((all) => ({ size, all })));

  it('the reciprocal of the mean is the mean of the reciprocals, with the same spread', () => {
    fc.assert(
      fc.property(groups, ({ size, all }) => {
        const goals = names(size);
        const people = all.map((ratios) => comparisonsOf(goals, fullMatrix(size, ratios)));
        const turned = people.map((comparisons) => comparisons.map(({ first, second, ratio }) => ({ first, second, ratio: 1 / ratio })));
        const straight = matrixOf(goals, aggregateComparisons(goals, people));
        const reversed = matrixOf(goals, aggregateComparisons(goals, turned));
        for (const [row, column] of pairsOf(size)) expect(reversed[row]![column]! * straight[row]![column]!).toBeCloseTo(1, 10);
        const spreads = (list: readonly (readonly Comparison[])[]): number[] =>
          aggregateComparisons(goals, list)
            .map(({ spread }) => spread)
            .sort();
        near(spreads(people), spreads(turned));
      }),
    );
  });

  it('does not depend on the order of the people, and one who judges alone is the mean', () => {
    fc.assert(
      fc.property(groups, ({ size, all }) => {
        const goals = names(size);
        const people = all.map((ratios) => comparisonsOf(goals, fullMatrix(size, ratios)));
        const straight = matrixOf(goals, aggregateComparisons(goals, people));
        const reversed = matrixOf(goals, aggregateComparisons(goals, [...people].reverse()));
        pairsOf(size).forEach(([row, column]) => expect(reversed[row]![column]).toBeCloseTo(straight[row]![column]!, 10));
        const alone = aggregateComparisons(goals, people.slice(0, 1));
        expect(alone.every(({ spread, judgements }) => spread === 1 && judgements === 1)).toBe(true);
        near(
          alone.map(({ ratio }) => ratio),
          comparisonsOf(goals, matrixOf(goals, alone)).map(({ ratio }) => ratio),
        );
      }),
    );
  });

  it('counts only who compared a pair: 2 and 8 are 4, with a factor of e^ln 2', () => {
    const say = (first: string, second: string, ratio: number): Comparison => ({ first, second, ratio });
    const result = aggregateComparisons(['A', 'B', 'C'], [[say('A', 'B', 2)], [say('B', 'A', 1 / 8), say('B', 'C', 3)], []]);
    expect(result).toEqual([
      { first: 'A', second: 'B', ratio: expect.closeTo(4, 12), spread: expect.closeTo(2, 12), judgements: 2 },
      { first: 'B', second: 'C', ratio: expect.closeTo(3, 12), spread: 1, judgements: 1 },
    ]);
  });
});

describe('percentages', () => {
  const lists = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 15 });
  const hundredths = (values: readonly number[]): number => values.reduce((sum, value) => sum + Math.round(value * 100), 0);

  it('add up to exactly 100 and lie within a step of the exact share', () => {
    fc.assert(
      fc.property(lists, fc.constantFrom(0.01, 1, 5), (weights, step) => {
        const sum = weights.reduce((one, other) => one + other, 0);
        const result = percentages(weights, { step });
        expect(hundredths(result)).toBe(10_000);
        result.forEach((percent, index) => {
          const exact = sum > 0 ? (weights[index]! / sum) * 100 : 100 / weights.length;
          expect(Math.abs(percent - exact)).toBeLessThan(step + 1e-6);
        });
      }),
    );
  });

  it('keep adding up while one is changed, and fixed ones stay', () => {
    const cases = lists.chain((weights) =>
      fc.tuple(
        fc.constant(percentages(weights)),
        fc.nat({ max: weights.length - 1 }),
        fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100),
        fc.subarray([...weights.keys()]),
      ),
    );
    fc.assert(
      fc.property(cases, ([values, changed, value, fixed]) => {
        const result = keepSum(values, changed, value, new Set(fixed));
        expect(result[changed]).toBe(value);
        for (const index of fixed) if (index !== changed) expect(result[index]).toBe(values[index]);
        const held = values.reduce((sum, one, index) => (index === changed ? sum + value : fixed.includes(index) ? sum + one : sum), 0);
        const free = values.some((_, index) => index !== changed && !fixed.includes(index));
        if (free && held <= 100 + 1e-9) expect(hundredths(result)).toBe(10_000);
        expect(result.every((percent) => percent >= 0)).toBe(true);
      }),
    );
  });

  it('scale the others pro rata', () => expect(keepSum([30, 25, 25, 10, 10], 0, 40, new Set([4]))).toEqual([40, 20.84, 20.83, 8.33, 10]));
});

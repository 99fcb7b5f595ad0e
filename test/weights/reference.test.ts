import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { calculateWeights } from '../../core/src/weights/calculateWeights.ts';
import { checkMatrix } from '../../core/src/weights/checkMatrix.ts';
import { deriveWeights } from '../../core/src/weights/deriveWeights.ts';

type Expected = { ahp: { matrix: number[][]; weights: number[]; lambdaMax: number; CI: number; CR: number } };
const { ahp } = JSON.parse(readFileSync(new URL('../reference/voorbeeldstad-expected.json', import.meta.url), 'utf8')) as Expected;

const derived = (matrix: unknown) => {
  const checked = checkMatrix(matrix);
  if ('problems' in checked) throw new Error(checked.problems[0]!.message.en);
  const result = deriveWeights(checked.matrix);
  if ('groups' in result) throw new Error('not connected');
  return result;
};

describe('the session of Voorbeeldstad', () => {
  it('gives the figures of the reference to four decimals', () => {
    const { weights, lambdaMax, consistencyIndex, consistencyRatio, method, missing } = derived(ahp.matrix);
    expect(weights.map((weight) => weight.toFixed(4))).toEqual(ahp.weights.map((weight) => weight.toFixed(4)));
    expect(lambdaMax.toFixed(4)).toBe(ahp.lambdaMax.toFixed(4));
    expect(consistencyIndex.toFixed(4)).toBe(ahp.CI.toFixed(4));
    expect(consistencyRatio!.toFixed(4)).toBe(ahp.CR.toFixed(4));
    expect({ method, missing }).toEqual({ method: 'eigenvector', missing: 0 });
  });

  it('shows percentages that add up to 100', () => {
    const calculation = calculateWeights({ goals: ['D1', 'D2', 'D3', 'D4', 'D5'], matrix: ahp.matrix });
    expect('weights' in calculation && calculation.weights.map(({ goal, percent }) => [goal, percent])).toEqual([
      ['D1', 31.99],
      ['D2', 22.46],
      ['D3', 25.59],
      ['D4', 9.93],
      ['D5', 10.03],
    ]);
  });
});

describe('other known matrices', () => {
  it('the wealth of nations (Saaty 1977) gives his vector', () => {
    // US, USSR, China, France, UK, Japan, W. Germany; Saaty, "A scaling method for priorities", table 3.
    const matrix = [
      [1, 4, 9, 6, 6, 5, 5],
      [1 / 4, 1, 7, 5, 5, 3, 4],
      [1 / 9, 1 / 7, 1, 1 / 5, 1 / 5, 1 / 7, 1 / 5],
      [1 / 6, 1 / 5, 5, 1, 1, 1 / 3, 1 / 3],
      [1 / 6, 1 / 5, 5, 1, 1, 1 / 3, 1 / 3],
      [1 / 5, 1 / 3, 7, 3, 3, 1, 2],
      [1 / 5, 1 / 4, 5, 3, 3, 1 / 2, 1],
    ];
    const { weights, lambdaMax } = derived(matrix);
    expect(weights.map((weight) => weight.toFixed(3))).toEqual(['0.427', '0.230', '0.021', '0.052', '0.052', '0.123', '0.094']);
    expect(lambdaMax.toFixed(2)).toBe('7.61');
  });

  it('one and two goals are always consistent', () => {
    expect(derived([[1]])).toMatchObject({ weights: [1], consistencyRatio: 0, lambdaMax: 1 });
    const two = derived([
      [1, 9],
      [1 / 9, 1],
    ]);
    expect(two).toMatchObject({ consistencyIndex: 0, consistencyRatio: 0, lambdaMax: 2 });
    expect(two.weights[0]).toBeCloseTo(0.9, 12);
  });

  it('above ten goals there is an index and no ratio', () => {
    const size = 12;
    const matrix = Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (__, column) => (row === column ? 1 : row < column ? 2 : 1 / 2)),
    );
    const result = derived(matrix);
    expect(result.consistencyIndex).toBeGreaterThan(0);
    expect(result).not.toHaveProperty('consistencyRatio');
    expect(result).not.toHaveProperty('randomIndex');
  });
});

import { describe, expect, it } from '@jest/globals';
import { calculateWeights } from '../../core/src/weights/calculateWeights.ts';
import { checkComparisons } from '../../core/src/weights/checkComparisons.ts';
import { checkMatrix } from '../../core/src/weights/checkMatrix.ts';
import { checkPoints } from '../../core/src/weights/checkPoints.ts';
import { aggregatePoints, weightsOfPoints } from '../../core/src/weights/aggregatePoints.ts';
import { childSpreads } from '../../core/src/weights/childSpreads.ts';
import { weightLimits } from '../../core/src/weights/weightLimits.ts';

const found = (matrix: unknown): string[] => {
  const result = checkMatrix(matrix);
  return 'problems' in result ? result.problems.map(({ code, pointer }) => `${code} ${pointer}`) : [];
};
const square = (above: unknown, below: unknown): unknown[][] => [
  [1, above],
  [below, 1],
];

describe('a matrix', () => {
  it.each([
    ['no list', 'x', ['matrixWrong ']],
    ['empty', [], ['matrixWrong ']],
    ['rows that are no lists', [1, 2], ['matrixWrong /0', 'matrixWrong /1']],
    ['not square', [[1, 2], [0.5]], ['matrixSize /1']],
    ['too large', Array.from({ length: weightLimits.goals + 1 }, () => []), ['matrixTooLarge ']],
    ['not reciprocal', square(3, 0.5), ['notReciprocal /1/0']],
    ['cut off too short', square(3, 0.33), ['notReciprocal /1/0']],
    ['zero', square(0, 0), ['ratioNotPositive /0/1', 'ratioNotPositive /1/0']],
    ['negative', square(-2, -0.5), ['ratioNotPositive /0/1', 'ratioNotPositive /1/0']],
    ['text', square('2', 0.5), ['ratioNoNumber /0/1']],
    ['not a number', square(Number.NaN, 0.5), ['ratioNoNumber /0/1']],
    ['endless', square(Infinity, 0.1), ['ratioNoNumber /0/1', 'ratioOutsideScale /1/0']],
    ['outside the scale', square(10, 0.1), ['ratioOutsideScale /0/1', 'ratioOutsideScale /1/0']],
    [
      'a wrong diagonal',
      [
        [2, 3],
        [1 / 3, 1],
      ],
      ['matrixDiagonal /0/0'],
    ],
  ])('%s', (_name, matrix, problems) => expect(found(matrix)).toEqual(problems));

  it('with decimals that were cut off is read from the side of the whole number', () => {
    expect(checkMatrix(square(0.1429, 7))).toEqual({ matrix: square(1 / 7, 7) });
    expect(checkMatrix(square(3, 0.3333))).toEqual({ matrix: square(3, 1 / 3) });
  });

  it('may have holes, on one side or both', () => {
    expect(checkMatrix(square(null, 2))).toEqual({ matrix: square(0.5, 2) });
    expect(checkMatrix(square(null, null))).toEqual({ matrix: square(undefined, undefined) });
  });

  it('every problem says what is wrong and how to mend it, in both languages', () => {
    const result = checkMatrix(square('2', -1));
    if (!('problems' in result)) throw new Error('accepted');
    for (const { message, remedy } of result.problems)
      for (const text of [message.nl, message.en, remedy.nl, remedy.en]) expect(text.length).toBeGreaterThan(10);
  });
});

describe('comparisons of a person', () => {
  const goals = ['D1', 'D2', 'D3'];
  const codes = (...comparisons: unknown[]): string[] =>
    checkComparisons(goals, comparisons).map(({ code, pointer }) => `${code} ${pointer}`);
  it.each([
    ['right', [{ first: 'D1', second: 'D2', ratio: 3 }], []],
    ['right the other way round', [{ first: 'D1', second: 'D2', ratio: 0.3333 }], []],
    ['unknown goal', [{ first: 'D1', second: 'D9', ratio: 3 }], ['goalUnknown /0/second']],
    ['no goal', [{ first: 1, second: 'D2', ratio: 3 }], ['goalUnknown /0/first']],
    ['with itself', [{ first: 'D1', second: 'D1', ratio: 1 }], ['goalWithItself /0']],
    ['zero', [{ first: 'D1', second: 'D2', ratio: 0 }], ['ratioNotPositive /0/ratio']],
    ['negative', [{ first: 'D1', second: 'D2', ratio: -3 }], ['ratioNotPositive /0/ratio']],
    ['text', [{ first: 'D1', second: 'D2', ratio: '3' }], ['ratioNoNumber /0/ratio']],
    ['between two steps', [{ first: 'D1', second: 'D2', ratio: 2.5 }], ['ratioOutsideScale /0/ratio']],
    ['too much', [{ first: 'D1', second: 'D2', ratio: 10 }], ['ratioOutsideScale /0/ratio']],
    ['no comparison', [7], ['comparisonWrong /0']],
  ])('%s', (_name, comparisons, problems) => expect(codes(...comparisons)).toEqual(problems));

  it('a pair twice is a double or a contradiction', () => {
    const one = { first: 'D1', second: 'D2', ratio: 3 };
    expect(codes(one, { first: 'D2', second: 'D1', ratio: 1 / 3 })).toEqual(['comparisonDuplicate /1']);
    expect(codes(one, one)).toEqual(['comparisonDuplicate /1']);
    expect(codes(one, { first: 'D2', second: 'D1', ratio: 3 })).toEqual(['notReciprocal /1']);
    expect(codes(one, { ...one, ratio: 5 })).toEqual(['notReciprocal /1']);
  });
});

describe('points', () => {
  const goals = ['D1', 'D2'];
  const codes = (points: Record<string, unknown>, complete = true): string[] =>
    checkPoints(goals, points, { complete }).map(({ code, pointer }) => `${code} ${pointer}`);
  it.each([
    ['right', { D1: 60, D2: 40 }, []],
    ['a zero', { D1: 100, D2: 0 }, []],
    ['decimals', { D1: 33.3, D2: 66.7 }, []],
    ['unknown', { D1: 60, D9: 40 }, ['goalUnknown /D9']],
    ['text', { D1: '60', D2: 40 }, ['pointsNegative /D1']],
    ['negative', { D1: 110, D2: -10 }, ['pointsNegative /D2']],
    ['missing', { D1: 100 }, ['pointsMissing /D2']],
    ['all zero', { D1: 0, D2: 0 }, ['pointsZero ']],
    ['too few', { D1: 60, D2: 30 }, ['pointsSum ']],
    ['too many', { D1: 60, D2: 50 }, ['pointsSum ']],
  ])('%s', (_name, points, problems) => expect(codes(points)).toEqual(problems));

  it('need not be complete while somebody is busy', () => {
    expect(codes({ D1: 60 }, false)).toEqual([]);
    expect(codes({ D1: -1 }, false)).toEqual(['pointsNegative /D1']);
  });

  it('become shares, and a group its mean', () => {
    expect(weightsOfPoints(goals, { D1: 30, D2: 10 })).toEqual([0.75, 0.25]);
    expect(weightsOfPoints(goals, { D1: 0 })).toEqual([0, 0]);
    expect(
      aggregatePoints(goals, [
        { D1: 60, D2: 40 },
        { D1: 100, D2: 0 },
      ]),
    ).toEqual([
      { goal: 'D1', mean: 80, spread: 20 },
      { goal: 'D2', mean: 20, spread: 20 },
    ]);
  });
});

describe('a question apart from any session', () => {
  it.each([
    ['no goals', { comparisons: [] }, ['goalsMissing /goals']],
    ['doubled goals', { goals: ['A', 'A'], comparisons: [] }, ['goalDuplicate /goals/1']],
    ['goals that do not fit the matrix', { goals: ['A'], matrix: square(1, 1) }, ['goalCount /goals']],
    ['groups', { goals: ['A', 'B', 'C'], comparisons: [{ first: 'A', second: 'B', ratio: 2 }] }, ['notConnected ']],
    ['points without sum', { points: { A: 1 } }, ['pointsSum /points']],
  ])('%s', (_name, question, problems) => {
    const result = calculateWeights(question);
    expect('problems' in result ? result.problems.map(({ code, pointer }) => `${code} ${pointer}`) : []).toEqual(problems);
  });

  it('names the groups that are not connected', () => {
    const result = calculateWeights({ goals: ['A', 'B', 'C'], comparisons: [{ first: 'A', second: 'B', ratio: 2 }] });
    expect('problems' in result && result.problems[0]!.message.nl).toContain('A, B · C');
  });

  it('answers incomplete matrices and says so, and points', () => {
    expect(
      calculateWeights({
        matrix: [
          [1, 2, null],
          [0.5, 1, 2],
          [null, 0.5, 1],
        ],
      }),
    ).toMatchObject({ method: 'harker', missing: 1, consistencyRatio: 0, weights: [{ goal: '1', percent: 57.14 }, {}, {}] });
    expect(calculateWeights({ points: { A: 75, B: 25 } })).toEqual({
      method: 'points',
      weights: [
        { goal: 'A', weight: 0.75, percent: 75 },
        { goal: 'B', weight: 0.25, percent: 25 },
      ],
    });
  });
});

describe('how far participants lie apart, per goal', () => {
  const say = (ratio: number) => ({ comparisons: [{ first: 'A', second: 'B', ratio }] });
  it('from their own weights', () => {
    const { A, B } = childSpreads({ goals: ['A', 'B'], judgements: [say(1), say(3)] });
    // Weights of A are 1/2 and 3/4, of B 1/2 and 1/4: half the distance of the logarithms.
    expect(A).toBeCloseTo(Math.sqrt(1.5), 10);
    expect(B).toBeCloseTo(Math.sqrt(2), 10);
  });
  it('is 1 when all agree, and when nothing is known', () => {
    expect(childSpreads({ goals: ['A', 'B'], judgements: [say(3), say(3)] })).toEqual({ A: 1, B: 1 });
    expect(childSpreads({ goals: ['A', 'B'], judgements: [] })).toEqual({ A: 1, B: 1 });
  });
  it('from the pairs when only the outcome was kept', () => {
    const comparisons = [{ first: 'A', second: 'B', ratio: 2, spread: 4, judgements: 5 }];
    expect(childSpreads({ goals: ['A', 'B', 'C'], judgements: [], comparisons })).toEqual({
      A: expect.closeTo(4, 10),
      B: expect.closeTo(4, 10),
      C: 1,
    });
  });
  it('counts nothing as half a point', () => {
    const { B } = childSpreads({ goals: ['A', 'B'], judgements: [{ points: { A: 100, B: 0 } }, { points: { A: 98, B: 2 } }] });
    expect(B).toBeCloseTo(2, 10);
  });
});

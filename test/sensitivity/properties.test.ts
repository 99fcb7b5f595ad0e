import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Goal } from '../../core/src/framework/weighingFramework.ts';
import { leafWeights } from '../../core/src/framework/leafWeights.ts';
import { comparedProjects, flipTable } from '../../core/src/sensitivity/flipTable.ts';
import { goalShares, leafWeightsOf, withShares } from '../../core/src/sensitivity/goalShares.ts';
import { moveShare } from '../../core/src/sensitivity/moveShare.ts';
import { orderByKey } from '../../core/src/sensitivity/orderByKey.ts';
import { noPoint, rerank } from '../../core/src/sensitivity/rerank.ts';
import { robustness } from '../../core/src/sensitivity/robustness.ts';
import { termMatrix } from '../../core/src/sensitivity/termMatrix.ts';
import { shownHundredths, shownScore } from '../../core/src/shared/rounding.ts';
import { anyGoals, anyPortfolio, idsOf, matrixOfPortfolio, type Portfolio, weighAll } from './anyPortfolio.ts';

const runs = { numRuns: 300 };
const share = fc.double({ min: 0, max: 1, noNaN: true });
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

const groupsOf = (goals: readonly Goal[]): (readonly Goal[])[] => [
  goals,
  ...goals.flatMap(({ children }) => (children?.length ? groupsOf(children) : [])),
];

describe('weights', () => {
  const moves = anyGoals.chain((goals) =>
    fc.record({
      goals: fc.constant(goals),
      id: fc.constantFrom(...idsOf(goals)),
      to: share,
      locked: fc.uniqueArray(fc.constantFrom(...idsOf(goals))),
    }),
  );

  test('siblings stay 1 together, in the ratio that they had; locked ones and other groups stay', () => {
    fc.assert(
      fc.property(moves, ({ goals, id, to, locked }) => {
        const before = goalShares(goals);
        const after = moveShare(goals, before, id, to, new Set(locked));
        for (const group of groupsOf(goals)) {
          expect(sum(group.map((goal) => after.get(goal.id)!))).toBeCloseTo(1, 9);
          const moving = group.filter((goal) => goal.id !== id && !locked.includes(goal.id));
          if (!group.some((goal) => goal.id === id)) for (const goal of group) expect(after.get(goal.id)).toBe(before.get(goal.id));
          for (const goal of group) if (goal.id !== id && locked.includes(goal.id)) expect(after.get(goal.id)).toBe(before.get(goal.id));
          const [one, two] = moving.filter((goal) => before.get(goal.id)! > 1e-3);
          if (one !== undefined && two !== undefined && after.get(two.id)! > 1e-6)
            expect(after.get(one.id)! / after.get(two.id)!).toBeCloseTo(before.get(one.id)! / before.get(two.id)!, 5);
        }
      }),
      runs,
    );
  });

  test('shares are the weights that the framework computes with', () => {
    fc.assert(
      fc.property(anyGoals, (goals) => {
        const weights = [...leafWeights(goals).values()];
        [...leafWeightsOf(goals)].forEach((weight, leaf) => expect(weight).toBeCloseTo(weights[leaf]!, 14));
        expect(goalShares(withShares(goals, goalShares(goals))).size).toBe(idsOf(goals).length);
      }),
      runs,
    );
  });

  test('beyond the ends is the end; not a number, an only child and an unknown goal change nothing', () => {
    const goals: Goal[] = [
      { id: 'A', name: { nl: 'A' }, weight: 3, children: [{ id: 'A1', name: { nl: 'A1' }, weight: 1 }] },
      { id: 'B', name: { nl: 'B' }, weight: 1 },
      { id: 'C', name: { nl: 'C' }, weight: 0 },
    ];
    const shares = goalShares(goals);
    expect([...moveShare(goals, shares, 'A', 7)]).toEqual([
      ['A', 1],
      ['A1', 1],
      ['B', 0],
      ['C', 0],
    ]);
    expect([...moveShare(goals, shares, 'A', -1)]).toEqual([
      ['A', 0],
      ['A1', 1],
      ['B', 1],
      ['C', 0],
    ]);
    expect(moveShare(goals, shares, 'A', Number.NaN)).toBe(shares);
    expect(moveShare(goals, shares, 'A1', 0.2)).toBe(shares);
    expect(moveShare(goals, shares, 'unknown', 0.2)).toBe(shares);
    // All weight went to A: back again there is no ratio, so B and C share equally.
    expect([...moveShare(goals, moveShare(goals, shares, 'A', 1), 'A', 0.5).values()]).toEqual([0.5, 1, 0.25, 0.25]);
    // B is locked at a quarter, so A gets at most three quarters.
    expect(moveShare(goals, shares, 'A', 1, new Set(['B'])).get('A')).toBe(0.75);
  });
});

const figures = ({ framework, inputs }: Portfolio, goals: readonly Goal[]) =>
  weighAll({ framework, inputs }, goals).map(({ priority, interval, contribution }) => [
    priority === undefined ? noPoint : Math.round(priority * 100),
    Math.round(interval.low * 100),
    Math.round(interval.high * 100),
    Math.round(contribution.positive * 100),
    Math.round(contribution.negative * 100),
  ]);

describe('ranking under other weights', () => {
  test('gives to the cent what weighing again with those weights gives', () => {
    const cases = anyPortfolio({ projects: 8 }).chain((portfolio) =>
      fc.record({ portfolio: fc.constant(portfolio), id: fc.constantFrom(...idsOf(portfolio.framework.goals)), to: share }),
    );
    fc.assert(
      fc.property(cases, ({ portfolio, id, to }) => {
        const { goals } = portfolio.framework;
        const matrix = matrixOfPortfolio(portfolio);
        for (const shares of [goalShares(goals), moveShare(goals, goalShares(goals), id, to)]) {
          const { priority, low, high, positive, negative } = rerank(matrix, leafWeightsOf(goals, shares));
          const mine = [...priority].map((value, project) => [
            value,
            low[project]!,
            high[project]!,
            positive[project]!,
            negative[project]!,
          ]);
          expect(mine).toEqual(figures(portfolio, withShares(goals, shares)));
        }
      }),
      { numRuns: 400 },
    );
  });

  test('all weights zero: what remains is urgency and ease', () => {
    fc.assert(
      fc.property(anyPortfolio({ projects: 4 }), (portfolio) => {
        const matrix = matrixOfPortfolio(portfolio);
        const { priority, positive, negative } = rerank(matrix, new Float64Array(matrix.leaves.length));
        priority.forEach((value, project) =>
          expect(value).toBe(Number.isNaN(matrix.rest[project]!) ? noPoint : shownHundredths(matrix.rest[project]!)),
        );
        expect([...positive, ...negative].every((value) => value === 0)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('the order of the list: point scores, then intervals, knocked-out ones last; equal scores share a rank; those that do not compare stay', () => {
    const settings = { leaves: ['A'], scaleMax: 3, contribution: 0.65, minimumCompleteness: 0.5 };
    const adopted = { low: 0, high: 0, positive: 0, negative: 0 };
    const plain = { adopted, apart: false, candidate: true };
    const matrix = termMatrix(settings, [
      { ...plain, terms: { leaves: [-1], rest: [30] } }, // 8.33
      { ...plain, terms: { leaves: [3], rest: [30] }, apart: true }, // knocked out
      { ...plain, terms: { leaves: [2], rest: [10, 40] } }, // no point score, at best 83.33
      { ...plain, terms: { leaves: [-1], rest: [30] } }, // as the first
      { ...plain, terms: { leaves: [3], rest: [30] }, candidate: false }, // closed
      { ...plain, adopted: { priority: 50, low: 40, high: 60, positive: 80, negative: -3 } }, // of another framework
      { ...plain, terms: { leaves: [[0, 0, -3, 3, 0]], rest: [30] } }, // nothing known
      { ...plain, terms: { leaves: [-2], rest: [30] } }, // −13.33
      { ...plain, terms: { leaves: [-3], rest: [10, 40] }, apart: true },
    ]);
    const { order, rank, priority, low, high, positive, negative } = rerank(matrix, Float64Array.of(1));
    expect([...order]).toEqual([4, 5, 0, 3, 7, 6, 2, 1, 8]);
    expect([...rank]).toEqual([2, 0, 0, 2, 0, 1, 0, 4, 0]);
    expect([priority[5], low[5], high[5], positive[5], negative[5]]).toEqual([5000, 4000, 6000, 8000, -300]);
    expect(priority[6]).toBe(noPoint);
    expect([low[6], high[6]]).toEqual([-3500, 9500]);
  });

  test('a portfolio of none, and of one', () => {
    const settings = { leaves: ['A', 'B'], scaleMax: 3, contribution: 0.65, minimumCompleteness: 0.5 };
    const goals: Goal[] = ['A', 'B'].map((id) => ({ id, name: { nl: id }, weight: 1 }));
    const none = termMatrix(settings, []);
    expect(rerank(none, Float64Array.of(0.5, 0.5)).order).toHaveLength(0);
    expect(flipTable(none, goals, { top: 3 }).map(({ swap, order }) => [swap, order])).toEqual([
      [undefined, {}],
      [undefined, {}],
    ]);
    expect(robustness(none, goals, { seed: 1, samples: 10, spread: { factor: 2 }, top: 3 })).toMatchObject({ projects: [], ranks: 0 });
    const adopted = { priority: 10, low: 10, high: 10, positive: 0, negative: 0 };
    const one = termMatrix(settings, [{ terms: { leaves: [1, -2], rest: [10] }, adopted, apart: false, candidate: true }]);
    expect(
      flipTable(one, goals, { top: 1 }).every(
        ({ swap, top, order }) => swap === undefined && Object.keys({ ...top, ...order }).length === 0,
      ),
    ).toBe(true);
    expect([...robustness(one, goals, { seed: 1, samples: 10, spread: { factor: 2 }, top: 1 }).chance]).toEqual([1]);
  });
});

describe('turning points', () => {
  const cases = anyPortfolio({ projects: 7 }).chain((portfolio) =>
    fc.record({
      portfolio: fc.constant(portfolio),
      top: fc.integer({ min: 1, max: 8 }),
      steps: fc.array(share, { minLength: 3, maxLength: 12 }),
    }),
  );

  /** Unrounded P under these weights of the compared projects, by position in the matrix. */
  const exact = (matrix: ReturnType<typeof matrixOfPortfolio>, weights: Float64Array): number[] =>
    Array.from({ length: matrix.count }, (_, project) => {
      const terms = matrix.leaves.map(
        (_leaf, leaf) =>
          weights[leaf]! * (matrix.positive[project * weights.length + leaf]! + matrix.negative[project * weights.length + leaf]!),
      );
      return matrix.contribution * sum(terms) + matrix.rest[project]!;
    });
  const near = 1e-7;

  test('inside the interval nobody changes places; beyond its end somebody has', () => {
    fc.assert(
      fc.property(cases, ({ portfolio, top, steps }) => {
        const { goals } = portfolio.framework;
        const matrix = matrixOfPortfolio(portfolio);
        const adopted = leafWeightsOf(goals);
        const projects = comparedProjects(matrix, adopted);
        for (const row of flipTable(matrix, goals, { top })) {
          const at = (to: number) => exact(matrix, leafWeightsOf(goals, moveShare(goals, goalShares(goals), row.goal, to)));
          const swapped = (values: number[]) =>
            projects.some((one, place) => projects.slice(place + 1).some((two) => values[two]! > values[one]! + near));
          const entered = (values: number[]) =>
            projects.slice(0, top).some((one) => projects.slice(top).some((two) => values[two]! > values[one]! + near));
          for (const step of row.movable ? steps : []) {
            const values = at(step);
            const inside = ({ low = 0, high = 1 }: { low?: number; high?: number }) => step >= low && step <= high;
            if (inside(row.order)) expect(swapped(values)).toBe(false);
            if (inside(row.top)) expect(entered(values)).toBe(false);
          }
          for (const turn of [row.swap, row.other]) {
            if (turn === undefined) continue;
            const values = at(turn.share);
            expect(values[turn.riser]!).toBeCloseTo(values[turn.faller]!, 6);
            const end = at(turn.towards === 'less' ? 0 : 1);
            expect(end[turn.riser]!).toBeGreaterThan(end[turn.faller]!);
            // Neighbours: nobody of the list stands between them.
            expect(Math.abs(projects.indexOf(turn.riser) - projects.indexOf(turn.faller))).toBe(1);
          }
          if (row.swap !== undefined && row.other !== undefined)
            expect(Math.abs(row.swap.share - row.share)).toBeLessThanOrEqual(Math.abs(row.other.share - row.share));
        }
      }),
      { numRuns: 250 },
    );
  });

  test('a brute search over the weight finds no earlier change of the first k than the table says', () => {
    fc.assert(
      fc.property(cases, ({ portfolio, top }) => {
        const { goals } = portfolio.framework;
        const matrix = matrixOfPortfolio(portfolio);
        const projects = comparedProjects(matrix, leafWeightsOf(goals));
        const [inTop, rest] = [projects.slice(0, top), projects.slice(top)];
        for (const row of flipTable(matrix, goals, { top })) {
          if (!row.movable || matrix.open.some((open) => open === 1)) continue;
          const { high } = row.top;
          const beyond = high === undefined ? undefined : Math.min(1, high + 1e-4);
          if (beyond === undefined || rest.length === 0) continue;
          const values = exact(matrix, leafWeightsOf(goals, moveShare(goals, goalShares(goals), row.goal, beyond)));
          const lowest = Math.min(...inTop.map((project) => values[project]!));
          const highest = Math.max(...rest.map((project) => values[project]!));
          expect(highest).toBeGreaterThanOrEqual(lowest - near);
        }
      }),
      { numRuns: 250 },
    );
  });
});

describe('chances', () => {
  const cases = anyPortfolio({ projects: 9 }).chain((portfolio) =>
    fc.record({
      portfolio: fc.constant(portfolio),
      seed: fc.integer({ min: 0, max: 4_294_967_295 }),
      top: fc.integer({ min: 1, max: 10 }),
      ranks: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      factor: fc.double({ min: 1, max: 3, noNaN: true }),
    }),
  );

  test('of each project sum to 1; of the first k agree with those of the ranks', () => {
    fc.assert(
      fc.property(cases, ({ portfolio, seed, top, ranks, factor }) => {
        const { goals } = portfolio.framework;
        const matrix = matrixOfPortfolio(portfolio);
        const result = robustness(matrix, goals, { seed, samples: 50, spread: { factor }, top, ...(ranks === undefined ? {} : { ranks }) });
        result.projects.forEach((_, place) => {
          const row = [...result.chance.slice(place * result.ranks, (place + 1) * result.ranks)];
          expect(sum(row) + result.later[place]! + result.noScore[place]!).toBeCloseTo(1, 12);
          if (top <= result.ranks) expect(sum(row.slice(0, top))).toBeCloseTo(result.top[place]!, 12);
        });
      }),
      { numRuns: 150 },
    );
  });

  test('without spread every project has its adopted rank for certain', () => {
    fc.assert(
      fc.property(cases, ({ portfolio, seed, top }) => {
        const { goals } = portfolio.framework;
        const matrix = matrixOfPortfolio(portfolio);
        const { rank } = rerank(matrix, leafWeightsOf(goals));
        const { projects, ranks, chance, mean } = robustness(matrix, goals, { seed, samples: 3, spread: { factor: 1 }, top });
        projects.forEach((project, place) => {
          expect(chance[place * ranks + rank[project]! - 1]).toBe(1);
          expect(mean[place]).toBe(rank[project]);
        });
      }),
      { numRuns: 150 },
    );
  });
});

test('whole hundredths are the score as shown', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.double({ min: -1e5, max: 1e5, noNaN: true }),
        fc.integer({ min: -100_000, max: 100_000 }).map((value) => value / 1000),
      ),
      (value) => {
        expect(shownHundredths(value)).toBe(Math.round(shownScore(value) * 100) + 0);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('keys are sorted as a stable sort sorts them', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 4_294_967_295 }))), (keys) => {
      const expected = keys.map((_, index) => index).sort((one, two) => keys[one]! - keys[two]! || one - two);
      expect([...orderByKey(Uint32Array.from(keys))]).toEqual(expected);
    }),
    runs,
  );
});

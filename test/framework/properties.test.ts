import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkFramework } from '../../core/src/framework/checkFramework.ts';
import { compileFramework } from '../../core/src/framework/compileFramework.ts';
import { leafWeights } from '../../core/src/framework/leafWeights.ts';
import { netCapacity } from '../../core/src/framework/netCapacity.ts';
import { weigh } from '../../core/src/framework/weigh.ts';
import type { Weighing } from '../../core/src/framework/weighing.ts';
import { shownScore, snap } from '../../core/src/shared/rounding.ts';
import { inputOf, type Municipality, municipality, toGoals, tree, weighIn } from './arbitraryMunicipality.ts';

const runs = { numRuns: 400 };

describe('properties of every framework', () => {
  test('what is generated here is right', () => {
    fc.assert(
      fc.property(municipality, (town) => {
        expect(checkFramework(town.framework)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('leaf weights sum to 1', () => {
    fc.assert(
      fc.property(tree, (shapes) => {
        const weights = [...leafWeights(toGoals(shapes)).values()];
        expect(weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
        expect(weights.every((one) => one >= 0 && one <= 1)).toBe(true);
      }),
      runs,
    );
  });

  test('D = D⁺ + D⁻, within −100 … 100, and the goals and criteria add up to it', () => {
    fc.assert(
      fc.property(municipality, (town) => {
        const { unrounded, contribution, goals } = weighIn(town);
        expect(unrounded.contribution).toBeCloseTo(unrounded.positive + unrounded.negative, 8);
        expect(unrounded.positive).toBeGreaterThanOrEqual(0);
        expect(unrounded.negative).toBeLessThanOrEqual(0);
        expect(Math.abs(unrounded.contribution)).toBeLessThanOrEqual(100);
        expect(contribution).toEqual({
          net: shownScore(unrounded.contribution),
          positive: shownScore(unrounded.positive),
          negative: shownScore(unrounded.negative),
        });
        const points = goals.flatMap(({ evidence }) => evidence.map((one) => one.points));
        expect(points.reduce((sum, one) => sum + one, 0)).toBeCloseTo(unrounded.contribution, 6);
      }),
      runs,
    );
  });

  test('the same figures as a second reading of the formulas', () => {
    fc.assert(
      fc.property(municipality, (town) => {
        const { framework, criteria, axes, urgency } = town;
        const weighing = weighIn(town);
        const scaleMax = Math.max(-framework.scale.min, framework.scale.max);
        const sums = { d: 0, low: 0, high: 0, known: 0, all: 0 };
        for (const [leaf, leafWeight] of leafWeights(framework.goals)) {
          const own = criteria.filter(({ goal, applies }) => goal === leaf && applies);
          const known = own.filter((one) => one.known);
          const shares = (list: typeof own): number => list.reduce((sum, { share }) => sum + share, 0);
          const mean = (list: typeof own, scoreOf: (one: (typeof own)[number]) => number): number =>
            list.reduce((sum, one) => sum + (one.share * scoreOf(one)) / shares(list), 0);
          if (own.length === 0) continue;
          sums.all += leafWeight;
          sums.known += (leafWeight * shares(known)) / shares(own);
          sums.d += leafWeight * mean(known, ({ score }) => score);
          const spread = (one: (typeof own)[number]): number => framework.evidenceSpread?.[one.ownClass ?? one.evidenceClass] ?? 0;
          const { min, max } = framework.scale;
          sums.low += leafWeight * mean(own, (one) => (one.known ? Math.max(min, one.score - spread(one)) : min));
          sums.high += leafWeight * mean(own, (one) => (one.known ? Math.min(max, one.score + spread(one)) : max));
        }
        const load = (unknown: number): number =>
          (((['complexity', 'risk', 'capacity'] as const).reduce(
            (sum, name, index) => sum + framework.impactLoad[name] * (axes[index] ?? unknown),
            0,
          ) -
            1) /
            (framework.axisScale.max - 1)) *
          100;
        const u = (unknown: number): number => ((urgency ?? unknown) / (framework.urgency.classes.length - 1)) * 100;
        const p = (d: number, urgencyScore: number, impactLoad: number): number =>
          (framework.priority.contribution * d * 100) / scaleMax +
          framework.priority.urgency * urgencyScore +
          framework.priority.ease * (100 - impactLoad);
        const completeness = sums.all === 0 ? 1 : sums.known / sums.all;

        expect(weighing.completeness).toBeCloseTo(completeness, 8);
        expect(weighing.interval.low).toBeCloseTo(p(sums.low, u(0), load(framework.axisScale.max)), 1);
        expect(Math.abs(weighing.interval.low - p(sums.low, u(0), load(framework.axisScale.max)))).toBeLessThan(0.005001);
        expect(Math.abs(weighing.interval.high - p(sums.high, u(framework.urgency.classes.length - 1), load(1)))).toBeLessThan(0.005001);
        const pointed = axes.every((one) => one !== undefined) && urgency !== undefined && snap(completeness) >= 0.5;
        expect(weighing.priority !== undefined).toBe(pointed);
        if (pointed) expect(weighing.unrounded.priority).toBeCloseTo(p(sums.d, u(0), load(1)), 8);
      }),
      runs,
    );
  });

  test('a spread leaves every point figure as it is and only widens the interval', () => {
    fc.assert(
      fc.property(municipality, (town) => {
        const certain = weighIn({ ...town, framework: { ...town.framework, evidenceSpread: {} } });
        const spread = weighIn(town);
        expect([spread.priority, spread.contribution, spread.completeness, spread.unrounded, spread.missing]).toEqual([
          certain.priority,
          certain.contribution,
          certain.completeness,
          certain.unrounded,
          certain.missing,
        ]);
        expect(spread.interval.low).toBeLessThanOrEqual(certain.interval.low);
        expect(spread.interval.high).toBeGreaterThanOrEqual(certain.interval.high);
        expect(certain.uncertain).toBeUndefined();
        for (const { low, high } of spread.uncertain ?? []) {
          expect(low).toBeLessThanOrEqual(0);
          expect(high).toBeGreaterThanOrEqual(0);
        }
      }),
      runs,
    );
  });

  test('the interval contains P, the missing effects and the spreads make it, and provisional says that its ends differ', () => {
    fc.assert(
      fc.property(municipality, (town) => {
        const { priority, interval, missing, uncertain = [], provisional, possibleAdvice, advice } = weighIn(town);
        const effects = [...missing, ...uncertain];
        expect(interval.low).toBeLessThanOrEqual(interval.high);
        expect(provisional).toBe(possibleAdvice.length > 1);
        if (priority === undefined) return;
        expect(interval.low).toBeLessThanOrEqual(priority);
        expect(interval.high).toBeGreaterThanOrEqual(priority);
        expect(possibleAdvice).toContain(advice);
        if (effects.length === 0) expect(interval).toEqual({ low: priority, high: priority });
        const tolerance = 0.005 * (effects.length + 2) + 1e-9;
        expect(Math.abs(priority + effects.reduce((sum, { low }) => sum + low, 0) - interval.low)).toBeLessThanOrEqual(tolerance);
        expect(Math.abs(priority + effects.reduce((sum, { high }) => sum + high, 0) - interval.high)).toBeLessThanOrEqual(tolerance);
      }),
      runs,
    );
  });

  test('each answer that comes in narrows the interval and never makes it less complete', () => {
    fc.assert(
      fc.property(municipality, fc.nat(), (town, pick) => {
        const open = town.criteria.flatMap(({ known }, index) => (known ? [] : [index]));
        fc.pre(open.length > 0);
        const answered = open[pick % open.length];
        const before = weighIn(town);
        const after = weighIn({
          ...town,
          criteria: town.criteria.map((one, index) => (index === answered ? { ...one, known: true } : one)),
        });
        expect(after.interval.low).toBeGreaterThanOrEqual(before.interval.low);
        expect(after.interval.high).toBeLessThanOrEqual(before.interval.high);
        expect(after.completeness).toBeGreaterThanOrEqual(before.completeness);
      }),
      runs,
    );
    fc.assert(
      fc.property(municipality, fc.integer({ min: 0, max: 3 }), (town, which) => {
        const before = weighIn(town);
        const axes = town.axes.map((one, index) => (index === which ? (one ?? 1) : one)) as Municipality['axes'];
        const after = weighIn({ ...town, axes, urgency: which === 3 ? (town.urgency ?? 1) : town.urgency });
        expect(after.interval.low).toBeGreaterThanOrEqual(before.interval.low);
        expect(after.interval.high).toBeLessThanOrEqual(before.interval.high);
      }),
      runs,
    );
  });

  test('the order of criteria changes no figure, and the same input gives the same weighing', () => {
    fc.assert(
      fc.property(municipality, fc.infiniteStream(fc.nat()), (town, stream) => {
        const figures = ({ goals, missing, uncertain = [], escalations: _escalations, ...rest }: Weighing) => ({
          ...rest,
          goals: goals.map(({ evidence, ...goal }) => ({
            ...goal,
            evidence: [...evidence].sort((one, other) => one.criterion.localeCompare(other.criterion)),
          })),
          missing: missing.map(({ key, low, high }) => `${key} ${low} ${high}`).sort(),
          uncertain: uncertain.map(({ criterion, low, high }) => `${criterion} ${low} ${high}`).sort(),
        });
        const input = inputOf(town);
        const straight = weigh(compileFramework(town.framework), input);
        expect(weigh(compileFramework(town.framework), input)).toEqual(straight);
        const criteria = town.framework.criteria
          .map((criterion) => ({ criterion, order: stream.next().value as number }))
          .sort((one, other) => one.order - other.order);
        const shuffled = { ...town.framework, criteria: criteria.map(({ criterion }) => criterion) };
        expect(figures(weigh(compileFramework(shuffled), { ...input, criteria: [...input.criteria].reverse() }))).toEqual(
          figures(straight),
        );
      }),
      runs,
    );
  });

  test('weights in another unit give the same figures', () => {
    fc.assert(
      fc.property(municipality, (town) => {
        const scaled = { ...town.framework, goals: town.framework.goals.map((goal) => ({ ...goal, weight: goal.weight * 8 })) };
        expect(weighIn({ ...town, framework: scaled }).interval).toEqual(weighIn(town).interval);
      }),
      { numRuns: 100 },
    );
  });

  test('net capacity is a whole number of steps, at most half a step from the exact amount', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom(0.1, 0.25, 0.5, 1, 0.01),
        (gross, going, buffer, step) => {
          const net = netCapacity(gross, going / 100, buffer / 100, step);
          expect(Math.abs(net - (gross / 100) * (1 - going / 100) * (1 - buffer / 100))).toBeLessThanOrEqual(step / 2 + 1e-9);
          expect(snap(net / step)).toBe(Math.round(net / step));
        },
      ),
      runs,
    );
  });
});

import vm from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareWeighings } from '../../core/src/explanation/compareWeighings.ts';
import { explain } from '../../core/src/explanation/explain.ts';
import type { Explanation } from '../../core/src/explanation/explanation.ts';
import { explanationWords } from '../../core/src/explanation/messages/words.ts';
import { saySum } from '../../core/src/explanation/render/saySum.ts';
import type { Answers } from '../../core/src/forms/formDefinition.ts';
import { shownScore } from '../../core/src/shared/rounding.ts';
import { inputOf, type Municipality, municipality, weighIn } from '../framework/arbitraryMunicipality.ts';

const runs = { numRuns: 500 };
const cents = (values: readonly number[]): number => Math.round(values.reduce((sum, value) => sum + value * 100, 0)) + 0;

const explainIn = (town: Municipality): Explanation => {
  const { facts } = inputOf(town);
  return explain({ weighing: weighIn(town), framework: town.framework, measures: [], answers: facts['answers'] as Answers });
};

/** What a calculator makes of a written sum. */
const calculate = (written: string): number =>
  vm.runInNewContext(written.replaceAll(',', '').replaceAll('−', '-').replaceAll('×', '*').replaceAll('÷', '/')) as number;

describe('what is shown adds up, by every framework', () => {
  test('criteria to goals, goals to groups, and all of them to D⁺ and D⁻', () => {
    fc.assert(
      fc.property(municipality, (town) => {
        const { goals, groups, sum } = explainIn(town);
        for (const side of ['positive', 'negative'] as const) {
          expect(cents(goals.map((goal) => goal[side].shown))).toBe(cents([sum.contribution[side]]));
          const top = new Set(town.framework.goals.map(({ id }) => id));
          const roots = [...groups.filter(({ goal }) => top.has(goal)), ...goals.filter(({ goal }) => top.has(goal))];
          expect(cents(roots.map((root) => root[side].shown))).toBe(cents([sum.contribution[side]]));
          for (const group of groups)
            expect(cents(goals.filter(({ path }) => path.includes(group.goal)).map((goal) => goal[side].shown))).toBe(
              cents([group[side].shown]),
            );
        }
        for (const goal of goals) {
          expect(cents(goal.criteria.map(({ points }) => points.shown))).toBe(cents([goal.points.shown]));
          for (const { points } of goal.criteria) expect(Math.abs(points.shown - points.exact)).toBeLessThan(0.01 + 1e-8);
        }
        const { positive, negative, net, rounding } = sum.contribution;
        expect(cents([positive, negative, rounding])).toBe(cents([net]));
        expect(Math.abs(rounding)).toBeLessThanOrEqual(0.01 + 1e-9);
      }),
      runs,
    );
  });

  test('the three terms of P to P, and every written sum gives its figure on a calculator', () => {
    fc.assert(
      fc.property(municipality, (town) => {
        const { sum } = explainIn(town);
        if (sum.priority !== undefined)
          expect(cents(sum.priority.terms.map(({ product }) => product.shown))).toBe(cents([sum.priority.value]));
        const known = { contribution: sum.contribution.net, urgency: sum.urgency?.value, priority: sum.priority?.value };
        for (const { key, formulas } of saySum(sum, explanationWords('en'))) {
          // The weights of the axes are thirds and sevenths here; towns write theirs with two decimals.
          if (key === 'impactLoad') continue;
          for (const formula of formulas) {
            const value = shownScore(Number(calculate(formula).toPrecision(12)));
            if (!(key === 'priority' && sum.priority?.decimals === undefined && formula === formulas[0])) expect(value).toBe(known[key]);
          }
        }
      }),
      runs,
    );
  });

  test('the present sum and what is missing or uncertain to both ends of the interval', () => {
    fc.assert(
      fc.property(municipality, (town) => {
        const { interval } = explainIn(town);
        for (const end of ['low', 'high'] as const)
          expect(cents([interval.present, ...interval.terms.map((term) => term[end])])).toBe(cents([interval[end]]));
      }),
      runs,
    );
  });

  test('the terms of a comparison to the difference, largest first, and the other way round it is the opposite', () => {
    fc.assert(
      fc.property(municipality, municipality, (one, other) => {
        const sides = [one, other].map((town) => ({ weighing: weighIn(town), framework: town.framework })) as [
          { weighing: ReturnType<typeof weighIn>; framework: Municipality['framework'] },
          { weighing: ReturnType<typeof weighIn>; framework: Municipality['framework'] },
        ];
        const there = compareWeighings(...sides);
        expect(cents(there.terms.map(({ difference }) => difference.shown))).toBe(cents([there.difference]));
        expect(cents([there.first, -there.second])).toBe(cents([there.difference]));
        const sizes = there.terms.map(({ difference }) => Math.abs(difference.exact));
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
        const back = compareWeighings(sides[1], sides[0]);
        expect(back.difference).toBe(0 - there.difference);
        for (const term of there.terms)
          expect(back.terms.find(({ key }) => key === term.key)?.difference.shown).toBeCloseTo(0 - term.difference.shown, 9);
      }),
      { numRuns: 300 },
    );
  });
});

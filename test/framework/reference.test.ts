import { describe, expect, test } from '@jest/globals';
import { checkFramework } from '../../core/src/framework/checkFramework.ts';
import { compileFramework } from '../../core/src/framework/compileFramework.ts';
import { leafWeights } from '../../core/src/framework/leafWeights.ts';
import { netCapacity } from '../../core/src/framework/netCapacity.ts';
import { weigh } from '../../core/src/framework/weigh.ts';
import { answerName, expected, judged, leafIds, referenceFramework, referenceInput } from './referenceCase.ts';

const compiled = compileFramework(referenceFramework);

describe('the reference municipality', () => {
  test('has nothing wrong with its framework', () => {
    expect(checkFramework(referenceFramework)).toEqual([]);
  });

  test('leaf weights', () => {
    const weights = leafWeights(referenceFramework.goals);
    expect([...weights.keys()]).toEqual(leafIds);
    for (const [leaf, weight] of Object.entries(expected.leafWeights)) expect(weights.get(leaf)).toBeCloseTo(weight, 12);
  });

  test.each(Object.entries(expected.scores))('every figure of %s', (id, figures) => {
    const weighing = weigh(compiled, referenceInput(id));
    expect({
      Dpos: weighing.contribution.positive,
      Dneg: weighing.contribution.negative,
      D: weighing.contribution.net,
      U: weighing.urgency,
      risk: weighing.axes.risk,
      capacity: weighing.axes.capacity,
      I: weighing.impactLoad,
      P: weighing.priority,
      advice: weighing.advice,
      escalations: weighing.escalations.map(({ key }) => key),
      route: weighing.route,
    }).toEqual(Object.fromEntries(Object.entries(figures).filter(([name]) => name !== 'mandatory')));
    expect(weighing.interval).toEqual({ low: figures.P, high: figures.P });
    expect(weighing.completeness).toBe(1);
    expect(weighing.provisional).toBe(false);
    expect(weighing.missing).toEqual([]);
    expect(weighing.findings).toEqual([]);
  });

  test.each(Object.entries(expected.netCapacity).filter((entry): entry is [string, [number, number, number]] => Array.isArray(entry[1])))(
    'net capacity of %s',
    (_team, [gross, goingConcern, net]) => {
      expect(netCapacity(Math.round(gross * 100), goingConcern, 0.1, 0.1)).toBe(net);
    },
  );

  /** One leaf of the framework with several judged criteria instead of one. */
  const withShares = (leaf: string, keys: readonly string[]) => {
    const framework = {
      ...referenceFramework,
      criteria: [...referenceFramework.criteria.filter(({ goal }) => goal !== leaf), ...keys.map((key) => judged(key, leaf))],
    };
    return { compiled: compileFramework(framework), criteria: framework.criteria.map(({ key }) => key) };
  };
  const judge = (id: string, criteria: readonly string[], scores: Record<string, number>, missing: readonly string[]) => {
    const input = referenceInput(id, missing);
    const answers = input.facts['answers'] as { judged: Record<string, number> };
    const added = Object.fromEntries(Object.entries(scores).map(([key, score]) => [answerName(key), score]));
    return { ...input, criteria, facts: { ...input.facts, answers: { ...answers, judged: { ...answers.judged, ...added } } } };
  };

  test('P8 with one half of D1.2 known: −6.66 … 1.14', () => {
    const half = withShares('D1.2', ['space', 'safety']);
    const weighing = weigh(half.compiled, judge('P8', half.criteria, { space: -1 }, ['D1.2']));
    expect(weighing.interval).toEqual({ low: -6.66, high: 1.14 });
    expect(weighing.priority).toBe(-4.06);
    expect(weighing.completeness).toBe(0.94);
    expect(weighing.missing).toMatchObject([{ key: 'safety', low: -2.6, high: 5.2 }]);
  });

  test('P1 with one half of D4.2 known, as on the project screen: 23.46 … 26.06 around 25.63, 98 %', () => {
    const half = withShares('D4.2', ['jobs', 'shops']);
    const weighing = weigh(half.compiled, judge('P1', half.criteria, { jobs: 2 }, ['D4.2']));
    expect(weighing.priority).toBe(25.63);
    expect(weighing.interval).toEqual({ low: 23.46, high: 26.06 });
    expect(weighing.completeness).toBe(0.98);
    expect(weighing).toMatchObject({ provisional: true, advice: 'discuss', possibleAdvice: ['discuss', 'park'] });
  });

  test('P1 without D2.1 and D2.3: 29.15 with D⁻ −4.92, every missing criterion at the ends of the scale', () => {
    const weighing = weigh(compiled, referenceInput('P1', ['D2.1', 'D2.3']));
    expect(weighing.priority).toBe(29.15);
    expect(weighing.contribution).toEqual({ net: 24.33, positive: 29.25, negative: -4.92 });
    expect(weighing.completeness).toBe(0.8375);
    // 65 × (0.1125 + 0.05) = 10.5625 either way
    expect(weighing.interval).toEqual({ low: 18.59, high: 39.71 });
    expect(weighing.missing.map(({ key, low, high }) => [key, low, high])).toEqual([
      ['D2.1', -7.31, 7.31],
      ['D2.3', -3.25, 3.25],
    ]);
  });

  test('P1 in the wizard: one third of D2.3 missing, three goals not applicable: 20.75 … 37.55, 84 %', () => {
    const parts = withShares('D2.3', ['mpg', 'demolition', 'movable']);
    const criteria = parts.criteria.filter((key) => !['D3.1', 'D5.1', 'D5.2'].includes(key));
    const weighing = weigh(parts.compiled, judge('P1', criteria, { demolition: 0, movable: 0 }, ['D2.1', 'D2.3']));
    expect(weighing.priority).toBe(29.15);
    expect(weighing.interval).toEqual({ low: 20.75, high: 37.55 });
    expect(Math.round(weighing.completeness * 100)).toBe(84);
    expect(weighing.missing.map(({ key, low, high }) => [key, low, high])).toEqual([
      ['D2.1', -7.31, 7.31],
      ['mpg', -1.08, 1.08],
    ]);
    expect(weighing.possibleAdvice).toEqual(['include', 'discuss', 'park']);
    expect(weighing.goals.find(({ goal }) => goal === 'D3.1')).toMatchObject({ applicable: false, score: 0, points: 0, completeness: 1 });
  });
});

import { describe, expect, test } from '@jest/globals';
import { chooseRoute } from '../../core/src/framework/chooseRoute.ts';
import { compileFramework } from '../../core/src/framework/compileFramework.ts';
import { findEscalations } from '../../core/src/framework/findEscalations.ts';
import { weigh } from '../../core/src/framework/weigh.ts';
import type { Weighing } from '../../core/src/framework/weighing.ts';
import type { DecisionRoute, WeighingFramework } from '../../core/src/framework/weighingFramework.ts';
import { answerName, referenceFramework, referenceInput } from './referenceCase.ts';

const million = 100_000_000;
const [manager, board, council] = ['department-manager', 'portfolio-board', 'board-college-council'];
const route = (
  load: number | { low: number; high: number },
  netCost: number | undefined,
  atLeast: readonly string[] = [],
  routes = referenceFramework.routes,
): string => chooseRoute(routes, typeof load === 'number' ? { low: load, high: load } : load, netCost, atLeast);

describe('chooseRoute', () => {
  test.each([
    [0, 0, manager],
    [34.99, million, manager],
    [35, million, board],
    [34.99, million + 1, board],
    [59.99, 5 * million, board],
    [60, 5 * million, council],
    [0, 5 * million + 1, council],
    [0, -million, manager],
  ])('I = %d and %d cents', (load, cost, expected) => {
    expect(route(load, cost)).toBe(expected);
  });

  test('the heaviest that is possible while the impact load or the cost is unknown', () => {
    expect(route({ low: 10, high: 34.99 }, 0)).toBe(manager);
    expect(route({ low: 10, high: 40 }, 0)).toBe(board);
    expect(route({ low: 10, high: 60 }, 0)).toBe(council);
    expect(route(10, undefined)).toBe(council);
    expect(route({ low: 0, high: 100 }, undefined)).toBe(council);
  });

  test('also where the heavy route lies in the middle of what is possible', () => {
    const routes: DecisionRoute[] = [
      { key: 'low', name: { nl: 'l' }, shortName: { nl: 'l' }, when: { impactLoad: { upTo: 40 } } },
      { key: 'high', name: { nl: 'h' }, shortName: { nl: 'h' }, when: { impactLoad: { above: 45 } } },
      { key: 'middle', name: { nl: 'm' }, shortName: { nl: 'm' } },
    ];
    expect(route({ low: 10, high: 90 }, 0, [], routes)).toBe('middle');
    expect(route({ low: 10, high: 40 }, 0, [], routes)).toBe('low');
    expect(route({ low: 46, high: 90 }, 0, [], routes)).toBe('high');
  });

  test('escalations raise it to at least theirs, never lower it', () => {
    expect(route(10, 0, [board!])).toBe(board);
    expect(route(70, 0, [board!])).toBe(council);
    expect(route(10, 0, [board!, council!])).toBe(council);
  });

  test('where no route fits, the last', () => {
    const routes = referenceFramework.routes.slice(0, 2);
    expect(route(99, 0, [], routes)).toBe(board);
  });
});

describe('routes and escalations of a weighing', () => {
  const weighWith = (
    id: string,
    scores: Record<string, number>,
    missing: readonly string[] = [],
    framework: WeighingFramework = referenceFramework,
    core: object = {},
  ): Weighing => {
    const input = referenceInput(id, missing);
    const answers = input.facts['answers'] as { judged: object };
    const judged = { ...answers.judged, ...Object.fromEntries(Object.entries(scores).map(([leaf, score]) => [answerName(leaf), score])) };
    return weigh(compileFramework(framework), {
      ...input,
      facts: { ...input.facts, answers: { ...answers, judged }, core: { ...(input.facts['core'] as object), ...core } },
    });
  };
  const outcomes = ({ escalations }: Weighing): Record<string, string> =>
    Object.fromEntries(escalations.map(({ key, outcome }) => [key, outcome]));

  test('−3 escalates from a weight of 0.05, not below', () => {
    expect(weighWith('P5', { 'D5.1': -3 })).toMatchObject({
      route: board,
      escalations: [{ key: 'minus-three', goal: 'D5.1', outcome: 'certain', requiresMotivation: true }],
    });
    expect(weighWith('P5', { 'D4.2': -3 })).toMatchObject({ route: manager, escalations: [] });
    expect(weighWith('P5', { 'D5.1': -2.995 }).escalations).toHaveLength(1); // shown as −3.00
    expect(weighWith('P5', { 'D5.1': -2.99 }).escalations).toHaveLength(0);
  });

  test('an unanswered criterion may still turn out −3; the route is raised only while the advice is provisional', () => {
    const firm = weighWith('P2', {}, ['D5.1']); // 41.10 ± 3.25: include all over
    expect(firm).toMatchObject({ provisional: false, advice: 'include', route: board });
    expect(outcomes(firm)).toEqual({ 'minus-three': 'possible' });
    const light = weighWith('P5', {}, ['D5.1']); // 40.13 ± 3.25
    expect(light).toMatchObject({ provisional: false, route: manager });
    expect(outcomes(light)).toEqual({ 'minus-three': 'possible' });
    const open = weighWith('P5', {}, ['D1.2']); // 40.13 ± 7.8
    expect(open).toMatchObject({ provisional: true, route: board });
    expect(outcomes(open)).toEqual({ 'minus-three': 'possible', mitigation: 'possible' });
  });

  test('without a point score the possible escalations bind too', () => {
    const everything = referenceFramework.criteria.map(({ key }) => key);
    const weighing = weighWith('P5', {}, everything);
    expect(weighing.priority).toBeUndefined();
    expect(weighing).toMatchObject({ completeness: 0, route: council, contribution: { net: 0 } });
    expect(outcomes(weighing)).toEqual({ 'minus-three': 'possible', mitigation: 'possible', college: 'possible' });
  });

  test('unknown cost: the heaviest route that some cost leads to', () => {
    for (const netCost of [undefined, NaN, '85000000', null])
      expect(weighWith('P5', {}, [], referenceFramework, { netCost }).route).toBe(council);
  });

  test('D⁻ is compared as shown', () => {
    // D1.1 −1 and a share of D5.2: 18 ÷ 3 = 6; 5 × s ÷ 3
    expect(outcomes(weighWith('P5', { 'D1.1': -1, 'D1.2': -1 }))).toEqual({ mitigation: 'certain' }); // −10.00
    expect(outcomes(weighWith('P5', { 'D1.1': -1, 'D1.2': -0.9988 }))).toEqual({ mitigation: 'certain' }); // −9.9952 is −10.00
    expect(outcomes(weighWith('P5', { 'D1.1': -1, 'D1.2': -0.998 }))).toEqual({}); // −9.992 is −9.99
    expect(weighWith('P5', { 'D1.1': -1, 'D1.2': -1 }).escalations[0]).toMatchObject({
      requiresAnswer: 'project.mitigation',
      requiresMotivation: false,
    });
  });

  test('inside a goal, positive does not hide negative', () => {
    const [first, ...rest] = referenceFramework.criteria;
    const framework = { ...referenceFramework, criteria: [first!, { ...first!, key: 'twin' }, ...rest] };
    const input = referenceInput('P5');
    const twin = { ...first!, key: 'twin', source: { kind: 'judgement' as const, value: { fact: 'answers', path: 'judged.twin' } } };
    const answers = input.facts['answers'] as { judged: object };
    const compiled = compileFramework({ ...framework, criteria: [first!, twin, ...rest] });
    const weighing = weigh(compiled, {
      ...input,
      criteria: [...input.criteria, 'twin'],
      facts: { ...input.facts, answers: { ...answers, judged: { ...answers.judged, D1_1: 3, twin: -3 } } },
    });
    expect(weighing.goals[0]).toMatchObject({ score: 0, points: 0, positive: 9, negative: -9 });
    expect(weighing.contribution).toEqual({ net: 23.33, positive: 32.33, negative: -9 });
    expect(outcomes(weighing)).toEqual({ 'minus-three': 'certain' });
  });

  test('a range of D⁻ with both ends', () => {
    const ends = (range: object, low: number, high: number, value: number): string | undefined =>
      findEscalations(
        {
          scale: { min: -3, max: 3 },
          escalations: [{ key: 'e', name: { nl: 'e' }, consequence: { nl: 'e' }, when: { kind: 'negativeContribution', range } }],
        },
        [],
        { value, low, high },
      )[0]?.outcome;
    expect(ends({ from: -20, below: -10 }, -15, -5, -12)).toBe('certain');
    expect(ends({ from: -20, below: -10 }, -15, -5, -8)).toBe('possible');
    expect(ends({ from: -20, below: -10 }, -10, -5, -8)).toBeUndefined();
    expect(ends({ above: -20, upTo: -10 }, -10, -5, -8)).toBe('possible');
    expect(ends({ above: -20 }, -30, -20, -25)).toBeUndefined();
    expect(ends({ from: -20 }, -30, -20, -25)).toBe('possible');
  });
});

import { describe, expect, test } from '@jest/globals';
import { runRuleSet } from '../../core/src/rules/runRuleSet.ts';
import { compileRuleSet } from '../../core/src/rules/compileRuleSet.ts';
import { measureDirectly, runConformance } from '../../core/src/plugins/testing/index.ts';
import sustainability from '../../plugins/sustainability/src/plugin.ts';

const settings = { annualReductionTask: 6000 };
const results = (answers: Record<string, unknown>, own: Record<string, unknown> = settings) =>
  measureDirectly(sustainability, own, { sustainability: answers });
const value = async (key: string, answers: Record<string, unknown>, own?: Record<string, unknown>) =>
  (await results(answers, own)).find((result) => result.key === `sustainability.${key}`)!.value;

test.each(await runConformance(sustainability))('conformance: $check', ({ message }) => expect(message).toBe(''));

describe('CO₂', () => {
  test.each([
    [-2100, 35, 3],
    [-600, 10, 3],
    [-599, 9.98, 2],
    [-180, 3, 2],
    [-179, 2.98, 1],
    [-45, 0.75, 1],
    [0, 0, 0],
    [120, -2, -1],
    [179, -2.98, -1],
    [180, -3, -2],
    [599, -9.98, -2],
    [600, -10, -3],
    [700, -11.67, -3],
  ])('%d t a year is %d %% of 6,000 t and scores %d', async (tonnes, share, score) => {
    expect(await value('co2Share', { co2PerYear: tonnes })).toBe(share);
    const source = sustainability.criteria!.find(({ key }) => key === 'co2-share')!.source;
    const bands = source.kind === 'bands' ? source.bands : [];
    expect(
      bands.find(
        ({ from, above, upTo, below }) =>
          share >= (from ?? -Infinity) && share > (above ?? -Infinity) && share <= (upTo ?? Infinity) && share < (below ?? Infinity),
      )?.score,
    ).toBe(score);
  });

  test('the task is a setting', async () =>
    expect(await value('co2Share', { co2PerYear: -2100 }, { annualReductionTask: 21_000 })).toBe(10));
});

test('adaptation: areas and trees on balance, themes counted once', async () => {
  const answers = { pavedArea: 100, depavedArea: 3400, treesAdded: 140, treesRemoved: 20, themes: ['heat', 'drought', 'heat'] };
  expect(await value('netPaving', answers)).toBe(-3300);
  expect(await value('netTrees', answers)).toBe(120);
  expect(await value('themeCount', answers)).toBe(2);
  expect(await value('themeCount', {})).toBeUndefined();
});

/** Score of a preset rule set for these answers, through measures and rules; `missing` when it is unknown. */
const score = async (key: string, answers: Record<string, unknown>): Promise<unknown> => {
  const measures = Object.fromEntries(
    (await results(answers)).filter((result) => result.status === 'known').map((result) => [result.key.split('.')[1], result.value]),
  );
  const ruleSet = sustainability.ruleSets!.find((one) => one.key === key)!;
  const { events, unknown } = runRuleSet(compileRuleSet(ruleSet), {
    answers: { sustainability: answers },
    measures: { sustainability: measures },
  });
  const [event] = events;
  if (event !== undefined) return event.event.type === 'score' ? event.event.params.score : event.event.type;
  return unknown.length > 0 ? 'missing' : (ruleSet.otherwise ?? 'none');
};

describe('presets', () => {
  const built = { demolitionAndNewBuilding: false, movableBuilding: false };
  test.each([
    ['circular', { ...built, environmentalPerformance: 0.5 }, 1],
    ['circular', { ...built, environmentalPerformance: 0.65 }, 0],
    ['circular', { ...built, environmentalPerformance: 0.78 }, -1],
    ['circular', { ...built, environmentalPerformance: 0.8 }, -1],
    ['circular', { ...built, environmentalPerformance: 0.81 }, 'none'],
    ['circular', built, 'missing'],
    ['circular', { demolitionAndNewBuilding: true, movableBuilding: false }, -2],
    ['circular', { demolitionAndNewBuilding: false, movableBuilding: true }, 2],
    ['environmental-performance-limit', { ...built, environmentalPerformance: 0.8 }, 'none'],
    ['environmental-performance-limit', { ...built, environmentalPerformance: 0.804 }, 'none'],
    ['environmental-performance-limit', { ...built, environmentalPerformance: 0.81 }, 'knockout'],
    ['environmental-performance-limit', built, 'missing'],
    ['environmental-performance-limit', { ...built, movableBuilding: true }, 'none'],
    [
      'adaptation',
      { pavedArea: 0, depavedArea: 3400, treesAdded: 140, treesRemoved: 0, themes: ['flooding', 'drought', 'heat', 'biodiversity'] },
      3,
    ],
    ['adaptation', { pavedArea: 0, depavedArea: 2499, treesAdded: 0, treesRemoved: 0, themes: ['flooding', 'drought', 'heat'] }, 2],
    ['adaptation', { pavedArea: 9000, depavedArea: 0, treesAdded: 0, treesRemoved: 0 }, -1],
    ['adaptation', { pavedArea: 26_000, depavedArea: 0, treesAdded: 0, treesRemoved: 260 }, -2],
    ['adaptation', { pavedArea: 0, depavedArea: 0, treesAdded: 5, treesRemoved: 0 }, 1],
    ['adaptation', { pavedArea: 0, depavedArea: 0, treesAdded: 0, treesRemoved: 0 }, 0],
    ['adaptation', {}, 'missing'],
  ])('%s with %j → %s', async (key, answers, expected) => expect(await score(key, answers)).toBe(expected));
});

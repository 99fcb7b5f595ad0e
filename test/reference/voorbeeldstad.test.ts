import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { CompiledRelease } from '../../core/src/configuration/releaseLibrary.ts';
import { loadConfigurationFolder } from '../../core/src/configuration/loadConfigurationFolder.ts';
import { leafWeights } from '../../core/src/framework/leafWeights.ts';
import { netCapacity } from '../../core/src/framework/netCapacity.ts';
import { readPath, writePath } from '../../core/src/shared/dottedPath.ts';
import { snap } from '../../core/src/shared/rounding.ts';
import type { DemoStory } from '../../core/src/rollout/demoStory.ts';
import { sourceRegistry } from './sourcePlugins.ts';
import { openTown, readStories, townFolder, weighAnswers } from './town.ts';

type Expected = {
  leafWeights: Record<string, number>;
  scores: Record<
    string,
    {
      Dpos: number;
      Dneg: number;
      D: number;
      U: number;
      risk: number;
      capacity: number;
      I: number;
      P: number;
      advice: string;
      escalations: string[];
      route: string;
      mandatory?: boolean;
    }
  >;
  netCapacity: Record<string, [number, number, number] | string>;
};
type Reference = {
  projects: {
    id: string;
    netCostK: number;
    contributions: Record<string, number>;
    urgency: number;
    complexity: number;
    fte: Record<string, number>;
  }[];
};

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
const expected = read('./voorbeeldstad-expected.json') as Expected;
const reference = read('./voorbeeldstad.json') as Reference;

const codes: Record<string, string> = {
  P1: 'VB-2027-014',
  P2: 'VB-2027-009',
  P3: 'VB-2027-021',
  P4: 'VB-2027-017',
  P5: 'VB-2027-006',
  P6: 'VB-2027-011',
  P7: 'VB-2026-032',
  P8: 'VB-2027-023',
};

let town: CompiledRelease;
const stories = new Map(readStories('voorbeeldstad').map((story) => [story.code, story]));
const storyOf = (id: string): DemoStory => stories.get(codes[id]!)!;

beforeAll(async () => {
  town = await openTown('voorbeeldstad');
});

test('the folder has no problems at all', async () => {
  expect((await loadConfigurationFolder(townFolder('voorbeeldstad'), sourceRegistry)).problems).toEqual([]);
});

test('leaf weights', () => {
  const weights = leafWeights(town.release.configuration.framework.goals);
  expect(Object.fromEntries([...weights].map(([goal, weight]) => [goal, snap(weight)]))).toEqual(expected.leafWeights);
});

test('net capacity of every team', () => {
  const { teams, capacityBuffer, capacityStep } = town.release.configuration.municipality;
  const { rule: _rule, ...figures } = expected.netCapacity;
  const ours = teams.map(({ key, grossCapacity, goingConcern }) => [
    key,
    [grossCapacity / 100, goingConcern, netCapacity(grossCapacity, goingConcern, capacityBuffer, capacityStep)],
  ]);
  expect(Object.fromEntries(ours)).toEqual(figures);
});

describe.each(reference.projects)('$id, from its answers', (project) => {
  const figures = expected.scores[project.id]!;

  test('the answers pass the form and every figure comes out', async () => {
    const { type, answers } = storyOf(project.id);
    const { weighing, problems } = await weighAnswers(town, type, answers);
    expect(problems).toEqual([]);
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
      escalations: weighing.escalations.filter(({ outcome }) => outcome === 'certain').map(({ key }) => key),
      route: weighing.route,
    }).toEqual({ ...figures, mandatory: undefined });
    expect(weighing.interval).toEqual({ low: figures.P, high: figures.P });
    expect(weighing).toMatchObject({ completeness: 1, provisional: false, missing: [], findings: [], knockouts: [] });
  });

  test('every contribution, the cost and the effort are those of the reference', async () => {
    const { type, answers } = storyOf(project.id);
    const { weighing } = await weighAnswers(town, type, answers);
    const contributions = weighing.goals.filter(({ score }) => score !== undefined && score !== 0).map(({ goal, score }) => [goal, score]);
    expect(Object.fromEntries(contributions)).toEqual(project.contributions);
    const cost = readPath(answers, 'project.netCost') as { amount: number }[];
    expect(cost.reduce((sum, { amount }) => sum + amount, 0)).toBe(project.netCostK * 100_000);
    const capacity = readPath(answers, 'project.capacity') as {
      team: string;
      year: number;
      q1: number;
      q2: number;
      q3: number;
      q4: number;
    }[];
    expect(Object.fromEntries(capacity.map(({ team, q1 }) => [team, q1]))).toEqual(project.fte);
    expect(capacity.every(({ year, q1, q2, q3, q4 }) => year === 2027 && q1 === q2 && q2 === q3 && q3 === q4)).toBe(true);
  });

  test('the test case of the configuration asks exactly this', async () => {
    const { type, answers } = storyOf(project.id);
    const { measures } = await weighAnswers(town, type, answers);
    const testCase = town.release.configuration.testCases[project.id.toLowerCase()]!;
    expect(testCase).toMatchObject({ projectType: type, answers });
    expect(testCase.expected).toMatchObject({
      priority: figures.P,
      advice: figures.advice,
      route: figures.route,
      positive: figures.Dpos,
      negative: figures.Dneg,
    });
    for (const [key, value] of Object.entries(testCase.expected.measures ?? {})) expect([key, measures.get(key)]).toEqual([key, value]);
  });
});

test.each([
  ['P1', 'housing.index', 68.5],
  ['P1', 'housing.impulseScore', 6.95],
  ['P2', 'housing.index', 53.55],
  ['P5', 'social.assessment', 94],
  ['P5', 'social.reachShare', 60],
  ['P3', 'sustainability.co2Share', 35],
  ['P6', 'sustainability.co2Share', 0.75],
  ['P1', 'sustainability.co2Share', -2],
  ['P8', 'sustainability.co2Share', -11.67],
])('%s: the plugins measure %s as %d', async (id, measure, value) => {
  const { type, answers } = storyOf(id);
  expect((await weighAnswers(town, type, answers)).measures.get(measure)).toBe(value);
});

describe('what is not known makes an interval', () => {
  test('P1 without CO₂ effect and MPG: both goals at the ends of the scale, 84 % known', async () => {
    const { type, answers } = storyOf('P1');
    const without = ['sustainability.co2PerYear', 'sustainability.environmentalPerformance'].reduce(
      (left, path) => writePath(left, path, undefined),
      answers,
    );
    const { weighing, problems } = await weighAnswers(town, type, without);
    expect(problems).toEqual([]);
    expect(weighing.priority).toBe(29.15);
    // 29.1492 ± 0.65·(11.25 + 5.00), because the fine print puts a missing criterion at the ends of the scale
    expect(weighing.interval).toEqual({ low: 18.59, high: 39.71 });
    expect(Math.round(weighing.completeness * 100)).toBe(84);
    expect(weighing).toMatchObject({ advice: 'discuss', provisional: true, possibleAdvice: ['include', 'discuss', 'park'] });
    expect(weighing.knockouts).toMatchObject([{ rule: 'above-limit', outcome: 'possible' }]);
  });
});

describe('knock-outs', () => {
  const changed = async (code: string, changes: Record<string, unknown>) => {
    const { type, answers } = stories.get(code)!;
    const { weighing, problems } = await weighAnswers(
      town,
      type,
      Object.entries(changes).reduce((left, [path, value]) => writePath(left, path, value), answers),
    );
    expect(problems).toEqual([]);
    return weighing.knockouts.map(({ rule, outcome }) => `${rule} ${outcome}`);
  };

  test.each([
    ['VB-2027-014', { 'sustainability.environmentalPerformance': 0.8 }, []],
    ['VB-2027-014', { 'sustainability.environmentalPerformance': 0.81 }, ['above-limit certain']],
    ['VB-2027-006', { 'social.conditions': 'moderate' }, []],
    ['VB-2027-006', { 'social.conditions': 'insufficient' }, ['insufficient certain']],
    ['VB-2027-009', { 'housing.lifespanYears': 10 }, []],
    ['VB-2027-009', { 'housing.lifespanYears': 9 }, ['too-short certain']],
    ['VB-2027-023', { 'mobility.noiseExposed': 251 }, []],
    ['VB-2027-023', { 'mobility.noiseExposed': 250, 'mobility.noiseMeasures': false }, []],
    ['VB-2027-023', { 'mobility.noiseExposed': 251, 'mobility.noiseMeasures': false }, ['noise certain']],
    ['VB-2027-011', { 'school.pupils': 200 }, []],
    ['VB-2027-011', { 'school.pupils': 199 }, ['below-norm certain']],
  ])('%s with %j', async (code, changes, knockouts) => {
    expect(await changed(code, changes)).toEqual(knockouts);
  });
});

test('segments that do not add up are refused at the question', async () => {
  const { type, answers } = storyOf('P1');
  const { problems } = await weighAnswers(town, type, writePath(answers, 'housing.expensiveHomes', 136));
  expect(problems).toEqual([
    expect.objectContaining({ path: 'housing.expensiveHomes', code: expect.stringMatching(/^check:.*segments$/) }),
  ]);
});

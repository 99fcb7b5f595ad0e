import { beforeAll, expect, test } from '@jest/globals';
import type { CompiledRelease } from '../../core/src/configuration/releaseLibrary.ts';
import { loadConfigurationFolder } from '../../core/src/configuration/loadConfigurationFolder.ts';
import { leafWeights } from '../../core/src/framework/leafWeights.ts';
import { netCapacity } from '../../core/src/framework/netCapacity.ts';
import { snap } from '../../core/src/shared/rounding.ts';
import { sourceRegistry } from './sourcePlugins.ts';
import { openTown, readStories, townFolder, weighAnswers } from './town.ts';

let town: CompiledRelease;
const stories = new Map(readStories('kleinveld').map((story) => [story.code, story]));

beforeAll(async () => {
  town = await openTown('kleinveld');
});

test('the folder has no problems at all', async () => {
  expect((await loadConfigurationFolder(townFolder('kleinveld'), sourceRegistry)).problems).toEqual([]);
});

test('weights are relative: 50/35/15 with 60/40, 1/1 and 1', () => {
  const weights = leafWeights(town.release.configuration.framework.goals);
  expect(Object.fromEntries([...weights].map(([goal, weight]) => [goal, snap(weight)]))).toEqual({
    'K1.1': 0.3,
    'K1.2': 0.2,
    'K2.1': 0.175,
    'K2.2': 0.175,
    'K3.1': 0.15,
  });
});

test('net capacity is rounded to a quarter of an FTE', () => {
  // field service: 6.20 × (1 − 0.70) × (1 − 0.05) = 1.767 → 1.75; policy: 4.80 × 0.40 × 0.95 = 1.824 → 1.75; operations: 3.50 × 0.25 × 0.95 = 0.83125 → 0.75
  const { teams, capacityBuffer, capacityStep } = town.release.configuration.municipality;
  const net = teams.map(({ key, grossCapacity, goingConcern }) => [
    key,
    netCapacity(grossCapacity, goingConcern, capacityBuffer, capacityStep),
  ]);
  expect(Object.fromEntries(net)).toEqual({ BUI: 1.75, BEL: 1.75, BED: 0.75 });
});

test('village hall De Vlinder, by hand', async () => {
  // facilities +5 on K1.1 (0.30); CO₂ −27 t of 900 t = 3.00 % → +3 on K2.1 (0.175); scale maximum 5
  // D⁺ = (0.30·5 + 0.175·3) ÷ 5 × 100 = 30.00 + 10.50 = 40.50; D⁻ = 0
  // U = class 1 of 2 = 50; complexity 3 → 2, risk 3 × 2 = 6 → 1, effort 0.4 + 0.2 = 0.6 FTE → 2
  // I = (0.4·2 + 0.3·1 + 0.3·2 − 1) ÷ 2 × 100 = 35; P = 0.70·40.5 + 0.15·50 + 0.15·65 = 28.35 + 7.5 + 9.75 = 45.60
  // spread: facilities (C, ± 1) 4 … 5 at the end of the scale, CO₂ (B, ± 0.5): D 40.5 − 6 − 1.75 … 40.5 + 1.75; P 40.175 … 46.825
  // € 240,000 and I 35 → management team
  const { type, answers } = stories.get('KV-2027-001')!;
  const { weighing, problems, measures } = await weighAnswers(town, type, answers);
  expect(problems).toEqual([]);
  expect(measures.get('sustainability.co2Share')).toBe(3);
  expect(weighing).toMatchObject({
    contribution: { net: 40.5, positive: 40.5, negative: 0 },
    urgency: 50,
    axes: { complexity: 2, risk: 1, capacity: 2 },
    impactLoad: 35,
    priority: 45.6,
    interval: { low: 40.18, high: 46.83 },
    advice: 'doen',
    route: 'managementteam',
    escalations: [],
    knockouts: [],
  });
});

test('straightening Zeedijkweg, by hand', async () => {
  // injuries 6 → +3 on K1.2 (0.20): 0.20·3 ÷ 5 × 100 = +12.00
  // facilities −1 on K1.1 (0.30): −6.00
  // K2.2 (0.175): water "worse" −4 with share 2, trees −12 → −2 with share 1: 0.175·(2·−4 + 1·−2) ÷ 3 ÷ 5 × 100 = −11.6667
  // D⁺ 12.00, D⁻ −17.67, D −5.67; U = class 2 of 2 = 100
  // complexity 5 → 3, risk 4 × 4 = 16 → 3, effort 1.2 FTE → 3: I = 100
  // P = 0.70·(−5.6667) + 0.15·100 + 0 = 11.0333 → 11.03; D⁻ below −10 → the executive decides
  const { type, answers } = stories.get('KV-2027-002')!;
  const { weighing, problems } = await weighAnswers(town, type, answers);
  expect(problems).toEqual([]);
  expect(weighing).toMatchObject({
    contribution: { net: -5.67, positive: 12, negative: -17.67 },
    urgency: 100,
    impactLoad: 100,
    priority: 11.03,
    advice: 'later',
    route: 'college',
    escalations: [{ key: 'schade', outcome: 'certain' }],
  });
});

test('half of a goal known: the other half opens the interval', async () => {
  // KV-2027-010 leaves water (share 2 of 3 on K2.2) open: K2.2 lies between (2·−5 + 4)/3 = −2 and (2·5 + 4)/3 = 4.6667 with trees at +4
  // D between 4 − 0.175·2·20 = −3 and 4 + 0.175·4.6667·20 = 20.3333; U 50, I 15: 7.5 + 12.75 = 20.25; P between 18.15 and 34.48;
  // the judgement of the facilities (C, ± 1) moves that by 0.70·0.30·20 = 4.20 either way
  const { type, answers } = stories.get('KV-2027-010')!;
  const { weighing } = await weighAnswers(town, type, answers);
  expect(weighing.interval).toEqual({ low: 13.95, high: 38.68 });
  expect(weighing.priority).toBe(32.85);
  // known weight: K1.1 0.30 + K1.2 0.20 + a third of 0.175, of 0.675
  expect(weighing.completeness).toBeCloseTo((0.5 + 0.175 / 3) / 0.675, 9);
});

test('below five thousand euro is no project', async () => {
  const { type, answers } = stories.get('KV-2027-001')!;
  const cheap = (amount: number) => ({ ...answers, project: { ...(answers['project'] as object), netCost: [{ year: 2027, amount }] } });
  expect((await weighAnswers(town, type, cheap(499_999))).weighing.knockouts).toMatchObject([{ rule: 'row-1', outcome: 'certain' }]);
  expect((await weighAnswers(town, type, cheap(500_000))).weighing.knockouts).toEqual([]);
});

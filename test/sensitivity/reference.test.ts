import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { flipTable } from '../../core/src/sensitivity/flipTable.ts';
import { goalShares, leafWeightsOf } from '../../core/src/sensitivity/goalShares.ts';
import { moveShare } from '../../core/src/sensitivity/moveShare.ts';
import { rerank } from '../../core/src/sensitivity/rerank.ts';
import { robustness } from '../../core/src/sensitivity/robustness.ts';
import { swings } from '../../core/src/sensitivity/swing.ts';
import { referenceFramework } from '../framework/referenceCase.ts';
import { referenceIds, referenceMatrix } from './referenceMatrix.ts';

const expected = JSON.parse(readFileSync(new URL('../reference/voorbeeldstad-expected.json', import.meta.url), 'utf8')) as {
  scores: Record<string, { P: number; Dpos: number; Dneg: number }>;
  sensitivity: { D2at35percentOthersProRata: Record<string, number> };
};
const { goals, advice } = referenceFramework;
const matrix = referenceMatrix();
const shares = goalShares(goals);
const adopted = rerank(matrix, leafWeightsOf(goals));
const named = (order: Iterable<number>): string[] => [...order].map((project) => referenceIds[project]!);
const hundredths = (value: number): number => Math.round(value * 100);

test('adopted weights give the adopted ranking, to the cent', () => {
  expect(named(adopted.order)).toEqual(['P2', 'P5', 'P4', 'P7', 'P6', 'P1', 'P3', 'P8']);
  referenceIds.forEach((id, project) => {
    const { P, Dpos, Dneg } = expected.scores[id]!;
    expect([adopted.priority[project], adopted.positive[project], adopted.negative[project]]).toEqual([P, Dpos, Dneg].map(hundredths));
    expect([adopted.low[project], adopted.high[project]]).toEqual([hundredths(P), hundredths(P)]);
  });
});

test('climate at 35 %, the others pro rata', () => {
  const trial = moveShare(goals, shares, 'D2', 0.35);
  expect(['D1', 'D2', 'D3', 'D4', 'D5'].map((id) => trial.get(id)!.toFixed(4))).toEqual(['0.2600', '0.3500', '0.2167', '0.0867', '0.0867']);
  const moved = rerank(matrix, leafWeightsOf(goals, trial));
  expect(referenceIds.map((_, project) => moved.priority[project])).toEqual(
    referenceIds.map((id) => hundredths(expected.sensitivity.D2at35percentOthersProRata[id]!)),
  );
  expect(named(moved.order)).toEqual(['P2', 'P4', 'P5', 'P7', 'P6', 'P3', 'P1', 'P8']);
  // D+ and D− of the mock-up of the ranking, from the first to the last.
  expect([...moved.order].map((project) => [moved.negative[project], moved.positive[project]])).toEqual([
    [-347, 2337],
    [0, 3141],
    [0, 2022],
    [0, 867],
    [-467, 1991],
    [-520, 2177],
    [-1340, 2535],
    [-3297, 867],
  ]);
});

test('the smallest change of one weight that makes two projects change places', () => {
  const rows = flipTable(matrix, goals, { top: 3 });
  expect(rows.map(({ goal }) => goal)).toHaveLength(17);
  const nearest = rows
    .filter(({ path, swap }) => path.length === 0 && swap !== undefined)
    .sort((one, two) => Math.abs(one.swap!.share - one.share) - Math.abs(two.swap!.share - two.share))
    .map(({ goal, share, swap }) => [
      goal,
      share * 100,
      (swap!.share * 100).toFixed(2),
      `${referenceIds[swap!.riser]!} passes ${referenceIds[swap!.faller]!}`,
    ]);
  expect(nearest).toEqual([
    ['D3', 25, '23.49', 'P4 passes P5'],
    ['D2', 25, '26.60', 'P3 passes P1'],
    ['D1', 30, '28.24', 'P3 passes P1'],
    ['D5', 10, '7.55', 'P6 passes P7'],
    ['D4', 10, '20.51', 'P4 passes P5'],
  ]);
  // Jobs against accessibility: nobody among the eight changes places, whatever the division.
  expect(rows.find(({ goal }) => goal === 'D4.1')).toEqual({ goal: 'D4.1', path: ['D4'], share: 0.6, movable: true, order: {}, top: {} });
  // The first three stay until more than half of all weight goes to housing.
  expect(rows[0]?.top.low).toBeUndefined();
  expect((rows[0]!.top.high! * 100).toFixed(2)).toBe('50.08');
});

test('just before a turning point the order stands, just after it the two have changed places', () => {
  for (const { goal, share, swap, other } of flipTable(matrix, goals, { top: 3 }))
    for (const turn of [swap, other]) {
      if (turn === undefined) continue;
      const beyond = Math.sign(turn.share - share) * 1e-3;
      const at = (wanted: number) => rerank(matrix, leafWeightsOf(goals, moveShare(goals, shares, goal, wanted)));
      const [before, after] = [at(turn.share - beyond), at(turn.share + beyond)];
      expect(before.priority[turn.riser]!).toBeLessThanOrEqual(before.priority[turn.faller]!);
      expect(after.priority[turn.riser]!).toBeGreaterThanOrEqual(after.priority[turn.faller]!);
    }
});

test('five points more or less', () => {
  const [housing, ...rest] = swings(matrix, goals, { step: 0.05, top: 3, bands: advice });
  expect(housing).toMatchObject({
    goal: 'D1',
    down: { share: 0.25, moved: 4, advice: 2, entered: 0, largest: { project: 0, change: -253 } },
    up: { moved: 2, advice: 0, entered: 0, largest: { project: 0, change: 253 } },
  });
  expect(rest.find(({ goal }) => goal === 'D4.1')).toMatchObject({ down: { moved: 0, entered: 0 }, up: { moved: 0, entered: 0 } });
});

test('the chance of each place: the same seed gives the same chances, and P8 is always last', () => {
  const chances = (seed: number) => robustness(matrix, goals, { seed, samples: 2_000, spread: { factor: 1.25 }, top: 3 });
  const [first, again, other] = [chances(2027), chances(2027), chances(2028)];
  expect(again).toEqual(first);
  expect(other.chance).not.toEqual(first.chance);
  expect(named(first.projects)).toEqual(named(adopted.order));
  expect(first.chance[7 * 8 + 7]).toBe(1);
  expect(first.mean[7]).toBe(8);
  // Two seeds differ by no more than their sampling errors allow.
  first.top.forEach((chance, place) => expect(Math.abs(chance - other.top[place]!)).toBeLessThan(0.08));
});

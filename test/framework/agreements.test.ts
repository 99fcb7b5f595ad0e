import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checkAgreements } from '../../core/src/framework/checkAgreements.ts';
import { departuresOf, latestAgreements } from '../../core/src/framework/departuresOf.ts';
import { siblingsOf } from '../../core/src/framework/siblingsOf.ts';
import type { WeighingFramework } from '../../core/src/framework/weighingFramework.ts';
import { aggregateComparisons } from '../../core/src/weights/aggregateComparisons.ts';
import { childSpreads } from '../../core/src/weights/childSpreads.ts';
import type { WeightAgreement } from '../../core/src/weights/weightAgreement.ts';

type Mutable<T> = T extends object ? { -readonly [Name in keyof T]: Mutable<T[Name]> } : T;

const framework = (): Mutable<WeighingFramework> =>
  JSON.parse(readFileSync(new URL('../../config/voorbeeldstad/framework.json', import.meta.url), 'utf8')) as Mutable<WeighingFramework>;
const agreement = (): Mutable<WeightAgreement> => framework().weightAgreements![0]!;
const check = (change: (agreement: Mutable<WeightAgreement>, all: Mutable<WeighingFramework>) => void): string[] => {
  const all = framework();
  change(all.weightAgreements![0]!, all);
  return checkAgreements(all).map(({ code, pointer, severity = 'error' }) => `${severity} ${code} ${pointer}`);
};

describe('the agreement that ships with Voorbeeldstad', () => {
  it('has no problem: its figures follow from its judgements, and the tree is as adopted', () =>
    expect(check(() => undefined)).toEqual([]));

  it('its group is the reference matrix, from seven people who do not all say the same', () => {
    const { goals, judgements, comparisons } = agreement();
    const group = aggregateComparisons(
      goals,
      judgements.map((one) => one.comparisons!),
    );
    expect(group.map(({ first, second, ratio }) => [first, second, Number(ratio.toFixed(9))])).toEqual(
      comparisons!.map(({ first, second, ratio }) => [first, second, ratio]),
    );
    expect(group.map(({ spread }) => Number(spread.toFixed(4)))).toEqual(comparisons!.map(({ spread }) => spread));
    expect(new Set(judgements.map((one) => JSON.stringify(one.comparisons))).size).toBe(7);
    expect(Object.values(childSpreads(agreement())).every((factor) => factor > 1.1 && factor < 3)).toBe(true);
  });
});

describe('a record that is wrong', () => {
  it.each<[string, (one: Mutable<WeightAgreement>) => void, string]>([
    [
      'a changed judgement',
      ({ judgements }) => void (judgements[2]!.comparisons![0]!.ratio = 5),
      'error derivedWrong /weightAgreements/0/derived',
    ],
    ['a changed group', ({ comparisons }) => void (comparisons![0]!.ratio = 3), 'error derivedWrong /weightAgreements/0/derived'],
    [
      'other derived weights',
      (one) => void (one.derived = { D1: 30, D2: 25, D3: 25, D4: 10, D5: 10 }),
      'error derivedWrong /weightAgreements/0/derived',
    ],
    ['no reason', ({ adoption }) => void delete adoption.reason, 'error reasonMissing /weightAgreements/0/adoption'],
    ['adopted without sum', ({ adopted }) => void (adopted['D1'] = 31), 'error pointsSum /weightAgreements/0/adopted'],
    ['a goal that was not weighed', ({ adopted }) => void (adopted['D9'] = 0), 'error goalUnknown /weightAgreements/0/adopted/D9'],
    [
      'a judgement of another method',
      ({ judgements }) => void (judgements[0] = { points: { D1: 20, D2: 20, D3: 20, D4: 20, D5: 20 } }),
      'error judgementMissing /weightAgreements/0/judgements/0',
    ],
    ['no outcome', (one) => void delete one.comparisons, 'error outcomeMissing /weightAgreements/0'],
    ['a goal twice', ({ goals }) => void goals.push('D1'), 'error goalDuplicate /weightAgreements/0/goals/5'],
    [
      'a contradiction',
      ({ judgements }) => void judgements[0]!.comparisons!.push({ first: 'D2', second: 'D1', ratio: 4 }),
      'error notReciprocal /weightAgreements/0/judgements/0/comparisons/10',
    ],
  ])('%s', (_name, change, problem) => expect(check(change)).toContain(problem));

  it('may keep the outcome only', () => expect(check((one) => void (one.judgements = []))).toEqual([]));

  it('needs no reason when what was derived is adopted, rounded in either way', () => {
    const adopt = (adopted: Record<string, number>) =>
      check((one, all) => {
        one.adopted = adopted;
        delete one.adoption.reason;
        all.goals.forEach((goal) => (goal.weight = adopted[goal.id]!));
      });
    expect(adopt({ D1: 31.99, D2: 22.46, D3: 25.59, D4: 9.93, D5: 10.03 })).toEqual([]);
    expect(adopt({ D1: 31.98, D2: 22.47, D3: 25.59, D4: 9.93, D5: 10.03 })).toEqual(['error reasonMissing /weightAgreements/0/adoption']);
  });

  it('a key occurs once', () => {
    const all = framework();
    all.weightAgreements!.push(all.weightAgreements![0]!);
    expect(checkAgreements(all).map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(['keyDuplicate /weightAgreements/1/key']);
  });

  it('points: the group is the mean', () => {
    const points = (derived: Record<string, number>): string[] =>
      check((one, all) => {
        Object.assign(one, {
          method: 'points',
          goals: ['D1', 'D2'],
          judgements: [{ points: { D1: 60, D2: 40 } }, { points: { D1: 80, D2: 20 } }],
          points: [
            { goal: 'D1', mean: 70, spread: 10 },
            { goal: 'D2', mean: 30, spread: 10 },
          ],
          derived,
          adopted: { D1: 70, D2: 30 },
        });
        delete one.comparisons;
        delete one.consistency;
        all.goals = all.goals.slice(0, 2).map((goal, index) => ({ ...goal, weight: index === 0 ? 7 : 3 }));
      });
    expect(points({ D1: 70, D2: 30 })).toEqual([]);
    expect(points({ D1: 75, D2: 25 })).toEqual(['error derivedWrong /weightAgreements/0/derived']);
  });
});

describe('departing from what was adopted', () => {
  it('is a warning that names the goals, in both languages', () => {
    const all = framework();
    all.goals[0]!.weight = 0.4;
    const [problem, ...others] = checkAgreements(all);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'agreementDeparted', severity: 'warning', pointer: '/goals', decision: '/weightAgreements/0' });
    expect(problem!.message.nl).toBe(
      'De gewichten wijken af van het besluit over ‘De vijf hoofddoelen’ (Gemeenteraad, 2026-03-12, 2026-031): D1 36,36 % in plaats van 30 %, D2 22,73 % in plaats van 25 %, D3 22,73 % in plaats van 25 %, D4 9,09 % in plaats van 10 %, D5 9,09 % in plaats van 10 %.',
    );
    expect(problem!.message.en).toContain('D1 36.36 % instead of 30 %');
  });

  it('other units are no departure', () => {
    const all = framework();
    all.goals.forEach((goal) => (goal.weight *= 7));
    expect(departuresOf(all)).toEqual([]);
  });

  it('another goal beside them, or a node that is gone, cannot be compared', () => {
    expect(check((_, all) => void all.goals.push({ id: 'D6', name: { nl: 'Nieuw' }, weight: 0.1 }))).toEqual([
      'warning agreementGoalsChanged /goals',
    ]);
    expect(check((one) => void (one.goal = 'D9'))).toEqual(['warning agreementGoalsChanged /goals']);
  });

  it('only the latest agreement on a node counts', () => {
    const all = framework();
    const later = { ...agreement(), key: 'later', adopted: { D1: 40, D2: 20, D3: 20, D4: 10, D5: 10 } };
    later.adoption = { ...later.adoption, on: '2026-09-01' };
    all.weightAgreements!.push(later);
    all.weightAgreements!.push({ ...agreement(), key: 'older', adoption: { ...agreement().adoption, on: '2025-09-01' } });
    expect(latestAgreements(all).map(({ key }) => key)).toEqual(['later']);
    expect(departuresOf(all).map((departure) => departure.goals.map(({ goal }) => goal))).toEqual([['D1', 'D2', 'D3']]);
  });

  it('finds the goals below any goal', () => {
    const { goals } = framework();
    expect(siblingsOf(goals, undefined)).toBe(goals);
    expect(siblingsOf(goals, 'D2')!.map(({ id }) => id)).toEqual(['D2.1', 'D2.2', 'D2.3']);
    expect(siblingsOf(goals, 'D2.1')).toEqual([]);
    expect(siblingsOf(goals, 'X')).toBeUndefined();
  });
});

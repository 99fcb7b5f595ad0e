import { describe, expect, test } from '@jest/globals';
import { readCoreFields } from '../../core/src/forms/readCoreFields.ts';
import { completeAnswers } from './fixtures.ts';

const withProject = (change: Record<string, unknown>) => readCoreFields({ project: { ...completeAnswers.project, ...change } }, 2027);

describe('readCoreFields', () => {
  test('adds up cents, and hundredths of FTE over the quarters of the plan year', () => {
    expect(readCoreFields(completeAnswers, 2027)).toMatchObject({
      name: 'Stationskwartier Noord',
      netCost: 320_000_000,
      netCostPerYear: [
        { year: 2027, amount: 120_000_000 },
        { year: 2028, amount: 200_000_000 },
      ],
      ftePlanYear: 231, // (2.5 + 2.5 + 2.25 + 2) / 4 = 2.3125
      urgencyClass: 2,
      statutory: { claimed: false, agreed: false },
    });
    expect(readCoreFields(completeAnswers, 2027).fte).toHaveLength(12);
    expect(readCoreFields(completeAnswers, 2027).fte).toContainEqual({ team: 'SO', quarter: '2027-Q3', amount: 125 });
  });

  test('unknown stays unknown', () => {
    expect(withProject({ netCost: undefined }).netCost).toBeUndefined();
    expect(withProject({ netCost: [{ year: 2027, amount: 1 }, { year: 2028 }] }).netCost).toBeUndefined();
    expect(withProject({ netCost: [{ year: 2027, amount: '5' }] }).netCost).toBeUndefined();
    expect(withProject({ capacity: [] }).ftePlanYear).toBeUndefined();
    expect(withProject({ capacity: [{ team: 'PM', year: 2027, q1: 1, q2: 1, q3: 1 }] }).ftePlanYear).toBeUndefined();
    expect(withProject({ capacity: [{ team: 'PM', year: 2028, q1: 1 }] }).ftePlanYear).toBe(0);
    expect(readCoreFields({ project: 'x' }, 2027)).toEqual({
      name: '',
      netCostPerYear: [],
      fte: [],
      statutory: { claimed: false, agreed: false },
    });
  });

  test('a cost of 0 is known', () => {
    expect(withProject({ netCost: [{ year: 2027, amount: 0 }] }).netCost).toBe(0);
  });
});

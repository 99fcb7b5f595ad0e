import { describe, expect, test } from '@jest/globals';
import { operators, operatorsByName } from '../../core/src/rules/operators.ts';

const evaluate = (name: string, actual: unknown, expected: unknown): string => operatorsByName.get(name)!.against(expected)(actual);

/** A value that fits the right-hand side of every operator. */
const fitting = { none: undefined, scalar: 5, number: 5, date: '2027-01-01', list: [5], range: [1, 9] } as const;

describe('operators', () => {
  test.each(operators.filter(({ expects }) => expects !== 'none').map(({ name, expects }) => [name, fitting[expects]] as const))(
    '%s is unknown for a fact that is absent or not a value',
    (name, expected) => {
      for (const actual of [undefined, null, NaN, Infinity, -Infinity, '', {}, { fact: 'x' }])
        expect([actual, evaluate(name, actual, expected)]).toEqual([actual, 'unknown']);
    },
  );

  test.each([
    ['equal', '5', 5],
    ['equal', 5, '5'],
    ['equal', true, 1],
    ['equal', [5], 5],
    ['equal', 5, NaN],
    ['notEqual', '5', 5],
    ['notEqual', undefined, 5],
    ['lessThan', '4', 5],
    ['lessThan', 4, '5'],
    ['lessThanInclusive', '5', 5],
    ['greaterThan', true, 0],
    ['greaterThanInclusive', [6], 5],
    ['between', '5', [1, 9]],
    ['between', 5, [1]],
    ['between', 5, [1, '9']],
    ['between', 5, 'x'],
    ['before', '2026-02-30', '2027-01-01'],
    ['before', '2026-1-1', '2027-01-01'],
    ['before', 20260101, '2027-01-01'],
    ['after', '2027-01-02', '2027-13-01'],
    ['in', 5, ['5']],
    ['in', '5', [5]],
    ['in', 5, 5],
    ['in', [5], [5]],
    ['in', 5, [4, '5']],
    ['notIn', 5, ['5']],
    ['notIn', undefined, [5]],
    ['contains', '5', 5],
    ['contains', ['5'], 5],
    ['contains', [4], undefined],
    ['doesNotContain', [4, null], 5],
  ])('%s of %j and %j is unknown', (name, actual, expected) => {
    expect(evaluate(name, actual, expected)).toBe('unknown');
  });

  test.each([
    ['equal', 5, 5, 'true'],
    ['equal', 'a', 'b', 'false'],
    ['equal', false, false, 'true'],
    ['notEqual', 5, 6, 'true'],
    ['notEqual', 'a', 'a', 'false'],
    ['lessThan', 4, 5, 'true'],
    ['lessThan', 5, 5, 'false'],
    ['lessThanInclusive', 5, 5, 'true'],
    ['lessThanInclusive', 5.01, 5, 'false'],
    ['greaterThan', 5, 5, 'false'],
    ['greaterThan', 5.01, 5, 'true'],
    ['greaterThanInclusive', 5, 5, 'true'],
    ['greaterThanInclusive', 4.99, 5, 'false'],
    ['between', 1, [1, 9], 'true'],
    ['between', 9, [1, 9], 'true'],
    ['between', 9.1, [1, 9], 'false'],
    ['between', 0, [1, 9], 'false'],
    ['before', '2026-12-31', '2027-01-01', 'true'],
    ['before', '2027-01-01', '2027-01-01', 'false'],
    ['after', '2028-02-29', '2027-01-01', 'true'],
    ['after', '2027-01-01', '2027-01-01', 'false'],
    ['in', 5, ['x', 5], 'true'],
    ['in', 5, [4, 6], 'false'],
    ['in', 5, [], 'false'],
    ['notIn', 5, [4, 6], 'true'],
    ['notIn', 5, [4, '6', 5], 'false'],
    ['contains', [1, 5], 5, 'true'],
    ['contains', [], 5, 'false'],
    ['contains', [1, 2], 5, 'false'],
    ['doesNotContain', [1, 5], 5, 'false'],
    ['doesNotContain', [], 5, 'true'],
  ])('%s of %j and %j is %s', (name, actual, expected, outcome) => {
    expect(evaluate(name, actual, expected)).toBe(outcome);
  });

  test('isMissing and isPresent always know', () => {
    for (const value of [undefined, null, '', NaN, Infinity]) {
      expect(evaluate('isMissing', value, undefined)).toBe('true');
      expect(evaluate('isPresent', value, undefined)).toBe('false');
    }
    for (const value of [0, false, 'x', ' ', [], {}]) {
      expect(evaluate('isMissing', value, undefined)).toBe('false');
      expect(evaluate('isPresent', value, undefined)).toBe('true');
    }
  });

  test('the catalogue names each operator once, in both languages', () => {
    expect(operatorsByName.size).toBe(operators.length);
    for (const { label } of operators) expect([label.nl, label.en].every((text) => text !== undefined && text !== '')).toBe(true);
  });
});

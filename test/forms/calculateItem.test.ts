import { describe, expect, test } from '@jest/globals';
import { calculateItem } from '../../core/src/forms/calculateItem.ts';
import { cleanValue } from '../../core/src/forms/cleanValue.ts';
import type { CalculatedItem } from '../../core/src/forms/formDefinition.ts';

const answers = { n: { a: 2.345, b: 3, zero: 0, text: '4', rows: [{ v: 1 }, { v: 2.5 }], gap: [{ v: 1 }, {}], none: [] } };
const calculate = (formula: CalculatedItem['formula'], decimals = 2) =>
  calculateItem({ kind: 'calculated', name: 'c', label: { nl: 'c' }, decimals, formula }, 'n', answers);

describe('calculateItem', () => {
  test.each([
    ['sum', ['a', 'n.b'], 5.35],
    ['difference', ['a', 'b'], -0.66],
    ['product', ['a', 'b'], 7.04],
    ['share', ['b', 'a'], 127.93],
    ['share', ['b', 'zero'], undefined],
    ['share', ['b'], undefined],
    ['sum', ['a', 'gone'], undefined],
    ['sum', ['a', 'text'], undefined],
    ['sum', [], undefined],
  ] as const)('%s of %j is %s, rounded half away from zero', (operation, of, expected) => {
    expect(calculate({ operation, of })).toBe(expected);
  });

  test('a column adds up when every row has it', () => {
    expect(calculate({ operation: 'sumOf', group: 'rows', question: 'v' })).toBe(3.5);
    expect(calculate({ operation: 'sumOf', group: 'n.gap', question: 'v' })).toBeUndefined();
    expect(calculate({ operation: 'sumOf', group: 'none', question: 'v' })).toBeUndefined();
    expect(calculate({ operation: 'sumOf', group: 'gone', question: 'v' })).toBeUndefined();
  });
});

describe('cleanValue', () => {
  const address = { type: 'object', properties: { street: { type: 'string' }, number: { type: 'integer' } } };

  test('blank and unknown parts of an object are left out, also inside lists; the rest stays as it is', () => {
    expect(cleanValue(address, { street: ' ', number: 1, city: 'x' })).toEqual({ number: 1 });
    expect(cleanValue({ type: 'array', items: address }, [{ street: 'a', zip: 1 }, { number: '3' }])).toEqual([
      { street: 'a' },
      { number: '3' },
    ]);
    expect(cleanValue({ type: 'array', items: { type: 'string' } }, ['a', 'b'])).toEqual(['a', 'b']);
    expect(cleanValue({ type: 'object' }, { free: 1 })).toEqual({ free: 1 });
    expect(cleanValue({}, null)).toBeUndefined();
  });
});

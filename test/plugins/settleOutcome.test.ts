import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { settleOutcome } from '../../core/src/plugins/worker/settleOutcome.ts';

const number = { type: 'number', decimals: 2 } as const;
const part = { label: { nl: 'a' }, answer: { nl: 'b' }, rule: { nl: 'c' }, value: 1, share: 1, points: 1 };

describe('what a measure returned', () => {
  test.each([
    [{ value: 2.345 }, { value: 2.35 }],
    [{ value: -2.345 }, { value: -2.35 }],
    [{ value: -0 }, { value: 0 }],
    [
      { value: 1, parts: [{ ...part, more: 'x' }] },
      { value: 1, parts: [part] },
    ],
    [{ missing: ['a.b'] }, { missing: ['a.b'] }],
    [{ value: undefined, missing: ['a.b'] }, { missing: ['a.b'] }],
    [{ value: 1, missing: ['a.b'] }, { value: 1 }],
    [{ value: 1, parts: 'all' }, { failure: 'wrongType' }],
    [{ value: 1, parts: Array.from({ length: 101 }, () => part) }, { failure: 'wrongType' }],
  ])('%j → %j', (outcome, settled) => expect(settleOutcome(number, outcome)).toStrictEqual(settled));

  test('decimals are the measure’s own, two by default', () => {
    expect(settleOutcome({ type: 'number' }, { value: 1.005 })).toEqual({ value: 1.01 });
    expect(settleOutcome({ type: 'number', decimals: 0 }, { value: 0.5 })).toEqual({ value: 1 });
  });
  test('a text that is longer than any answer is nonsense', () => {
    expect(settleOutcome({ type: 'string' }, { value: 'x'.repeat(10_001) })).toEqual({ failure: 'wrongType' });
    expect(settleOutcome({ type: 'string' }, { value: 'x' })).toEqual({ value: 'x' });
  });
  test('whatever it is, the outcome is plain JSON: a value of the right type, what is missing, or a failure', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ value: fc.anything(), parts: fc.anything() }, { requiredKeys: [] })), (outcome) => {
        const settled = settleOutcome(number, outcome);
        expect(JSON.parse(JSON.stringify(settled))).toEqual(settled);
        if ('value' in settled) expect(Number.isFinite(settled.value)).toBe(true);
      }),
    );
  });
});

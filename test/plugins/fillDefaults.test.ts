import { describe, expect, test } from '@jest/globals';
import { fillDefaults } from '../../core/src/plugins/fillDefaults.ts';

const schema = {
  type: 'object',
  properties: {
    target: { type: 'number' },
    factor: { type: 'number', default: 0.6 },
    weights: { type: 'object', properties: { a: { default: 1 }, b: { default: 2 } }, default: { a: 1, b: 2 } },
    loose: { type: 'object', properties: { c: { default: 3 } } },
    steps: { type: 'array', default: [{ from: 1 }] },
  },
};

describe('defaults of settings', () => {
  test('fill what is absent, at every depth, and nothing else', () => {
    expect(fillDefaults(schema, { weights: { a: 5 }, other: true })).toEqual({
      weights: { a: 5, b: 2 },
      other: true,
      factor: 0.6,
      loose: { c: 3 },
      steps: [{ from: 1 }],
    });
  });
  test('keep zero, false and empty text', () => {
    expect(fillDefaults(schema, { factor: 0, steps: [] })).toMatchObject({ factor: 0, steps: [] });
  });
  test('do not share objects with the schema', () => {
    const filled = fillDefaults(schema, {}) as { steps: { from: number }[] };
    filled.steps[0]!.from = 9;
    expect(fillDefaults(schema, {})).toMatchObject({ steps: [{ from: 1 }] });
  });
  test('without anything there is nothing', () => expect(fillDefaults({ type: 'object', properties: {} }, undefined)).toBeUndefined());
});

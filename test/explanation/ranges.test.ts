import { describe, expect, test } from '@jest/globals';
import { endsWithin } from '../../core/src/explanation/argument/endsWithin.ts';
import { decimalsThatGive } from '../../core/src/explanation/argument/decimalsThatGive.ts';
import { decimalsOf, explanationWords } from '../../core/src/explanation/messages/words.ts';
import { en } from '../../core/src/explanation/messages/en.ts';
import { nl } from '../../core/src/explanation/messages/nl.ts';
import { sayRange } from '../../core/src/explanation/render/sayRange.ts';

const words = explanationWords('nl');

describe('bands in words', () => {
  const bands = [
    { from: 60, score: 3 },
    { from: 40, score: 2 },
    { above: 0, score: 1 },
    { from: 0, score: 0 },
    { above: -3, score: -1 },
    { upTo: -3, score: -3 },
  ];
  test.each([
    [0, 'vanaf 60'],
    [1, 'vanaf 40 en onder 60'],
    [2, 'boven 0 en onder 40'],
    [3, 'precies 0'],
    [4, 'boven −3 en onder 0'],
    [5, 'tot en met −3'],
  ])('band %i reads as %s', (index, sentence) => {
    expect(sayRange(endsWithin(bands[index]!, bands), words)).toBe(sentence);
  });
  test('bands that rise are closed from below', () => {
    const rising = [
      { upTo: 4, score: 1 },
      { upTo: 8, score: 2 },
      { below: 12, score: 3 },
      { below: 16, score: 4 },
    ];
    expect(endsWithin(rising[1]!, rising)).toEqual({ upTo: 8, above: 4 });
    expect(endsWithin(rising[3]!, rising)).toEqual({ below: 16, from: 12 });
    expect(sayRange({}, words)).toBe('bij elke waarde');
  });
});

describe('terms of the sum', () => {
  test('take the fewest decimals that a calculator brings to the shown figure', () => {
    const p1 = [
      { coefficient: 0.65, value: 18.916666667 },
      { coefficient: 0.2, value: 66.666666667 },
      { coefficient: 0.15, value: 0 },
    ];
    expect(decimalsThatGive(25.63, p1)).toBe(2);
  });
  test('give up where every rounding falls on the wrong side of a half', () => {
    const p5 = [
      { coefficient: 0.65, value: 70 / 3 },
      { coefficient: 0.2, value: 200 / 3 },
      { coefficient: 0.15, value: 77.5 },
    ];
    expect(decimalsThatGive(40.13, p5)).toBeUndefined();
  });
  test('weights keep their decimals', () => {
    expect([decimalsOf(0.18), decimalsOf(0.1125), decimalsOf(3), decimalsOf(0.3, 2)]).toEqual([2, 4, 0, 2]);
  });
});

test('both languages have the same sentences with the same parameters', () => {
  const parameters = (text: string): string[] => [...new Set(text.match(/%\{\w+\}/g) ?? [])].sort();
  expect(Object.keys(en).sort()).toEqual(Object.keys(nl).sort());
  for (const key of Object.keys(nl) as (keyof typeof nl)[]) expect([key, parameters(en[key])]).toEqual([key, parameters(nl[key])]);
});

test('what rounds to nothing has no sign', () => {
  expect([words.number(-0.001, 2), words.signed(0.001), words.signed(-0.004), words.signed(-1.5)]).toEqual([
    '0,00',
    '0,00',
    '0,00',
    '−1,50',
  ]);
});

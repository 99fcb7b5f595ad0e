import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readExample } from '../../core/src/shared/packing/example.ts';
import { pack } from '../../core/src/shared/packing/pack.ts';
import { packDifference } from '../../core/src/shared/packing/packDifference.ts';
import { unpack } from '../../core/src/shared/packing/unpack.ts';
import { unpackDifference, unpackFieldOfDifference } from '../../core/src/shared/packing/unpackDifference.ts';
import { makeVocabulary, readVocabulary } from '../../core/src/shared/packing/vocabulary.ts';

const name = fc.constantFrom('a', 'b', 'name', 'nl', 'constructor', 'toString', '0', '12', 'een naam met spaties', '');
const { value: json } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(fc.string(), fc.constantFrom('a longer text', 'nog een tekst'), fc.double({ noNaN: true, noDefaultInfinity: true })),
    fc.oneof(fc.boolean(), fc.constant(null), fc.integer()),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 5 }),
  ),
}));
const shapes = fc.array(fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), { maxLength: 5 });

/** Every object and list inside a value, itself included. */
const parts = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(parts)] : [];

test('what was packed comes back to the last bit and in the same order, also with a vocabulary that was written down', () => {
  fc.assert(
    fc.property(shapes, fc.array(json, { maxLength: 4 }), fc.array(json, { maxLength: 3 }), fc.nat(), (names, sources, own, pick) => {
      const constants = sources.flatMap(parts);
      const value = { own, again: own, taken: constants.length === 0 ? 1 : [constants[pick % constants.length], constants[0]] };
      const vocabulary = makeVocabulary(names, sources);
      const text = pack(value, vocabulary);
      const plain = JSON.stringify(value);
      expect(JSON.stringify(unpack(text, vocabulary))).toBe(plain);
      expect(JSON.stringify(unpack(text, readVocabulary(vocabulary.text)))).toBe(plain);
      expect(JSON.parse(plain)).toEqual(unpack(text, readVocabulary(vocabulary.text)));
    }),
    { numRuns: 500 },
  );
});

test('constants, repeated objects and usual field names take no room', () => {
  const criterion = { name: { nl: 'Woningbouwindex', en: 'Housing index' }, source: { nl: 'Opgave van de aanvrager' } };
  const result = { key: 'housing', name: criterion.name, source: criterion.source };
  const vocabulary = makeVocabulary([['key', 'name', 'source']], [criterion]);
  expect(pack([result, result], vocabulary)).toBe('[[],[0,[1,"housing",[-2],[-5]],[-7]]]');
  expect(pack({ other: 'Opgave van de aanvrager' }, vocabulary)).toBe('[[["other"]],[2,[-6]]]');
});

test('what JSON leaves out is left out, and what is no plain JSON is refused', () => {
  const vocabulary = makeVocabulary([['a', 'b']], []);
  expect(unpack(pack({ a: 1, c: undefined, b: [undefined, -0] }, vocabulary), vocabulary)).toEqual({ a: 1, b: [null, 0] });
  const loop: Record<string, unknown> = {};
  loop['self'] = { loop };
  for (const value of [NaN, Infinity, () => 1, new Map(), 1n, loop, JSON.parse('{"__proto__": 1}') as unknown])
    expect(() => pack({ value }, vocabulary)).toThrow(TypeError);
});

test('text of another vocabulary is refused instead of misread', () => {
  const one = makeVocabulary([['a', 'b']], ['a longer text']);
  const none = makeVocabulary([], []);
  expect(() => unpack(pack({ a: 1, b: 2 }, one), none)).toThrow(RangeError);
  expect(() => unpack(pack(['a longer text'], one), none)).toThrow(RangeError);
  expect(() => unpack('[[', none)).toThrow(SyntaxError);
});

/** The same value with other texts, numbers, lists and names in some places. */
const alter = (value: unknown, change: (part: unknown) => unknown): unknown => {
  const changed = change(value);
  if (changed !== value || typeof changed !== 'object' || changed === null) return changed;
  if (Array.isArray(changed)) return changed.map((item) => alter(item, change));
  return Object.fromEntries(Object.entries(changed).map(([key, item]) => [key, alter(item, change)]));
};
const replacement = fc.oneof(json, fc.constant(undefined), fc.constant('again'));

test('what is compared with an example comes back to the last bit and in the same order, however different it is', () => {
  fc.assert(
    fc.property(
      shapes,
      fc.array(json, { maxLength: 3 }),
      fc.array(json, { minLength: 1, maxLength: 4 }),
      fc.array(fc.tuple(fc.nat({ max: 12 }), replacement), { maxLength: 4 }),
      json,
      (names, sources, own, changes, other) => {
        const constants = sources.flatMap(parts);
        const vocabulary = makeVocabulary(names, sources);
        const of = (items: readonly unknown[]) => ({ own: items, again: items[0], pair: [items, items.at(-1)], taken: constants[0] ?? 1 });
        const example = readExample(pack(of(own), vocabulary), vocabulary);
        let met = 0;
        const altered = own.map((item) =>
          alter(item, (part) => {
            met += 1;
            const change = changes.find(([place]) => place === met);
            return change === undefined ? part : change[1] === 'again' ? own[0] : change[1];
          }),
        );
        for (const value of [of(own), of(altered), { ...of(altered), again: own[0] }, [...own, ...altered], other]) {
          const plain = JSON.stringify(value);
          const text = packDifference(value, example);
          expect(JSON.stringify(unpackDifference(text, example))).toBe(plain);
          const later = readVocabulary(vocabulary.text);
          expect(JSON.stringify(unpackDifference(text, readExample(pack(of(own), vocabulary), later)))).toBe(plain);
          if (typeof value !== 'object' || value === null) continue;
          for (const [field, expected] of Object.entries(JSON.parse(plain) as object))
            expect(JSON.stringify(unpackFieldOfDifference(text, field, example))).toBe(JSON.stringify(expected));
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('of what resembles the example only the difference takes room', () => {
  const vocabulary = makeVocabulary([['key', 'value']], []);
  const measure = (value: number) => ({ key: 'housing', value });
  const evidence = (first: number, second: number) => {
    const measures = [measure(first), measure(second)];
    return { measures, goals: [{ name: 'D1', measure: measures[0] }] };
  };
  const example = readExample(pack(evidence(1, 2), vocabulary), vocabulary);
  expect(packDifference(evidence(1, 2), example)).toBe('[[]]');
  // The measure recurs under the goal, where it is the same one still.
  expect(packDifference(evidence(3, 2), example)).toBe('[[],4,3]');
  expect(packDifference({ ...evidence(1, 2), goals: [] }, example)).toBe('[[],8,[0]]');
  expect(unpackFieldOfDifference('[[],4,3]', 'goals', example)).toEqual([{ name: 'D1', measure: measure(3) }]);
});

test('text of another example is refused instead of misread, and no plain JSON is refused', () => {
  const vocabulary = makeVocabulary([], []);
  const example = readExample(pack({ a: [1, 2] }, vocabulary), vocabulary);
  for (const text of ['[[],9,1]', '[[],1,[-7]]', '[[],1]', '[[],1,1,1,2]'])
    expect(() => unpackDifference(text, example)).toThrow(RangeError);
  expect(() => unpackDifference('[[', example)).toThrow(SyntaxError);
  expect(() => unpackFieldOfDifference('[[]]', 'b', example)).toThrow(RangeError);
  for (const value of [NaN, () => 1, new Map(), 1n]) expect(() => packDifference({ a: [1, value] }, example)).toThrow(TypeError);
  expect(unpackDifference(packDifference({ a: [1, undefined], b: undefined }, example), example)).toEqual({ a: [1, null] });
});

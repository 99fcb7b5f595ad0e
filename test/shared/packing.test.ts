import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pack } from '../../core/src/shared/packing/pack.ts';
import { unpack } from '../../core/src/shared/packing/unpack.ts';
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

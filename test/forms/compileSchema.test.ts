import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { JsonSchema } from '../../core/src/forms/formDefinition.ts';
import { checkSchema } from '../../core/src/forms/schema/checkSchema.ts';
import { findUnstorable } from '../../core/src/forms/schema/findUnstorable.ts';
import { compileSchema } from '../../core/src/forms/schema/compileSchema.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true, multipleOfPrecision: 9, validateSchema: false, addUsedSchema: false });
(addFormats as unknown as typeof addFormats.default)(ajv, ['date', 'email']);

const name = fc.constantFrom('a', 'b', 'c');
const number = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.integer({ min: -2000, max: 2000 }).map((cents) => cents / 100),
);
const text = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'aa',
    'abc',
    'A1',
    '2027-03-31',
    '2026-02-30',
    '2024-02-29',
    '1900-02-29',
    '2027-3-1',
    'x@y.nl',
    'x@y',
    'a b',
    '🏠',
    'é',
  ),
  fc.string({ maxLength: 5 }).filter((each) => !/\p{Surrogate}/u.test(each)),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    text,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 });
const count = fc.integer({ min: 0, max: 4 });
const withoutUndefined = (record: object): JsonSchema =>
  Object.fromEntries(Object.entries(record).filter(([, part]) => part !== undefined));
const { schema } = fc.letrec<{ schema: JsonSchema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc
      .record({
        type: optional(fc.constantFrom('number', 'integer')),
        minimum: optional(number),
        maximum: optional(number),
        exclusiveMinimum: optional(number),
        exclusiveMaximum: optional(number),
        multipleOf: optional(fc.constantFrom(1, 2, 0.5, 0.01, 0.1)),
      })
      .map(withoutUndefined),
    fc
      .record({
        type: optional(fc.constant('string')),
        minLength: optional(count),
        maxLength: optional(count),
        pattern: optional(fc.constantFrom('^a', 'b$', '^[A-Z]\\d$', '(ab|cd)+', '^.{2,3}$')),
        format: optional(fc.constantFrom('date', 'email')),
      })
      .map(withoutUndefined),
    fc
      .record({
        enum: optional(fc.array(value, { minLength: 1, maxLength: 4 })),
        const: optional(value.filter((each) => each !== undefined)),
      })
      .map(withoutUndefined),
    fc.record({ type: fc.constantFrom('boolean', 'string', 'object', 'array') }),
    fc
      .record({
        type: optional(fc.constant('array')),
        items: optional(tie('schema')),
        minItems: optional(count),
        maxItems: optional(count),
        uniqueItems: optional(fc.boolean()),
      })
      .map(withoutUndefined),
    fc
      .record({
        type: optional(fc.constant('object')),
        properties: optional(fc.dictionary(name, tie('schema'), { maxKeys: 3, noNullPrototype: true })),
        required: optional(fc.uniqueArray(name)),
      })
      .map(withoutUndefined),
    fc
      .record({
        allOf: optional(fc.array(tie('schema'), { minLength: 1, maxLength: 3 })),
        anyOf: optional(fc.array(tie('schema'), { minLength: 1, maxLength: 3 })),
        oneOf: optional(fc.array(tie('schema'), { minLength: 1, maxLength: 3 })),
        $ref: optional(fc.constantFrom('#/$defs/one', '#/$defs/two')),
      })
      .map(withoutUndefined),
  ),
}));

describe('compileSchema', () => {
  test('agrees with ajv on the declared subset', () => {
    const definitions = {
      one: { type: 'string', minLength: 1 },
      two: { type: 'object', properties: { a: { $ref: '#/$defs/one' } }, required: ['a'] },
    };
    let right = 0;
    let wrong = 0;
    fc.assert(
      fc.property(schema, fc.array(value, { minLength: 1, maxLength: 8 }), (given, values) => {
        const validate = compileSchema(given, definitions);
        const peer = ajv.compile({ ...given, $defs: definitions });
        for (const each of values) {
          const agreed = peer(each);
          if (agreed) right += 1;
          else wrong += 1;
          expect([each, validate(each).length === 0]).toEqual([each, agreed]);
        }
      }),
      { numRuns: 1_500 },
    );
    expect(Math.min(right, wrong)).toBeGreaterThan(500);
  });

  test('every schema of the subset passes checkSchema, apart from bounds that exclude each other', () => {
    fc.assert(
      fc.property(schema, (given) => {
        const problems = checkSchema({ ...given, $defs: { one: { type: 'string' }, two: { type: 'object' } } });
        expect(problems.filter(({ code }) => code !== 'rangeEmpty' && code !== 'combinatorDepth')).toEqual([]);
      }),
    );
  });

  test('a uri is a web address: narrower than JSON Schema on purpose, because the screen makes a link of it', () => {
    const uri = { type: 'string', format: 'uri' };
    for (const address of ['https://www.gemeente.nl', 'http://x.nl:8080/a?b=c#d', 'https://x.nl/%20'])
      expect(compileSchema(uri)(address)).toEqual([]);
    for (const address of [
      'javascript:alert(1)',
      'data:text/html,x',
      'www.gemeente.nl',
      'https://',
      'https://x y',
      'https://x.nl/#a#b',
      'ftp://x.nl',
    ])
      expect(compileSchema(uri)(address)).toHaveLength(1);
  });

  test('numbers that are no number, and a reference that leads nowhere', () => {
    for (const each of [Number.NaN, Infinity]) expect(compileSchema({ type: 'number' })(each)).toHaveLength(1);
    expect(compileSchema({ $ref: '#/$defs/gone' })(1)).toHaveLength(1);
    expect(compileSchema({ $ref: '#/$defs/self' }, { self: { $ref: '#/$defs/self' } })(1)).toHaveLength(1);
    expect(compileSchema({ multipleOf: 0.01 })(0.07)).toEqual([]);
  });

  test('prototype names are no properties', () => {
    expect(compileSchema({ type: 'object', required: ['constructor', 'toString'] })({})).toHaveLength(2);
  });
});

describe('findUnstorable', () => {
  test.each([
    ['tooLong', 'a'.repeat(100_001)],
    ['badCharacter', 'a\0'],
    ['badCharacter', '\udc00a'],
    ['unsafeNumber', 2 ** 53],
    ['unsafeNumber', -1e300],
    ['tooMany', Array.from({ length: 10_001 }, () => 1)],
    ['tooDeep', JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`)],
  ])('%s', (keyword, given) => {
    expect(findUnstorable(given).map((violation) => violation.keyword)).toEqual([keyword]);
    expect(findUnstorable({ a: [given] }).map((violation) => violation.keyword)).toEqual([keyword]);
  });

  test('lets through what can be kept', () => {
    expect(findUnstorable({ a: ['🏠', 2 ** 53 - 1, null, true, 0.1], b: 'a'.repeat(100_000) })).toEqual([]);
  });
});

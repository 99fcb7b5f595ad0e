import { describe, expect, test } from '@jest/globals';
import { checkForm } from '../../core/src/forms/checkForm.ts';
import { coreSections } from '../../core/src/forms/coreSections.ts';
import type { FormDefinition, FormSection, SectionItem } from '../../core/src/forms/formDefinition.ts';
import { createFormEngine } from '../../core/src/forms/createFormEngine.ts';
import type { Condition } from '../../core/src/rules/condition.ts';
import { coreForm, homesForm, options, resolved } from './fixtures.ts';
import { mainThreadTime } from '../mainThreadTime.ts';

const check = (form: FormDefinition, lists = options) => checkForm(form, coreSections, lists);
const section = (change: Partial<FormSection>): FormDefinition => ({
  key: 'f',
  title: { nl: 'F' },
  pages: [
    {
      key: 'p',
      title: { nl: 'P' },
      sections: [
        {
          key: 's',
          namespace: 'n',
          schema: { type: 'object', properties: { a: { type: 'string' }, b: { type: 'integer' } } },
          items: [question('a'), question('b')],
          ...change,
        },
      ],
    },
  ],
});
const question = (name: string, change: object = {}): SectionItem => ({ kind: 'question', name, label: { nl: name }, ...change });
const found = (form: FormDefinition) => check(form).map(({ code, pointer }) => [code, pointer.replace('/pages/0/sections/0', '')]);
const schemaOf = (a: object, defs?: object): FormDefinition =>
  section({ schema: { type: 'object', properties: { a }, ...(defs === undefined ? {} : { $defs: defs }) }, items: [question('a')] });
const isA: Condition = { fact: 'answers', path: 'n.a', operator: 'isPresent' };
const isB: Condition = { fact: 'answers', path: 'n.b', operator: 'isPresent' };

describe('checkForm', () => {
  test('the sections of the core and the form of the mock-up are right', () => {
    expect(check(coreForm)).toEqual([]);
    expect(check(homesForm)).toEqual([]);
    expect(found(section({}))).toEqual([]);
  });

  test('an unknown section, with what was probably meant', () => {
    const form: FormDefinition = { ...coreForm, pages: [{ key: 'p', title: { nl: 'P' }, sections: [{ use: 'core/identiy' }] }] };
    expect(check(form)).toEqual([
      {
        pointer: '/pages/0/sections/0/use',
        code: 'sectionUnknown',
        message: { nl: 'Het onderdeel ‘core/identiy’ bestaat niet.', en: 'The section “core/identiy” does not exist.' },
        remedy: { nl: 'Bedoelde u ‘core/identity’?', en: 'Did you mean “core/identity”?' },
        mends: [{ label: { nl: 'Maak er ‘core/identity’ van', en: 'Make it “core/identity”' }, edits: [{ to: 'core/identity' }] }],
      },
    ]);
  });

  test('names that stand twice, cannot be, or have no text', () => {
    expect(found(section({ items: [question('a'), question('a'), question('b')] }))).toContainEqual(['nameDuplicate', '/items/1/name']);
    expect(found(section({ items: [question('a'), question('b'), question('constructor')] }))).toContainEqual([
      'nameForbidden',
      '/items/2/name',
    ]);
    expect(found(section({ items: [question('a', { label: { nl: ' ' } }), question('b')] }))).toEqual([['labelMissing', '/items/0/label']]);
    const twice = section({});
    expect(found({ ...twice, pages: [...twice.pages, ...twice.pages] })).toEqual(
      expect.arrayContaining([
        ['keyDuplicate', '/pages/1/key'],
        ['keyDuplicate', '/pages/1/sections/0/key'],
        ['nameDuplicate', '/pages/1/sections/0/items/0/name'],
      ]),
    );
  });

  test('questions and schema must agree', () => {
    expect(found(section({ items: [question('a'), question('b'), question('c')] }))).toEqual([['schemaMissing', '/items/2/name']]);
    expect(found(section({ items: [question('a')] }))).toEqual([['questionMissing', '/schema/properties/b']]);
    expect(found(section({ items: [question('a', { widget: 'euro' }), question('b')] }))).toEqual([['euroType', '/items/0/widget']]);
    expect(found(section({ items: [question('a', { options: [] }), question('b')] }))).toEqual([['optionsEmpty', '/items/0/options']]);
    expect(found(section({ schema: { type: 'object', properties: { a: {}, b: { type: 'integer' } }, required: ['c'] } }))).toEqual([
      ['typeMissing', '/items/0/name'],
      ['requiredUnknown', '/schema/required/0'],
    ]);
    expect(check(coreForm, { ...options, domains: [] })).toMatchObject([
      { code: 'optionsEmpty', pointer: '/pages/0/sections/0', severity: 'warning' },
    ]);
  });

  test.each([
    [{ type: 'string', pattern: '(a+)+$(?=b)' }, 'patternLookAround', '/pattern'],
    [{ type: 'string', pattern: '(a)\\1' }, 'patternBackReference', '/pattern'],
    [{ type: 'string', pattern: '(' }, 'patternSyntax', '/pattern'],
    [{ type: 'string', pattern: 'a'.repeat(257) }, 'patternLong', '/pattern'],
    [{ type: 'string', pattern: '(a{30}b{30}){30}' }, 'patternHeavy', '/pattern'],
    [{ type: 'string', format: 'regex' }, 'keywordValue', '/format'],
    [{ type: 'text' }, 'keywordValue', '/type'],
    [{ type: ['string', 'null'] }, 'keywordValue', '/type'],
    [{ type: 'string', if: {} }, 'keywordUnknown', '/if'],
    [{ type: 'string', $dynamicRef: '#x' }, 'keywordUnknown', '/$dynamicRef'],
    [{ type: 'object', patternProperties: {} }, 'keywordUnknown', '/patternProperties'],
    [{ type: 'integer', minimum: 5, maximum: 4 }, 'rangeEmpty', '/minimum'],
    [{ type: 'integer', multipleOf: 0 }, 'keywordValue', '/multipleOf'],
    [{ $ref: 'https://example.org/schema.json' }, 'referenceRemote', '/$ref'],
    [{ $ref: '#/$defs/nope' }, 'referenceUnknown', '/$ref'],
    [{ type: 'string', anyOf: Array.from({ length: 17 }, () => ({ type: 'string' })) }, 'combinatorWidth', '/anyOf'],
    [JSON.parse('{"type":"object","properties":{"__proto__":{"type":"string"}}}') as object, 'nameForbidden', '/properties/__proto__'],
  ])('schema %j', (schema, code, place) => {
    expect(found(schemaOf(schema))).toEqual([[code, `/schema/properties/a${place}`]]);
  });

  test('reference loops, and bombs of depth and combinators, end', () => {
    expect(found(schemaOf({ $ref: '#/$defs/x' }, { x: { $ref: '#/$defs/y' }, y: { anyOf: [{ $ref: '#/$defs/x' }] } }))).toEqual([
      ['referenceLoop', '/schema/$defs/x'],
    ]);
    const bomb = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `d${index}`,
        index === 39 ? { type: 'string' } : { allOf: Array.from({ length: 16 }, () => ({ $ref: `#/$defs/d${index + 1}` })) },
      ]),
    );
    expect(found(schemaOf({ $ref: '#/$defs/d0' }, bomb))).toEqual([['combinatorDepth', '/schema']]);
    const through = {
      anyOf: [{ type: 'object', properties: { a: { anyOf: [{ type: 'array', items: { oneOf: [{ allOf: [{ type: 'string' }] }] } }] } } }],
    };
    expect(found(schemaOf(through))).toEqual([['combinatorDepth', '/schema']]);
    let deep: object = { type: 'string' };
    for (let level = 0; level < 30; level += 1) deep = { type: 'object', properties: { a: deep } };
    expect(found(schemaOf(deep)).map(([code]) => code)).toEqual(['schemaDepth']);
  });

  test('patterns that hang other engines are harmless', () => {
    const engine = createFormEngine(resolved(schemaOf({ type: 'string', pattern: '^(([a-z])+.)+[A-Z]([a-z])+$' })));
    const begin = mainThreadTime();
    expect(engine.evaluate({ n: { a: 'a'.repeat(20_000) } }).problems).toHaveLength(1);
    expect(mainThreadTime() - begin).toBeLessThan(2_000);
  });

  test('more than a thousand questions', () => {
    const names = Array.from({ length: 1_001 }, (_, index) => `q${index}`);
    const form = section({
      schema: { type: 'object', properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])) },
      items: names.map((name) => question(name)),
    });
    expect(check(form).map(({ code }) => code)).toEqual(['fieldsTooMany']);
  });

  test('conditions: unknown answers, unknown facts, row outside a group, shapes that never hold', () => {
    const when = (condition: Condition) =>
      found(
        section({ items: [question('a', { visibleWhen: condition }), question('b', { options: [{ value: 1, label: { nl: '1' } }] })] }),
      );
    expect(when({ fact: 'answers', path: 'n.c', operator: 'isPresent' })).toEqual([['answerUnknown', '/items/0/visibleWhen']]);
    expect(when({ all: [isB, { fact: 'answers', path: 'n.b', operator: 'equal', value: { fact: 'answers', path: 'm.x' } }] })).toEqual([
      ['answerUnknown', '/items/0/visibleWhen/all/1/value'],
    ]);
    expect(when({ fact: 'measures', path: 'housing.index', operator: 'isPresent' })).toEqual([
      ['factUnknown', '/items/0/visibleWhen/fact'],
    ]);
    expect(when({ fact: 'row', path: 'a', operator: 'isPresent' })).toEqual([['factRow', '/items/0/visibleWhen/fact']]);
    expect(when({ fact: 'answers', path: 'n.b', operator: 'equal', value: 2 })).toEqual([['neverTrue', '/items/0/visibleWhen']]);
    expect(
      when({
        all: [
          { fact: 'type', operator: 'equal', value: 'x' },
          { fact: 'type', operator: 'equal', value: 'y' },
        ],
      }),
    ).toEqual([['neverTrue', '/items/0/visibleWhen']]);
    expect(when({ any: [] })).toEqual([['conditionEmpty', '/items/0/visibleWhen/any']]);
  });

  test('visibility that depends on itself is reported, and such questions never show', () => {
    const form = section({ items: [question('a', { visibleWhen: isB }), question('b', { visibleWhen: { not: isA } })] });
    expect(check(form)).toMatchObject([
      {
        code: 'visibilityCycle',
        pointer: '/pages/0/sections/0',
        message: { nl: 'De zichtbaarheid hangt van zichzelf af: n.a, n.b. Deze vragen verschijnen nooit.' },
      },
    ]);
    expect(createFormEngine(resolved(form)).evaluate({ n: { a: 'x', b: 1 } }).visiblePages).toEqual([]);
    expect(found(section({ visibleWhen: isA }))).toEqual([['visibilityCycle', '']]);
  });

  test('checks and calculations name questions of this form', () => {
    const form = {
      ...section({
        items: [
          question('a'),
          question('b'),
          { kind: 'calculated', name: 'c', label: { nl: 'c' }, decimals: 0, formula: { operation: 'sum', of: ['b', 'bb'] } },
        ],
      }),
      checks: [{ key: 'x', condition: isA, field: 'n.d', message: { nl: 'x' } }],
    };
    expect(found(form)).toEqual([
      ['sourceUnknown', '/items/2/formula'],
      ['checkFieldUnknown', '/checks/0/field'],
    ]);
  });
});

import type { formFindings } from '../../../../core/src/shared/findings/formFindings.ts';
import { ask, type Change, leaf, ownSection, question, town, type Trigger, type TriggersOf } from './trigger.ts';

const form = (change: Change): Trigger => town((c) => change(c.forms.plantsoen));
const section = (change: Change): Trigger => town((c) => change(ownSection(c)));
/** What a question may be answered with. */
const schema = (value: unknown): Trigger => section((s) => ask(s, {}, value));
const pattern = (value: string): Trigger => schema({ type: 'string', pattern: value });

const deepSchema = (depth: number): unknown => (depth === 0 ? { type: 'string' } : { type: 'array', items: deepSchema(depth - 1) });
const combined = (depth: number): unknown => (depth === 0 ? { type: 'string' } : { anyOf: [combined(depth - 1)] });

export const formTriggers: TriggersOf<typeof formFindings> = {
  sectionUnknown: town((c) => c.forms.plantsoen.pages[0].sections.push({ use: 'core/identiy' })),
  // More than a section may have, in two.
  fieldsTooMany: form((f) => {
    const names = Array.from({ length: 450 }, (_, index) => `v${index}`);
    for (const key of ['een', 'twee', 'drie']) {
      const properties = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
      const items = names.map((name) => question({ name }));
      f.pages[1].sections.push({ key, namespace: key, title: { nl: 'x', en: 'x' }, schema: { type: 'object', properties }, items });
    }
  }),
  nameForbidden: section((s) => {
    s.schema.properties.constructor = { type: 'string' };
    s.items.push(question({ name: 'constructor' }));
  }),
  nameDuplicate: section((s) => s.items.push({ ...s.items[0] })),
  labelMissing: section((s) => (s.items[0].label = { nl: ' ', en: 'x' })),
  groupSchema: section((s) =>
    s.items.push({
      kind: 'group',
      name: 'oordeel2',
      label: { nl: 'x', en: 'x' },
      layout: 'table',
      questions: [question({})],
      minimum: 0,
      maximum: 2,
    }),
  ),
  groupRange: section((s) => {
    s.schema.properties.rijen = { type: 'array', items: { type: 'object', properties: { soort: { type: 'string' } } } };
    s.items.push({
      kind: 'group',
      name: 'rijen',
      label: { nl: 'x', en: 'x' },
      layout: 'table',
      questions: [question({})],
      minimum: 3,
      maximum: 2,
    });
  }),
  schemaMissing: section((s) => s.items.push(question({}))),
  typeMissing: section((s) => ask(s, {}, { title: 'x' })),
  euroType: section((s) => ask(s, { widget: 'euro' }, { type: 'number' })),
  optionsEmpty: town((c) => {
    c.municipality.people = [];
    ask(ownSection(c), { widget: 'select', optionsFrom: 'people' });
  }),
  questionMissing: section((s) => (s.schema.properties.vergeten = { type: 'string' })),
  requiredUnknown: section((s) => s.schema.required.push('weg')),
  visibilityCycle: section((s) => {
    s.items[0].visibleWhen = { fact: 'answers', path: 'buurt.kaalslag', operator: 'equal', value: true };
    s.items[1].visibleWhen = { fact: 'answers', path: 'buurt.oordeel', operator: 'equal', value: 1 };
  }),
  sourceUnknown: section((s) =>
    s.items.push({
      kind: 'calculated',
      name: 'som',
      label: { nl: 'Som', en: 'Sum' },
      decimals: 0,
      formula: { operation: 'sum', of: ['buurt.weg'] },
    }),
  ),
  checkFieldUnknown: town(
    (c) => (c.forms.plantsoen.checks = [{ key: 'x', field: 'buurt.oordel', condition: { ...leaf }, message: { nl: 'x', en: 'x' } }]),
  ),
  schemaShape: section((s) => (s.schema.$defs = { rij: 'x' })),
  schemaDepth: schema(deepSchema(25)),
  keywordUnknown: schema({ type: 'string', contains: {} }),
  keywordValue: schema({ type: 'text' }),
  combinatorWidth: schema({ anyOf: Array.from({ length: 17 }, () => ({ type: 'string' })) }),
  combinatorDepth: schema(combined(4)),
  referenceRemote: schema({ $ref: 'https://example.org/x' }),
  referenceLoop: section((s) => {
    s.schema.$defs = { rij: { type: 'array', items: { $ref: '#/$defs/rij' } } };
    ask(s, {}, { $ref: '#/$defs/rij' });
  }),
  patternLong: pattern(`^${'a'.repeat(300)}$`),
  patternLookAround: pattern('^(?=a)a$'),
  patternBackReference: pattern('^(a)\\1$'),
  patternHeavy: pattern('(a{30}b{30}){30}'),
  patternSyntax: pattern('('),
};

import { describe, expect, test } from '@jest/globals';
import { coreSections } from '../../core/src/forms/coreSections.ts';
import type { FormSection } from '../../core/src/forms/formDefinition.ts';
import { resolveForm } from '../../core/src/forms/resolveForm.ts';
import { coreForm, options, resolved } from './fixtures.ts';

const withDefinition = (key: string): FormSection => ({
  key,
  namespace: 'n',
  schema: { type: 'object', properties: { [key]: { $ref: '#/$defs/size' } }, $defs: { size: { type: 'integer' } } },
  uiSchema: { [key]: { 'ui:autofocus': true } },
  items: [{ kind: 'question', name: key, label: { nl: key }, widget: 'number' }],
});

describe('resolveForm', () => {
  test('sections keep the key by which they were used, with the lists of the town filled in', () => {
    const form = resolved(coreForm);
    expect(form.pages.flatMap(({ sections }) => sections.map(({ key }) => key))).toEqual([...coreSections.keys()]);
    expect(form.schema).toMatchObject({
      type: 'object',
      properties: {
        project: {
          properties: {
            domain: { type: 'string', enum: ['housing'] },
            netCost: { type: 'array', minItems: 1, maxItems: 30, items: { properties: { year: { enum: [2026, 2027, 2028] } } } },
          },
        },
      },
    });
    expect(form.uiSchema).toMatchObject({
      project: { netCost: { items: { amount: { 'ui:widget': 'euro' } } }, domain: { 'ui:widget': 'select' } },
    });
    expect(form.checks.map(({ key }) => key)).toEqual(['core/planning/endAfterStart']);
    expect(JSON.parse(JSON.stringify(form))).toEqual(form);
  });

  test('the condition of a reference and of the section must both hold', () => {
    const when = (value: string) => ({ fact: 'type', operator: 'equal', value });
    const sections = new Map([['x/s', { ...withDefinition('s'), visibleWhen: when('a') }]]);
    const form = resolveForm(
      { key: 'f', title: { nl: 'f' }, pages: [{ key: 'p', title: { nl: 'p' }, sections: [{ use: 'x/s', visibleWhen: when('b') }] }] },
      sections,
      options,
    );
    expect(form.pages[0]!.sections[0]).toMatchObject({ key: 'x/s', visibleWhen: { all: [when('a'), when('b')] } });
  });

  test('definitions of two sections in one namespace do not clash', () => {
    const form = resolveForm(
      { key: 'f', title: { nl: 'f' }, pages: [{ key: 'p', title: { nl: 'p' }, sections: [withDefinition('one'), withDefinition('two')] }] },
      new Map(),
      options,
    );
    expect(form.schema).toEqual({
      type: 'object',
      properties: { n: { type: 'object', properties: { one: { $ref: '#/$defs/one.size' }, two: { $ref: '#/$defs/two.size' } } } },
      $defs: { 'one.size': { type: 'integer' }, 'two.size': { type: 'integer' } },
    });
    expect(form.uiSchema).toEqual({
      n: { one: { 'ui:widget': 'number', 'ui:autofocus': true }, two: { 'ui:widget': 'number', 'ui:autofocus': true } },
    });
  });

  test('a section that is not there is refused by name', () => {
    const form = { key: 'f', title: { nl: 'f' }, pages: [{ key: 'p', title: { nl: 'p' }, sections: [{ use: 'core/none' }] }] };
    expect(() => resolveForm(form, coreSections, options)).toThrow('WB-FORM-SECTION-UNKNOWN');
  });
});

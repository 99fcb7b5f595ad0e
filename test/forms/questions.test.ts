import { describe, expect, test } from '@jest/globals';
import { createFormEngine } from '../../core/src/forms/createFormEngine.ts';
import type { JsonSchema, QuestionItem } from '../../core/src/forms/formDefinition.ts';
import { resolved } from './fixtures.ts';

/** What one required question says about one answer. */
const say = (schema: JsonSchema, answer: unknown, question: Partial<QuestionItem> = {}): string[] => {
  const form = resolved({
    key: 'f',
    title: { nl: 'f' },
    pages: [
      {
        key: 'p',
        title: { nl: 'p' },
        sections: [
          {
            key: 's',
            namespace: 'n',
            schema: { type: 'object', properties: { q: schema }, required: ['q'] },
            items: [{ kind: 'question', name: 'q', label: { nl: 'Q' }, noun: { nl: 'de vraag' }, ...question }],
          },
        ],
      },
    ],
  });
  return createFormEngine(form)
    .evaluate({ n: { q: answer } })
    .problems.map(({ path, code, message }) => `${path} ${code}: ${message.nl}`);
};

const themes = { type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 3, uniqueItems: true };
const options = ['a', 'b', 'c', 'd'].map((value) => ({ value, label: { nl: value } }));

describe('what a question says', () => {
  test.each<[JsonSchema, unknown, Partial<QuestionItem>, string[]]>([
    [themes, [], { widget: 'checkboxes' }, ['n.q required: Kies ten minste één mogelijkheid bij de vraag']],
    [themes, ['a'], {}, ['n.q minItems: Kies bij de vraag ten minste 2 mogelijkheden; u koos er 1']],
    [themes, ['a', 'b', 'c', 'd'], {}, ['n.q maxItems: Kies bij de vraag ten hoogste 3 mogelijkheden; u koos er 4']],
    [themes, ['a', 'a'], {}, ['n.q uniqueItems: Bij de vraag staat twee keer hetzelfde; haal er één weg']],
    [themes, ['a', 'z'], { options }, ['n.q option: Kies bij de vraag een van de mogelijkheden uit de lijst']],
    [themes, ['a', 5], {}, ['n.q.1 type: Vul bij de vraag een tekst in']],
    [themes, 'a', {}, ['n.q type: Geef bij de vraag een lijst op']],
    [{ type: 'string' }, undefined, { widget: 'select', options }, ['n.q required: Kies de vraag']],
    [{ type: 'string', minLength: 3 }, 'ab', {}, ['n.q minLength: Maak de vraag langer: ten minste 3 tekens, nu zijn het er 2']],
    [{ type: 'string', maxLength: 1 }, '🏠🏠', {}, ['n.q maxLength: Maak de vraag korter: ten hoogste 1 tekens, nu zijn het er 2']],
    [{ type: 'string', pattern: '^[A-Z]{2}$' }, 'a', {}, ['n.q pattern: Schrijf de vraag in de gevraagde vorm']],
    [{ type: 'string', format: 'email' }, 'a@b', {}, ['n.q format: Vul bij de vraag een e-mailadres in, bijvoorbeeld naam@gemeente.nl']],
    [{ type: 'string', format: 'uri' }, 'javascript:x', {}, ['n.q format: Vul bij de vraag een webadres in dat begint met https://']],
    [{ type: 'number', exclusiveMinimum: 0 }, 0, {}, ['n.q exclusiveMinimum: De vraag moet hoger zijn dan 0; u gaf 0 op']],
    [{ type: 'number', exclusiveMaximum: 1.5 }, 2, {}, ['n.q exclusiveMaximum: De vraag moet lager zijn dan 1,5; u gaf 2 op']],
    [{ type: 'number', multipleOf: 0.01 }, 0.005, {}, ['n.q multipleOf: De vraag moet een veelvoud zijn van 0,01; u gaf 0,005 op']],
    [{ type: 'number' }, 'x', {}, ['n.q type: Vul bij de vraag een getal in']],
    [{ const: 1 }, 2, {}, ['n.q const: Kies bij de vraag een van de mogelijkheden uit de lijst']],
    [
      { anyOf: [{ type: 'string' }, { type: 'boolean' }] },
      2,
      {},
      ['n.q anyOf: De vraag voldoet niet aan de eisen van deze vraag; pas het antwoord aan'],
    ],
    [{ type: 'object', properties: { a: { type: 'string' } }, required: ['a'] }, {}, {}, ['n.q.a required: Vul bij de vraag ook ‘a’ in']],
    [{ type: 'object', properties: { a: { type: 'string' } } }, 1, {}, ['n.q type: Vul bij de vraag de onderdelen apart in']],
    [{ type: 'boolean' }, false, { widget: 'yesNo' }, []],
    [{ type: 'integer' }, 0, {}, []],
  ])('%j with %j', (schema, answer, question, sentences) => {
    expect(say(schema, answer, question)).toEqual(sentences);
  });
});

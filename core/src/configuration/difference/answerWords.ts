import { isRecord } from '../structure/isRecord.ts';
import type { PropertyChange } from '../structure/changesBetween.ts';
import { pathText, type StablePath } from '../structure/stablePath.ts';
import type { ChangeContent, Words } from './configurationChange.ts';
import type { Names } from './names.ts';
import type { Thing } from './place.ts';
import { asWords, joinWords, mapWords, same, words } from './words.ts';
import { textOf } from '../../shared/textOf.ts';

type Inside = readonly { rest: StablePath; change: PropertyChange }[];

/** What the keywords of a JSON Schema say about an answer. */
const keywords: Readonly<Record<string, Words>> = {
  type: words('soort antwoord', 'kind of answer'),
  enum: words('mogelijke antwoorden', 'possible answers'),
  const: words('vast antwoord', 'fixed answer'),
  minimum: words('kleinste waarde', 'lowest value'),
  maximum: words('grootste waarde', 'highest value'),
  exclusiveMinimum: words('groter dan', 'greater than'),
  exclusiveMaximum: words('kleiner dan', 'less than'),
  multipleOf: words('veelvoud van', 'multiple of'),
  minLength: words('kleinste aantal tekens', 'fewest characters'),
  maxLength: words('grootste aantal tekens', 'most characters'),
  pattern: words('patroon', 'pattern'),
  format: words('vorm', 'format'),
  minItems: words('kleinste aantal keuzes', 'fewest choices'),
  maxItems: words('grootste aantal keuzes', 'most choices'),
  uniqueItems: words('elke keuze één keer', 'every choice once'),
  items: words('antwoord per regel', 'answer per row'),
  properties: words('velden', 'fields'),
  required: words('verplichte velden', 'required fields'),
};

const types: Readonly<Record<string, Words>> = {
  string: words('tekst', 'text'),
  number: words('getal', 'number'),
  integer: words('geheel getal', 'whole number'),
  boolean: words('ja of nee', 'yes or no'),
  array: words('meer antwoorden', 'several answers'),
  object: words('velden', 'fields'),
};

/** What changed in the schema of an answer: which answers are possible. */
export const answerWords = (thing: Thing, changes: Inside, names: Names): { content: ChangeContent; part: Inside; rest: StablePath }[] => {
  const byPlace = new Map<string, { rest: StablePath; part: { rest: StablePath; change: PropertyChange }[] }>();
  for (const one of changes) {
    const end = one.rest.findIndex((step) => typeof step !== 'string');
    const rest = end === -1 ? one.rest : one.rest.slice(0, end);
    const key = pathText(rest);
    const known = byPlace.get(key);
    if (known === undefined) byPlace.set(key, { rest, part: [one] });
    else known.part.push(one);
  }
  return [...byPlace.values()].map(({ rest, part }) => ({ content: contentOf(thing, rest, part, names), part, rest }));
};

/** What a place in the schema of an answer is about. @param rest from the question: `schema`, `minimum` */
export const keywordWords = (rest: StablePath): Words => {
  const keyword = textOf(rest.at(-1));
  return rest.length < 2 ? words('mogelijke antwoorden', 'possible answers') : (keywords[keyword] ?? same(keyword));
};

/** What such a keyword says. */
export const keywordValue = (value: unknown, rest: StablePath): Words => {
  if (Array.isArray(value) && rest.at(-1) !== 'type')
    return joinWords(
      (value as unknown[]).map((one) => say(one, '')),
      ', ',
    );
  if (!isRecord(value)) return say(value, textOf(rest.at(-1)));
  const { type, ...others } = value;
  return joinWords(
    [
      ...(type === undefined ? [] : [say(type, 'type')]),
      ...Object.entries(others).map(([keyword, own]) =>
        mapWords(keywordWords(['schema', keyword]), (title, language) => `${title} ${keywordValue(own, [keyword])[language]}`),
      ),
    ],
    '; ',
  );
};

const contentOf = (thing: Thing, rest: StablePath, part: Inside, names: Names): ChangeContent => {
  const keyword = textOf(rest.at(-1));
  const property = keywordWords(rest);
  const single = part.length === 1 && part[0]!.change.kind === 'set' && part[0]!.rest.length === rest.length ? part[0]!.change : undefined;
  if (single !== undefined && !Array.isArray(single.from) && !Array.isArray(single.to))
    return {
      type: 'value',
      property,
      ...('from' in single ? { from: say(single.from, keyword) } : {}),
      ...('to' in single ? { to: say(single.to, keyword) } : {}),
    };
  const option = (value: unknown): Words => optionName(thing, value) ?? names.nameOf('options', value);
  const sets = part.flatMap(({ change }) => (change.kind === 'set' ? [change] : []));
  const spread = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value]);
  const [from, to] = [sets.flatMap(({ from: one }) => spread(one)), sets.flatMap(({ to: one }) => spread(one))];
  return {
    type: 'list',
    property,
    added: to.filter((one) => !from.includes(one)).map(option),
    removed: from.filter((one) => !to.includes(one)).map(option),
  };
};

const optionName = ({ before, after }: Thing, value: unknown): Words | undefined => {
  for (const one of [after, before])
    if (isRecord(one) && Array.isArray(one['options']))
      for (const option of one['options'] as unknown[]) if (isRecord(option) && option['value'] === value) return asWords(option['label']);
  return undefined;
};

const say = (value: unknown, keyword: string): Words => {
  if (keyword === 'type')
    return Array.isArray(value)
      ? joinWords(
          value.map((one) => types[textOf(one)] ?? same(textOf(one))),
          ', ',
        )
      : (types[textOf(value)] ?? same(textOf(value)));
  if (typeof value === 'boolean') return value ? words('ja', 'yes') : words('nee', 'no');
  if (isRecord(value)) return types[textOf(value['type'])] ?? same(JSON.stringify(value));
  return asWords(value) ?? same(JSON.stringify(value) ?? '');
};

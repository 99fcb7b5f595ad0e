import { choiceWords } from '../../shared/choiceWords.ts';
import { phaseNames } from '../../workflow/phaseNames.ts';
import { isCondition } from '../../rules/checkCondition.ts';
import type { ConfigurationSchema } from '../schemas/describe.ts';
import { isRecord } from '../structure/isRecord.ts';
import { sayWhole } from './conditionWords.ts';
import type { Words } from './configurationChange.ts';
import type { Names } from './names.ts';
import { resolveSchema, schemaOfProperty, titleOf } from './schemaAt.ts';
import { asWords, inSentence, isLocalized, joinWords, mapWords, numberWords, percentWords, same, words } from './words.ts';
import { textOf } from '../../shared/textOf.ts';

/** Longer values are cut off in a sentence; the difference as JSON has them whole. */
const longest = 400;

/** A value of the configuration as people read it: a reference by the name of what it refers to, a share as a percentage. */
export const valueWords = (value: unknown, schema: ConfigurationSchema, root: ConfigurationSchema, names: Names): Words =>
  mapWords(say(value, resolveSchema(schema, root), root, names), (text) => (text.length > longest ? `${text.slice(0, longest)} …` : text));

const say = (value: unknown, schema: ConfigurationSchema, root: ConfigurationSchema, names: Names): Words => {
  if (value === undefined || value === null || value === '') return words('leeg', 'empty');
  if (typeof value === 'boolean') return value ? words('ja', 'yes') : words('nee', 'no');
  if (typeof value === 'number') return sayNumber(value, schema);
  if (typeof value === 'string') return sayText(value, schema, names);
  if (Array.isArray(value)) {
    const items = isRecord(schema['items']) ? resolveSchema(schema['items'], root) : {};
    return value.length === 0
      ? words('leeg', 'empty')
      : joinWords(
          (value as unknown[]).map((entry) => say(entry, items, root, names)),
          ', ',
        );
  }
  if (!isRecord(value)) return same(JSON.stringify(value));
  if (isLocalized(value)) return asWords(value) ?? same('');
  if (schema['x-reference'] === 'facts' || isFact(value)) return mapWords(names.nameOfFact(value), (text) => `‘${text}’`);
  if (schema['x-widget'] === 'condition' || isCondition(value)) return sayWhole(value, names);
  if (isRange(value))
    return rangeWords(value, (end) => (typeof end === 'number' ? sayNumber(end, rangeEnd(schema, root)) : sayText(textOf(end), {}, names)));
  return sayRecord(value, schema, root, names);
};

const sayNumber = (value: number, schema: ConfigurationSchema): Words => {
  switch (schema['x-widget']) {
    case 'percent':
      return percentWords(value);
    case 'hundredths':
      return mapWords(numberWords(value / 100), (text, language) => `${text} ${language === 'nl' ? 'fte' : 'FTE'}`);
    case 'euroCents':
      return mapWords(numberWords(value / 100), (text) => `€ ${text}`);
    default:
      return numberWords(value);
  }
};

const sayText = (value: string, schema: ConfigurationSchema, names: Names): Words => {
  const reference = schema['x-reference'];
  if (typeof reference === 'string' && schema['enum'] === undefined) return names.nameOf(reference, value);
  if (Array.isArray(schema['enum']) || schema['x-widget'] === 'approvalMode' || schema['const'] !== undefined)
    return phaseWords(value, reference) ?? choiceWords[value] ?? same(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dateWords(value);
  return same(value);
};

const phaseWords = (value: string, reference: unknown): Words | undefined =>
  reference === 'phases' && Object.hasOwn(phaseNames, value) ? asWords(phaseNames[value as keyof typeof phaseNames]) : undefined;

const dateWords = (date: string): Words => {
  const [year, month, day] = date.split('-');
  return { nl: `${Number(day)}-${Number(month)}-${year}`, en: date };
};

const isFact = (value: Readonly<Record<string, unknown>>): boolean =>
  typeof value['fact'] === 'string' && Object.keys(value).every((name) => name === 'fact' || name === 'path');

const ends = ['from', 'above', 'upTo', 'below'] as const;
const isRange = (value: Readonly<Record<string, unknown>>): boolean => {
  const properties = Object.keys(value);
  return properties.length > 0 && properties.every((name) => (ends as readonly string[]).includes(name));
};

const rangeEnd = (schema: ConfigurationSchema, root: ConfigurationSchema): ConfigurationSchema =>
  schemaOfProperty(schema, 'from', root, {});

/** "vanaf 60 en onder 80". */
export const rangeWords = (range: Readonly<Record<string, unknown>>, end: (value: unknown) => Words): Words => {
  const texts = {
    from: words('vanaf', 'from'),
    above: words('boven', 'above'),
    upTo: words('tot en met', 'up to'),
    below: words('onder', 'below'),
  } as const;
  const parts = ends.flatMap((name) => {
    if (range[name] === undefined) return [];
    const value = end(range[name]);
    return [mapWords(texts[name], (text, language) => `${text} ${value[language]}`)];
  });
  return parts.length === 0
    ? words('elke waarde', 'any value')
    : { nl: parts.map(({ nl }) => nl).join(' en '), en: parts.map(({ en }) => en).join(' and ') };
};

/** "vanaf (≥)" beside a field; in a sentence the word says enough. */
export const withoutSign = (title: string): string => title.replace(/ \([≥>≤<]\)$/, '');

const sayRecord = (
  value: Readonly<Record<string, unknown>>,
  schema: ConfigurationSchema,
  root: ConfigurationSchema,
  names: Names,
): Words => {
  const parts = Object.entries(value).flatMap(([name, child]) => {
    if (child === undefined) return [];
    const own = schemaOfProperty(schema, name, root, value);
    const title = mapWords(inSentence(titleOf(own) ?? same(name)), withoutSign);
    const text = say(child, own, root, names);
    return [mapWords(title, (word, language) => `${word} ${text[language]}`)];
  });
  return parts.length === 0 ? words('leeg', 'empty') : joinWords(parts, '; ');
};

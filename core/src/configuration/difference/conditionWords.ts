import { isRecord } from '../structure/isRecord.ts';
import type { Words } from './configurationChange.ts';
import type { Names } from './names.ts';
import { joinWords, mapWords, numberWords, same, words } from './words.ts';

/** The subject of a comparison (‘Netcongestie’) and what is said of it (is ‘ja’). */
export const leafWords = (leaf: Readonly<Record<string, unknown>>, names: Names): { subject: Words; predicate: Words; whole: Words } => {
  const subject = mapWords(names.nameOfFact(leaf), (text) => `‘${text}’`);
  const { label, expects } = names.operator(leaf['operator']);
  const value = expects === 'none' ? undefined : expectedWords(leaf, expects, names);
  const predicate = value === undefined ? label : mapWords(label, (text, language) => `${text} ${value[language]}`);
  return { subject, predicate, whole: mapWords(subject, (text, language) => `${text} ${predicate[language]}`) };
};

const expectedWords = (leaf: Readonly<Record<string, unknown>>, expects: string, names: Names): Words => {
  const { value } = leaf;
  if (!Array.isArray(value)) return quoted(leaf, value, names);
  const list = (value as unknown[]).map((one) => quoted(leaf, one, names));
  if (expects !== 'range') return joinWords(list, ', ');
  return { nl: list.map(({ nl }) => nl).join(' tot en met '), en: list.map(({ en }) => en).join(' up to and including ') };
};

const quoted = (leaf: unknown, value: unknown, names: Names): Words => {
  if (typeof value === 'number') {
    const name = names.nameOfValue(leaf, value);
    return name.nl === numberWords(value).nl ? name : mapWords(name, (text) => `‘${text}’`);
  }
  if (value === undefined) return same('…');
  return typeof value === 'boolean' ? names.nameOfValue(leaf, value) : mapWords(names.nameOfValue(leaf, value), (text) => `‘${text}’`);
};

/** A condition as one sentence. */
export const sayWhole = (condition: unknown, names: Names): Words => {
  if (!isRecord(condition)) return words('geen voorwaarde', 'no condition');
  for (const group of ['all', 'any'] as const) {
    const parts = condition[group];
    if (!Array.isArray(parts)) continue;
    const said = (parts as unknown[]).map((part) => {
      const text = sayWhole(part, names);
      return isRecord(part) && ('all' in part || 'any' in part) ? mapWords(text, (own) => `(${own})`) : text;
    });
    const glue = group === 'all' ? words(' en ', ' and ') : words(' of ', ' or ');
    return { nl: said.map(({ nl }) => nl).join(glue.nl), en: said.map(({ en }) => en).join(glue.en) };
  }
  if ('not' in condition)
    return mapWords(sayWhole(condition['not'], names), (text, language) => `${language === 'nl' ? 'niet' : 'not'} (${text})`);
  return leafWords(condition, names).whole;
};

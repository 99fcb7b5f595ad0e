import { plainDecimal } from '../../shared/plainDecimal.ts';
import type { LocalizedText } from '../../shared/localizedText.ts';
import { isRecord } from '../structure/isRecord.ts';
import type { Words } from './configurationChange.ts';

export const words = (nl: string, en: string): Words => ({ nl, en });
export const same = (text: string): Words => ({ nl: text, en: text });
export const nothing: Words = same('');

/** A text of the configuration in both languages; `undefined` when it is none. */
export const asWords = (value: unknown): Words | undefined => {
  if (typeof value === 'string') return value === '' ? undefined : same(value);
  if (typeof value === 'number') return numberWords(value);
  if (!isLocalized(value)) return undefined;
  // While somebody is typing one of the two may be empty.
  const text = [value.nl, value.en].find((one) => one !== undefined && one !== '');
  return text === undefined
    ? undefined
    : { nl: value.nl === '' ? text : value.nl, en: value.en === undefined || value.en === '' ? text : value.en };
};

export const isLocalized = (value: unknown): value is LocalizedText =>
  isRecord(value) &&
  typeof value['nl'] === 'string' &&
  Object.entries(value).every(([name, text]) => (name === 'nl' || name === 'en') && (text === undefined || typeof text === 'string'));

export const mapWords = (one: Words, say: (text: string, language: 'nl' | 'en') => string): Words => ({
  nl: say(one.nl, 'nl'),
  en: say(one.en, 'en'),
});

export const joinWords = (list: readonly Words[], separator: string): Words => ({
  nl: list.map(({ nl }) => nl).join(separator),
  en: list.map(({ en }) => en).join(separator),
});

/** "Gewicht" inside a sentence: "gewicht"; abbreviations stay as they are. */
export const inSentence = (title: Words): Words =>
  mapWords(title, (text) =>
    /^\p{Lu}(?:\p{Ll}|$)/u.test(text) && !/^\p{Lu}\p{Ll}*\d/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text,
  );

/** A number as it stands in the configuration, with the marks of the language: 12.500,5 and −3. Up to four digits stand together, so a year looks like one. */
export const numberWords = (value: number): Words => {
  const [whole = '', fraction] = plainDecimal(value).replace('-', '').split('.');
  const write = (group: string, point: string): string =>
    `${value < 0 ? '−' : ''}${whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, group)}${fraction === undefined ? '' : `${point}${fraction}`}`;
  return words(write('.', ','), write(',', '.'));
};

/** A share 0 … 1 as a percentage with at most two decimals: 8,67 %. */
export const percentWords = (share: number): Words => mapWords(numberWords(Math.round(share * 10_000) / 100), (text) => `${text} %`);

/** The same without the sign, for "25 → 21,67 %". */
export const percentNumber = (share: number): Words => numberWords(Math.round(share * 10_000) / 100);

/** A score with its two decimals: 25,60. */
export const scoreWords = (score: number): Words => {
  const text = Math.abs(score).toFixed(2);
  const sign = score < 0 ? '−' : '';
  return words(`${sign}${text.replace('.', ',')}`, `${sign}${text}`);
};

/** A text as it was or becomes: where it is empty, that word. */
export const writtenWords = ({ nl, en = nl }: LocalizedText): Words => words(nl === '' ? 'leeg' : nl, en === '' ? 'empty' : en);

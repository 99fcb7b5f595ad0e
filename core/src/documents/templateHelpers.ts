import type { DocumentHelper } from '../plugins/api/pluginDefinition.ts';
import { localize, type Language, type LocalizedText } from '../shared/localizedText.ts';

/** What a helper gets last: named arguments and what the rendering passes along. */
type HelperOptions = { hash: Readonly<Record<string, unknown>>; data: RenderingData };

/** Kept during one rendering; paths that were shown without having a value end up in `missing`. */
export type RenderingData = { language: Language; missing: Set<string> };

export type Helper = (...input: readonly unknown[]) => unknown;

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;
const missingWords = { nl: 'ontbreekt', en: 'missing' } as const;
const answers = { true: { nl: 'ja', en: 'yes' }, false: { nl: 'nee', en: 'no' } } as const;

const isLocalized = (value: unknown): value is LocalizedText =>
  typeof value === 'object' && value !== null && typeof (value as { nl?: unknown }).nl === 'string';

const numeric = (value: unknown, options: HelperOptions, format: (number: number, locale: string) => string): string =>
  typeof value === 'number' && Number.isFinite(value) ? format(value, locales[options.data.language]) : missing(options);

/** A blank is never printed: the word stands in its place and the path is remembered. */
const missing = ({ hash, data }: HelperOptions): string => {
  data.missing.add(typeof hash['path'] === 'string' ? hash['path'] : '');
  return missingWords[data.language];
};

const decimalsOf = ({ hash }: HelperOptions, otherwise: number): number => {
  const decimals = hash['decimals'];
  return typeof decimals === 'number' && Number.isInteger(decimals) && decimals >= 0 && decimals <= 6 ? decimals : otherwise;
};

const fixed = (value: number, locale: string, decimals: number): string =>
  value.toLocaleString(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).replace(/^-/, '−');

const optionsOf = (input: readonly unknown[]): HelperOptions => input.at(-1) as HelperOptions;

/** Formatters: the first argument is the value. Everything that they give is escaped afterwards. */
export const formatHelpers: Readonly<Record<string, Helper>> = {
  /** Any value: text, a text in the language of the reader, a number, yes or no. */
  shown: (...input) => {
    const options = optionsOf(input);
    const [value] = input;
    if (isLocalized(value)) return localize(value, options.data.language);
    if (typeof value === 'boolean') return answers[value ? 'true' : 'false'][options.data.language];
    if (typeof value === 'number')
      return numeric(value, options, (number, locale) => number.toLocaleString(locale, { maximumFractionDigits: 6 }).replace(/^-/, '−'));
    return typeof value === 'string' && value.trim() !== '' ? value : missing(options);
  },
  /** Integer euro cents → € 3.200.000 */
  money: (...input) => numeric(input[0], optionsOf(input), (cents, locale) => `€ ${fixed(cents / 100, locale, cents % 100 === 0 ? 0 : 2)}`),
  /** Number with `decimals` (default 2). */
  number: (...input) => numeric(input[0], optionsOf(input), (value, locale) => fixed(value, locale, decimalsOf(optionsOf(input), 2))),
  /** Number with its sign: +10,00 and −26,50. */
  signed: (...input) =>
    numeric(
      input[0],
      optionsOf(input),
      (value, locale) => `${value > 0 ? '+' : ''}${fixed(value, locale, decimalsOf(optionsOf(input), 2))}`,
    ),
  /** Share of one → 94 %. */
  percent: (...input) =>
    numeric(input[0], optionsOf(input), (share, locale) => `${fixed(share * 100, locale, decimalsOf(optionsOf(input), 0))} %`),
  /** ISO date or moment → 6 oktober 2026. */
  date: (...input) => {
    const options = optionsOf(input);
    const [value] = input;
    const moment = typeof value === 'string' ? new Date(value.length === 10 ? `${value}T12:00:00Z` : value) : undefined;
    if (moment === undefined || Number.isNaN(moment.getTime())) return missing(options);
    return moment.toLocaleDateString(locales[options.data.language], {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'Europe/Amsterdam',
    });
  },
  /** Fixed words per language: {{text nl="Weging" en="Weighing"}}. */
  text: (...input) => {
    const { hash, data } = optionsOf(input);
    const words = hash[data.language] ?? hash['nl'];
    return typeof words === 'string' ? words : '';
  },
};

/** How plugins show a value, by `<plugin>.<key>`. */
export type PluginHelpers = ReadonlyMap<string, DocumentHelper['show']>;

/** The helper of a plugin as templates see it: absent values never reach it, and a fault of it is a value that is missing. */
export const pluginHelper =
  (show: DocumentHelper['show']): Helper =>
  (...input) => {
    const options = optionsOf(input);
    const [value] = input;
    if (input.length < 2 || value === undefined || value === null) return missing(options);
    try {
      const shown: unknown = show(structuredClone(value), options.data.language);
      return typeof shown === 'string' && shown.trim() !== '' ? shown : missing(options);
    } catch {
      return missing(options);
    }
  };

/** Tests for use inside `if` and `unless`. */
export const testHelpers: Readonly<Record<string, Helper>> = {
  eq: (left, right) => left === right,
  present: (...input) =>
    input.length > 1 &&
    input[0] !== undefined &&
    input[0] !== null &&
    input[0] !== '' &&
    !(Array.isArray(input[0]) && input[0].length === 0),
};

export const blockHelpers = ['each', 'if', 'unless', 'with'] as const;
export const knownHelpers: readonly string[] = [
  ...blockHelpers,
  ...Object.keys(formatHelpers).filter((name) => name !== 'shown'),
  ...Object.keys(testHelpers),
];

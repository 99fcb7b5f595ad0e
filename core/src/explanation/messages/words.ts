import { type Language, localize, type LocalizedText } from '../../shared/localizedText.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

export type ExplanationMessage = keyof typeof nl;

/** What a sentence is made with: texts and numbers in the reader's language; a minus is a real minus sign. */
export type ExplanationWords = {
  language: Language;
  say: (key: ExplanationMessage, parameters?: Readonly<Record<string, string | number>>) => string;
  local: (text: LocalizedText | undefined) => string;
  number: (value: number, decimals?: number) => string;
  /** With its sign: +18,00, −3,75, 0,00. */
  signed: (value: number, decimals?: number) => string;
  /** A share 0 … 1 as a percentage. */
  percent: (share: number, decimals?: number) => string;
  /** Integer euro cents. */
  euro: (cents: number) => string;
  date: (iso: string) => string;
};

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;
const catalogues = { nl, en } as const;
const formats = new Map<string, Intl.NumberFormat>();

const formatOf = (language: Language, decimals: number): Intl.NumberFormat => {
  const key = `${language} ${decimals}`;
  let format = formats.get(key);
  if (format === undefined)
    formats.set(
      key,
      (format = new Intl.NumberFormat(locales[language], { minimumFractionDigits: decimals, maximumFractionDigits: decimals })),
    );
  return format;
};

/** The words of one language. */
export const explanationWords = (language: Language): ExplanationWords => {
  const number = (value: number, decimals = 0): string => {
    const text = formatOf(language, decimals).format(value);
    // What rounds to nothing has no sign.
    return /[1-9]/.test(text) ? text.replace('-', '−') : text.replace('-', '');
  };
  return {
    language,
    say: (key, parameters = {}) =>
      catalogues[language][key].replace(/%\{(\w+)\}/g, (_whole, name: string) => String(parameters[name] ?? '')),
    local: (text) => (text === undefined ? '' : localize(text, language)),
    number,
    signed: (value, decimals = 2) =>
      value > 0 && /[1-9]/.test(number(value, decimals)) ? `+${number(value, decimals)}` : number(value, decimals),
    percent: (share, decimals = 0) => `${number(share * 100, decimals)} %`,
    euro: (cents) => `€ ${number(cents / 100, cents % 100 === 0 ? 0 : 2)}`,
    date: (iso) =>
      new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(
        new Date(`${iso.slice(0, 10)}T00:00:00Z`),
      ),
  };
};

/** As many decimals as the number has, at least and at most so many: 0,18 and 0,1125. */
export const decimalsOf = (value: number, least = 0, most = 6): number => {
  const fraction = String(Math.round(value * 1e9) / 1e9).split('.')[1]?.length ?? 0;
  return Math.min(most, Math.max(least, fraction));
};

/** A sentence without the marks around what matters. */
export const plain = (text: string): string => text.replaceAll('**', '');

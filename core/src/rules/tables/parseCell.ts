import { parseDate } from '../../shared/parseDate.ts';
import { parseNumber } from '../../shared/parseNumber.ts';
import type { Language, LocalizedText } from '../../shared/localizedText.ts';
import { isDate } from '../valueKind.ts';
import type { ChoiceLabels } from './cellText.ts';
import { cellWords, readWords } from './cellWords.ts';
import type { TableCell, TableChoice, TableColumn } from './decisionTable.ts';
import { textOf } from '../../shared/textOf.ts';

/** A cell that was read (`undefined`: does not matter), or what is wrong with the text. */
export type ParsedCell = { cell: TableCell | undefined } | { problem: LocalizedText };

/**
 * Reads a cell as people write it: "onder 35", "vanaf 10 t/m 20", ">= 10 < 20", "5", "ja", "Wachtlijst; Geen", "maakt niet uit" (or nothing). The words
 * of both languages are understood; `language` says how numbers and dates are written.
 */
export const parseCell = (
  column: Pick<TableColumn, 'kind' | 'unit'>,
  text: string,
  language: Language,
  labels: ChoiceLabels = [],
): ParsedCell => {
  const trimmed = text.trim();
  if (trimmed === '' || anyWords.has(trimmed.toLowerCase())) return { cell: undefined };
  if (column.kind === 'yesNo') {
    const answer = trimmed.toLowerCase();
    if (yes.has(answer)) return { cell: true };
    return no.has(answer) ? { cell: false } : { problem: texts.yesNo(trimmed) };
  }
  if (column.kind === 'choice') return parseChoices(trimmed, labels);
  return parseRange(column, trimmed.normalize('NFC').replaceAll(/[\u00a0\u202f]/g, ' '), language);
};

const anyWords = new Set([cellWords.nl.any, cellWords.en.any, 'any', '*', '-']);
const yes = new Set(['ja', 'yes', 'true', 'waar']);
const no = new Set(['nee', 'no', 'false', 'onwaar']);

type End = 'from' | 'above' | 'upTo' | 'below';
/** Longest words first, so that "tot en met" is not read as "tot". */
const words = (Object.entries(readWords) as [End, readonly string[]][])
  .flatMap(([end, list]) => list.map((word) => ({ end, word })))
  .sort((one, other) => other.word.length - one.word.length);

const parseRange = (column: Pick<TableColumn, 'kind' | 'unit'>, text: string, language: Language): ParsedCell => {
  const ends: Partial<Record<End, number | string>> = {};
  let rest = text;
  let expects: End | undefined;
  while (rest !== '') {
    const joint = /^(en|and)\s+/i.exec(rest);
    if (joint !== null && Object.keys(ends).length > 0) rest = rest.slice(joint[0].length);
    const found = words.find(({ word }) => startsWithWord(rest, word));
    if (found !== undefined) {
      expects = found.end;
      rest = rest.slice(found.word.length).trim();
    }
    const next = nextWord(rest);
    const piece = rest.slice(0, next).trim();
    rest = rest.slice(next).trim();
    const value = column.kind === 'date' ? readDate(piece) : readNumber(column, piece, language);
    if (value === undefined) return { problem: column.kind === 'date' ? texts.date(text) : texts.number(text) };
    // A bare value in front of "t/m 20" is where the range begins; alone it is the value itself.
    const end: End = expects ?? 'from';
    if (ends[end] !== undefined) return { problem: texts.twice(text) };
    ends[end] = value;
    if (expects === undefined && rest === '') ends.upTo = value;
    expects = undefined;
  }
  if (ends.from !== undefined && ends.above !== undefined) return { problem: texts.twice(text) };
  if (ends.upTo !== undefined && ends.below !== undefined) return { problem: texts.twice(text) };
  const [low, high] = [ends.from ?? ends.above, ends.upTo ?? ends.below];
  const closed = ends.from !== undefined && ends.upTo !== undefined;
  if (low !== undefined && high !== undefined && (low > high || (low === high && !closed))) return { problem: texts.empty(text) };
  return { cell: ends as TableCell };
};

const startsWithWord = (text: string, word: string): boolean =>
  text.toLowerCase().startsWith(word) && (/[<>=≤≥]$/.test(word) || /^[\s€\d−-]|^$/.test(text.slice(word.length)));

/** Where the next word that names an end begins, or the end of the text. */
const nextWord = (text: string): number => {
  for (let at = 1; at < text.length; at += 1) {
    const rest = text.slice(at);
    const isStart = /\s/.test(text[at - 1]!) || /^[<>≤≥]/.test(rest);
    if (isStart && (/^(en|and)\s/i.test(rest) || words.some(({ word }) => startsWithWord(rest, word)))) return at;
  }
  return text.length;
};

const readNumber = ({ unit }: Pick<TableColumn, 'unit'>, text: string, language: Language): number | undefined => {
  const value = parseNumber(text, language);
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  if (unit !== 'euroCents') return value === 0 ? 0 : value;
  const cents = Math.round(value * 100);
  return cents / 100 === value && Number.isSafeInteger(cents) ? cents + 0 : undefined;
};

const readDate = (text: string): string | undefined => {
  const date = parseDate(text);
  return isDate(date) ? date : undefined;
};

const parseChoices = (text: string, labels: ChoiceLabels): ParsedCell => {
  const pieces = splitChoices(text);
  if (pieces === undefined) return { problem: texts.quotes(text) };
  const choices: TableChoice[] = [];
  for (const { text: piece, quoted } of pieces) {
    if (piece === '' && !quoted) return { problem: texts.choices(text) };
    const choice = readChoice(piece, quoted, labels);
    if (!choices.includes(choice)) choices.push(choice);
  }
  return { cell: choices };
};

/** By value, by name, by name whatever the capitals; what is none of the known ones stays as it is written, for the check to name. */
const readChoice = (text: string, quoted: boolean, labels: ChoiceLabels): TableChoice => {
  const byValue = labels.find(({ value }) => textOf(value) === text);
  if (byValue !== undefined) return byValue.value;
  const fold = (name: string | undefined): string | undefined => name?.trim().toLowerCase();
  const byName =
    labels.find(({ label }) => label.nl === text || label.en === text) ??
    labels.find(({ label }) => fold(label.nl) === fold(text) || fold(label.en) === fold(text));
  if (byName !== undefined) return byName.value;
  return !quoted && Number.isFinite(Number(text)) ? Number(text) : text;
};

/** `a; "b; c"` → a and b; c. A quote inside quotes is doubled; `undefined` when the quotes do not match. */
const splitChoices = (text: string): { text: string; quoted: boolean }[] | undefined => {
  const pieces: { text: string; quoted: boolean }[] = [];
  for (let at = 0; at <= text.length; at += 1) {
    while (/\s/.test(text[at] ?? '')) at += 1;
    const quoted = text[at] === '"';
    let piece = '';
    if (quoted) {
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
        if (at >= text.length) return undefined;
        if (text[at] === '"') at += 1;
        piece += text[at];
      }
      at += 1;
      while (/\s/.test(text[at] ?? '')) at += 1;
      if (at < text.length && text[at] !== ';') return undefined;
    } else {
      for (; at < text.length && text[at] !== ';'; at += 1) piece += text[at];
      piece = piece.trim();
      if (piece.includes('"')) return undefined;
    }
    pieces.push({ text: piece, quoted });
  }
  return pieces;
};

const texts = {
  yesNo: (text: string) => ({
    nl: `‘${text}’ is geen ja of nee. Schrijf ja, nee of maakt niet uit.`,
    en: `“${text}” is no yes or no. Write yes, no or does not matter.`,
  }),
  number: (text: string) => ({
    nl: `‘${text}’ is niet te lezen als getallen. Schrijf bijvoorbeeld onder 35, vanaf 10 t/m 20, of 5.`,
    en: `“${text}” cannot be read as numbers. Write for instance below 35, from 10 up to 20, or 5.`,
  }),
  date: (text: string) => ({
    nl: `‘${text}’ is niet te lezen als datums. Schrijf bijvoorbeeld vóór 1-3-2027, of vanaf 1-1-2027 t/m 31-12-2027.`,
    en: `“${text}” cannot be read as dates. Write for instance before 2027-03-01, or from 2027-01-01 up to 2027-12-31.`,
  }),
  twice: (text: string) => ({
    nl: `‘${text}’ noemt twee grenzen aan dezelfde kant. Houd er een over.`,
    en: `“${text}” states two ends at the same side. Keep one.`,
  }),
  empty: (text: string) => ({
    nl: `Tussen de grenzen van ‘${text}’ ligt niets. Maak de ondergrens lager dan de bovengrens.`,
    en: `Nothing lies between the ends of “${text}”. Make the lower end less than the upper end.`,
  }),
  choices: (text: string) => ({
    nl: `In ‘${text}’ staat een lege keuze. Scheid keuzes met een puntkomma.`,
    en: `“${text}” contains an empty choice. Separate choices by a semicolon.`,
  }),
  quotes: (text: string) => ({
    nl: `De aanhalingstekens in ‘${text}’ kloppen niet. Zet een keuze met een puntkomma tussen dubbele aanhalingstekens.`,
    en: `The quotes in “${text}” do not match. Put a choice with a semicolon between double quotes.`,
  }),
};

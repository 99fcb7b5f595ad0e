import type { RuleSetOfTable } from '../../rules/ruleSet.ts';
import { checkCell } from '../../rules/tables/checkCell.ts';
import { type TableCell, tableLimits, type TableRow } from '../../rules/tables/decisionTable.ts';
import { parseCell } from '../../rules/tables/parseCell.ts';
import type { TableLabels } from '../../rules/tables/sayTable.ts';
import type { ErrorPlace } from '../../shared/errors/weegbrugError.ts';
import type { Language, LocalizedText } from '../../shared/localizedText.ts';
import { nameRemedy } from '../../shared/nameRemedy.ts';
import { parseNumber } from '../../shared/parseNumber.ts';
import type { SpreadsheetCell, SpreadsheetRows } from '../spreadsheet/spreadsheet.ts';
import { isFormula, unguardFormula } from '../../shared/formulaText.ts';
import { numberHeader, type SheetColumn, tableSheet } from './tableSheet.ts';

/**
 * The rows of a table from the rows of a file, or everything that is wrong with them, by row and cell. Columns are found by their heading, in any order; the
 * columns of the table themselves stay as they are.
 * @param language how numbers and dates are written, unless the file says otherwise by its first heading
 */
export const readTableRows = (
  ruleSet: RuleSetOfTable,
  rows: SpreadsheetRows,
  language: Language,
  labels: TableLabels,
): { rows: TableRow[] } | { places: ErrorPlace[] } => {
  const [headings = [], ...lines] = rows;
  const written = headings.map((heading) => (typeof heading === 'string' ? unguardFormula(heading.trim()).trim() : String(heading ?? '')));
  const spoken = (['nl', 'en'] as const).find((one) => written.includes(numberHeader(one))) ?? language;
  const sheet = tableSheet(ruleSet, spoken);
  const found = findColumns(sheet, written);
  if ('places' in found) return found;
  const { places, read } = readLines(ruleSet, lines, found.columns, spoken, labels);
  if (lines.length > tableLimits.rows) places.unshift(placeAt(tableLimits.rows + 2, undefined, texts.tooMany(lines.length)));
  return places.length > 0 ? { places } : { rows: read };
};

const findColumns = (
  sheet: readonly SheetColumn[],
  written: readonly string[],
): { columns: readonly (SheetColumn | undefined)[] } | { places: ErrorPlace[] } => {
  const columns = written.map((heading) => sheet.find(({ header }) => header === heading));
  const unknown = written.flatMap((heading, index) =>
    columns[index] !== undefined || heading === ''
      ? []
      : [
          placeAt(1, index, {
            ...texts.heading(heading),
            remedy: nameRemedy(
              heading,
              sheet.map(({ header }) => header),
            ),
          }),
        ],
  );
  const doubled = columns.flatMap((column, index) =>
    column !== undefined && columns.indexOf(column) < index ? [placeAt(1, index, texts.doubled(column.header))] : [],
  );
  const absent = sheet
    .filter(
      (column) =>
        (column.kind === 'cell' || column.kind === 'score' || (column.kind === 'message' && column.language === 'nl')) &&
        !columns.includes(column),
    )
    .map(({ header }) => placeAt(1, undefined, texts.absent(header)));
  const places = [...unknown, ...doubled, ...absent];
  return places.length > 0 ? { places } : { columns };
};

const readLines = (
  ruleSet: RuleSetOfTable,
  lines: SpreadsheetRows,
  columns: readonly (SheetColumn | undefined)[],
  language: Language,
  labels: TableLabels,
): { places: ErrorPlace[]; read: TableRow[] } => {
  const places: ErrorPlace[] = [];
  const read: TableRow[] = [];
  lines.forEach((line, index) => {
    if (line.every((cell) => cell === undefined)) return;
    const number = index + 2;
    const when: Record<string, TableCell> = {};
    const texted: Record<'message' | 'name', Partial<LocalizedText>> = { message: {}, name: {} };
    let score: number | undefined;
    const wrong = (at: number, words: PlaceWords): void => void places.push(placeAt(number, at, words));
    for (let at = columns.length; at < line.length; at += 1) if (line[at] !== undefined) wrong(at, texts.outside);
    columns.forEach((column, at) => {
      const cell = line[at];
      if (column === undefined) {
        if (cell !== undefined) wrong(at, texts.outside);
        return;
      }
      if (column.kind === 'number') return;
      if (column.kind === 'score') {
        const value = typeof cell === 'string' ? parseNumber(unguardFormula(cell), language) : cell;
        if (typeof value === 'number' && Number.isFinite(value)) score = value;
        else wrong(at, texts.score);
        return;
      }
      if (typeof cell === 'string' && isFormula(cell) && !isPlainNumber(cell)) return wrong(at, texts.formula(cell));
      const text = cell === undefined ? '' : unguardFormula(textOf(cell, language));
      if (column.kind !== 'cell') {
        if (text !== '') texted[column.kind][column.language] = text;
        else if (column.kind === 'message' && column.language === 'nl') wrong(at, texts.message);
        return;
      }
      if (text.trim() === '') return wrong(at, texts.empty);
      const parsed = parseCell(column.column, text, language, labels.get(column.column.key));
      if ('problem' in parsed) return wrong(at, { message: parsed.problem });
      if (parsed.cell === undefined) return;
      const [problem] = checkCell(column.column, parsed.cell, tableLimits);
      if (problem !== undefined) wrong(at, problem);
      else when[column.column.key] = parsed.cell;
    });
    read.push({
      ...(texted.name.nl === undefined ? {} : { name: { ...texted.name, nl: texted.name.nl } }),
      when,
      ...(score === undefined ? {} : { score }),
      ...(texted.message.nl === undefined ? {} : { message: { ...texted.message, nl: texted.message.nl } }),
    });
  });
  return { places, read };
};

/** A number that begins with its sign runs nothing. */
const isPlainNumber = (text: string): boolean => /^\s*[+-]?[\d.,\s]+$/.test(text);

const textOf = (cell: Exclude<SpreadsheetCell, undefined>, language: Language): string => {
  if (typeof cell === 'number') return language === 'nl' ? String(cell).replace('.', ',') : String(cell);
  return String(cell);
};

type PlaceWords = { message: LocalizedText; remedy?: LocalizedText };

/** A place as people find it in a spreadsheet: row 12, column B. */
const placeAt = (row: number, column: number | undefined, { message, remedy }: PlaceWords): ErrorPlace => {
  const letters = column === undefined ? '' : columnLetters(column);
  const say = (language: 'nl' | 'en'): string => {
    const place =
      language === 'nl'
        ? `Rij ${row}${letters === '' ? '' : `, kolom ${letters}`}`
        : `Row ${row}${letters === '' ? '' : `, column ${letters}`}`;
    const text = (words: LocalizedText | undefined): string => (words === undefined ? '' : ` ${words[language] ?? words.nl}`);
    return `${place}:${text(message)}${text(remedy)}`;
  };
  return { pointer: `/${row}${letters === '' ? '' : `/${letters}`}`, message: { nl: say('nl'), en: say('en') } };
};

/** 0 is A, 26 is AA. */
const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

const texts = {
  tooMany: (found: number) => ({
    message: {
      nl: `het bestand heeft ${found} rijen; een tabel heeft er hoogstens ${tableLimits.rows}.`,
      en: `the file has ${found} rows; a table has at most ${tableLimits.rows}.`,
    },
  }),
  heading: (heading: string) => ({
    message: { nl: `de tabel heeft geen kolom ‘${heading}’.`, en: `the table has no column “${heading}”.` },
  }),
  doubled: (heading: string) => ({
    message: {
      nl: `de kolom ‘${heading}’ staat er twee keer. Haal er een weg.`,
      en: `the column “${heading}” is there twice. Remove one.`,
    },
  }),
  absent: (heading: string) => ({
    message: { nl: `de kolom ‘${heading}’ ontbreekt. Voeg haar toe.`, en: `the column “${heading}” is missing. Add it.` },
  }),
  outside: {
    message: { nl: 'boven deze cel staat geen kolomnaam. Maak de cel leeg.', en: 'there is no heading above this cell. Empty the cell.' },
  },
  empty: {
    message: {
      nl: 'deze cel is leeg. Schrijf wat past, of ‘maakt niet uit’.',
      en: 'this cell is empty. Write what fits, or “does not matter”.',
    },
  },
  score: { message: { nl: 'hier hoort een score: een getal.', en: 'a score belongs here: a number.' } },
  message: { message: { nl: 'hier hoort de tekst voor de aanvrager.', en: 'the text for the applicant belongs here.' } },
  formula: (text: string) => ({
    message: {
      nl: `‘${text.trim().slice(0, 60)}’ begint als een formule en wordt niet overgenomen. Schrijf de waarde zelf, of zet er een apostrof voor.`,
      en: `“${text.trim().slice(0, 60)}” starts like a formula and is not taken over. Write the value itself, or put an apostrophe in front.`,
    },
  }),
};

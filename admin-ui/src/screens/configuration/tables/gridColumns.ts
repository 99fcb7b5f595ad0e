import {
  cellText,
  cellWords,
  type ChoiceLabels,
  type DecisionTable,
  parseCell,
  type TableColumn,
  type TableRow,
} from '@weegbrug/core/rules';
import { type LocalizedText, parseNumber } from '@weegbrug/core/shared';
import type { Translate } from '../../../messages/useText.ts';

type Language = 'nl' | 'en';

/** A column of the grid: what the rows look at, and what they give. */
export type GridColumn = {
  key: string;
  header: string;
  /** `condition` columns come first; `outcome` is what counts when the row holds. */
  part: 'condition' | 'outcome' | 'note';
  numeric: boolean;
  /** JSON pointer inside a row. */
  pointer: string;
  /** What can be chosen, for suggestions while typing. */
  choices: readonly string[];
  text(row: TableRow): string;
  /** Whether nothing stands there: "does not matter", or no name. */
  isOpen(row: TableRow): boolean;
  /** The row with this text read into it, or why it cannot be read. */
  write(row: TableRow, text: string): { row: TableRow } | { problem: LocalizedText };
};

/** The columns of a table as they stand on screen. */
export const gridColumns = (
  { columns }: DecisionTable,
  purpose: unknown,
  choices: Readonly<Record<string, ChoiceLabels>>,
  language: Language,
  t: Translate,
): readonly GridColumn[] => [
  ...columns.map((column) => conditionColumn(column, choices[column.key] ?? [], language)),
  ...(purpose === 'criterion' ? [scoreColumn(language, t)] : (['nl', 'en'] as const).map((one) => textColumn('message', one, t))),
  textColumn('name', language, t),
];

const conditionColumn = (column: TableColumn, labels: ChoiceLabels, language: Language): GridColumn => {
  const words = cellWords[language];
  const cellOf = ({ when }: TableRow) => (Object.hasOwn(when, column.key) ? when[column.key] : undefined);
  const names = column.kind === 'yesNo' ? [words.yes, words.no] : labels.map(({ value }) => cellText(column, [value], language, labels));
  return {
    key: column.key,
    header: column.name[language] ?? column.name.nl ?? column.key,
    part: 'condition',
    numeric: false,
    pointer: `/when/${column.key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    choices: names.length === 0 ? [] : [...names, words.any],
    text: (row) => {
      const cell = cellOf(row);
      return cell === null || (cell !== undefined && !['object', 'boolean'].includes(typeof cell))
        ? JSON.stringify(cell)
        : cellText(column, cell, language, labels);
    },
    isOpen: (row) => cellOf(row) === undefined,
    write: (row, text) => {
      const parsed = parseCell(column, text, language, labels);
      if ('problem' in parsed) return parsed;
      const { [column.key]: _old, ...rest } = row.when;
      return { row: { ...row, when: parsed.cell === undefined ? rest : { ...rest, [column.key]: parsed.cell } } };
    },
  };
};

const scoreColumn = (language: Language, t: Translate): GridColumn => ({
  key: 'score',
  header: t('table.score'),
  part: 'outcome',
  numeric: true,
  pointer: '/score',
  choices: [],
  text: ({ score }) =>
    score === undefined
      ? ''
      : new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 10 }).format(score).replace('-', '−'),
  isOpen: ({ score }) => score === undefined,
  write: (row, text) => {
    const number = parseNumber(text, language);
    if (typeof number === 'string') return { problem: { nl: t('table.notANumber', { text: number }) } };
    const { score: _old, ...rest } = row;
    return { row: number === undefined ? rest : { ...rest, score: number } };
  },
});

const textColumn = (field: 'message' | 'name', language: Language, t: Translate): GridColumn => ({
  key: `${field}-${language}`,
  header: field === 'name' ? t('table.name') : t(language === 'nl' ? 'table.messageDutch' : 'table.messageEnglish'),
  part: field === 'name' ? 'note' : 'outcome',
  numeric: false,
  pointer: `/${field}`,
  choices: [],
  text: (row) => row[field]?.[language] ?? '',
  isOpen: (row) => (row[field]?.[language] ?? '') === '',
  write: (row, text) => {
    const { [field]: old, ...rest } = row;
    const words = text.trim();
    const other: Partial<LocalizedText> =
      language === 'nl' ? { ...(old?.en === undefined ? {} : { en: old.en }) } : { ...(old === undefined ? {} : { nl: old.nl }) };
    const next: Partial<LocalizedText> = words === '' ? other : { ...other, [language]: words };
    if (next.nl === undefined && next.en === undefined) return { row: rest };
    // Who writes English first gets it in Dutch too, to be translated; a Dutch text that goes away leaves the English one to be seen.
    return { row: { ...rest, [field]: { ...next, nl: next.nl ?? (words === '' ? '' : words) } } };
  },
});

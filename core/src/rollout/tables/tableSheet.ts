import type { RuleSetOfTable } from '../../rules/ruleSet.ts';
import type { TableColumn } from '../../rules/tables/decisionTable.ts';
import { type Language, localize } from '../../shared/localizedText.ts';

/** A column of the file: a cell of the table, or what the row gives. */
export type SheetColumn = { header: string } & (
  { kind: 'number' } | { kind: 'cell'; column: TableColumn } | { kind: 'score' } | { kind: 'message' | 'name'; language: Language }
);

const words = {
  nl: { number: 'Rij', score: 'Score', message: 'Melding', name: 'Omschrijving', nl: 'Nederlands', en: 'Engels' },
  en: { number: 'Row', score: 'Score', message: 'Message', name: 'Description', nl: 'Dutch', en: 'English' },
} as const;

/** Heading of the first column, by which a file tells in which language it is written. */
export const numberHeader = (language: Language): string => words[language].number;

/**
 * The columns of a table as a file: the number of the row, its cells, what it gives, and its name. Headings are unique; of two columns with one name
 * each gets its key behind it.
 */
export const tableSheet = ({ table, purpose }: Pick<RuleSetOfTable, 'table' | 'purpose'>, language: Language): readonly SheetColumn[] => {
  const word = words[language];
  const perLanguage = (kind: 'message' | 'name'): SheetColumn[] =>
    (['nl', 'en'] as const).map((one) => ({ header: `${word[kind]} (${word[one]})`, kind, language: one }));
  const outcome: readonly SheetColumn[] = [
    ...(purpose === 'criterion' ? [{ header: word.score, kind: 'score' as const }] : perLanguage('message')),
    ...perLanguage('name'),
  ];
  const nameOf = ({ name }: TableColumn): string => localize(name, language).trim();
  const taken = [word.number, ...outcome.map(({ header }) => header)];
  const cells = table.columns.map((column): SheetColumn => {
    const name = nameOf(column);
    const isUnique = name !== '' && !taken.includes(name) && table.columns.filter((other) => nameOf(other) === name).length === 1;
    return { header: isUnique ? name : `${name} (${column.key})`.trim(), kind: 'cell', column };
  });
  return [{ header: word.number, kind: 'number' }, ...cells, ...outcome];
};

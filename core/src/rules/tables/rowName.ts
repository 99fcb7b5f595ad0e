import { type Language, localize, type LocalizedText } from '../../shared/localizedText.ts';
import { cellText } from './cellText.ts';
import type { DecisionTable } from './decisionTable.ts';

/** What a row says in words: "Rij 2: Bereik vanaf 40 en SES-WOA onder 0". */
export const rowName = ({ columns, rows }: DecisionTable, position: number): LocalizedText => ({
  nl: say(columns, rows[position], position, 'nl'),
  en: say(columns, rows[position], position, 'en'),
});

const say = (
  columns: DecisionTable['columns'],
  row: DecisionTable['rows'][number] | undefined,
  position: number,
  language: Language,
): string => {
  const number = language === 'nl' ? `Rij ${position + 1}` : `Row ${position + 1}`;
  const cells = columns.flatMap((column) => {
    const cell = row !== undefined && Object.hasOwn(row.when, column.key) ? row.when[column.key] : undefined;
    return cell === undefined ? [] : [`${localize(column.name, language)} ${cellText(column, cell, language)}`];
  });
  return cells.length === 0 ? number : `${number}: ${cells.join(language === 'nl' ? ' en ' : ' and ')}`;
};

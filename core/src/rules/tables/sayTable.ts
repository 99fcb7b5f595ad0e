import { type Language, localize, type LocalizedText } from '../../shared/localizedText.ts';
import type { TableAnalysis, TableExample } from './analyseTable.ts';
import { cellText, type ChoiceLabels, valueText } from './cellText.ts';
import type { DecisionTable, TableColumn } from './decisionTable.ts';

/** Names of choices by key of the column. */
export type TableLabels = ReadonlyMap<string, ChoiceLabels>;

const both = (say: (language: Language) => string): LocalizedText => ({ nl: say('nl'), en: say('en') });
const joined = (parts: readonly string[], language: Language): string => parts.join(language === 'nl' ? ' en ' : ' and ');

const values = (columns: readonly TableColumn[], example: TableExample, language: Language, labels: TableLabels): string =>
  joined(
    columns.flatMap((column) => {
      const value = example[column.key];
      return value === undefined
        ? []
        : [`${localize(column.name, language)} ${valueText(column, value, language, labels.get(column.key))}`];
    }),
    language,
  );

/** "Geen rij past bij Bereik vanaf 60, bijvoorbeeld Bereik 60." */
export const sayGap = ({ columns }: DecisionTable, gap: TableAnalysis['gaps'][number], labels: TableLabels = new Map()): LocalizedText =>
  both((language) => {
    const mattering = columns.filter(({ key }) => gap.columns.includes(key));
    if (mattering.length === 0) return language === 'nl' ? 'Geen enkele rij past ooit.' : 'No row ever fits.';
    const place = joined(
      mattering.flatMap((column) => {
        const cell = gap.when[column.key];
        return cell === undefined ? [] : [`${localize(column.name, language)} ${cellText(column, cell, language, labels.get(column.key))}`];
      }),
      language,
    );
    const example = values(mattering, gap.example, language, labels);
    if (place === '' || place === example) return language === 'nl' ? `Geen rij past bij ${example}.` : `No row fits ${example}.`;
    return language === 'nl' ? `Geen rij past bij ${place}, bijvoorbeeld ${example}.` : `No row fits ${place}, for instance ${example}.`;
  });

/** "Rij 2 en rij 5 passen allebei bij Bereik 60." */
export const sayOverlap = (
  { columns }: DecisionTable,
  { rows: [upper, lower], example }: TableAnalysis['overlaps'][number],
  labels: TableLabels = new Map(),
): LocalizedText =>
  both((language) =>
    language === 'nl'
      ? `Rij ${upper + 1} en rij ${lower + 1} passen allebei bij ${values(columns, example, language, labels)}.`
      : `Row ${upper + 1} and row ${lower + 1} both fit ${values(columns, example, language, labels)}.`,
  );

/** "Rij 4 beslist nooit: rij 2 neemt alles al." */
export const sayUnreachable = ({ row, reason, by }: TableAnalysis['unreachable'][number]): LocalizedText => {
  if (reason === 'empty')
    return {
      nl: `Rij ${row + 1} past nooit: geen enkel antwoord voldoet aan alle cellen.`,
      en: `Row ${row + 1} never fits: no answer meets all its cells.`,
    };
  return by === undefined
    ? {
        nl: `Rij ${row + 1} beslist nooit: eerdere rijen samen nemen alles al.`,
        en: `Row ${row + 1} never decides: earlier rows together take everything.`,
      }
    : {
        nl: `Rij ${row + 1} beslist nooit: rij ${by + 1} neemt alles al.`,
        en: `Row ${row + 1} never decides: row ${by + 1} takes everything already.`,
      };
};

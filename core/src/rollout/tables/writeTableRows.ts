import type { RuleSetOfTable } from '../../rules/ruleSet.ts';
import { cellText } from '../../rules/tables/cellText.ts';
import type { TableRow } from '../../rules/tables/decisionTable.ts';
import type { TableLabels } from '../../rules/tables/sayTable.ts';
import type { Language } from '../../shared/localizedText.ts';
import type { SpreadsheetCell } from '../spreadsheet/spreadsheet.ts';
import { guardFormula } from '../../shared/formulaText.ts';
import { type SheetColumn, tableSheet } from './tableSheet.ts';

/** A table as the rows of a file, headings first. What does not matter is written, so that no cell is forgotten; texts that would run as a formula are guarded. */
export const writeTableRows = (ruleSet: RuleSetOfTable, language: Language, labels: TableLabels): SpreadsheetCell[][] => {
  const sheet = tableSheet(ruleSet, language);
  return [
    sheet.map(({ header }) => guardFormula(header)),
    ...ruleSet.table.rows.map((row, position) => sheet.map((column) => valueOf(column, row, position, language, labels))),
  ];
};

const valueOf = (column: SheetColumn, row: TableRow, position: number, language: Language, labels: TableLabels): SpreadsheetCell => {
  switch (column.kind) {
    case 'number':
      return position + 1;
    case 'score':
      return row.score;
    case 'cell': {
      const { key } = column.column;
      return guardFormula(cellText(column.column, Object.hasOwn(row.when, key) ? row.when[key] : undefined, language, labels.get(key)));
    }
    default: {
      const text = row[column.kind]?.[column.language];
      return text === undefined ? undefined : guardFormula(text);
    }
  }
};

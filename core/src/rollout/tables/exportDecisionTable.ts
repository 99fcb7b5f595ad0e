import { loadDraftTable } from '../../configuration/loadDraftTable.ts';
import type { OperationContext } from '../../configuration/operationContext.ts';
import { checkCell } from '../../rules/tables/checkCell.ts';
import { tableLimits } from '../../rules/tables/decisionTable.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { Language } from '../../shared/localizedText.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import type { SpreadsheetType } from '../spreadsheet/spreadsheet.ts';
import { tableFile } from './tableFile.ts';
import { writeTableRows } from './writeTableRows.ts';

/**
 * The table of a rule set in the draft as a file; `importDecisionTable` reads it back to the same table.
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NONE, WB-TABLE-NONE, WB-TABLE-UNFINISHED when a cell cannot be written
 */
export const exportDecisionTable = async (
  context: OperationContext,
  input: { ruleSet: string; type: SpreadsheetType; language?: Language },
): Promise<Buffer> => {
  requirePermission(context.scope, 'configuration:read', 'configuration:edit', 'configuration:publish');
  const { language = 'nl', type } = input;
  const { ruleSet, labels } = await loadDraftTable(context, input.ruleSet);
  const { columns, rows } = ruleSet.table;
  for (const [position, { when }] of rows.entries())
    for (const column of columns)
      if (Object.hasOwn(when, column.key) && checkCell(column, when[column.key], tableLimits).length > 0)
        throw new WeegbrugError('WB-TABLE-UNFINISHED', { row: position + 1, column: column.name.nl });
  return tableFile(writeTableRows(ruleSet, language, labels), type, language);
};

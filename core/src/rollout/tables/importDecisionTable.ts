import { type ConfigurationDraftState } from '../../configuration/draftView.ts';
import { loadDraftTable } from '../../configuration/loadDraftTable.ts';
import type { OperationContext } from '../../configuration/operationContext.ts';
import { requirePartAsSeen } from '../../configuration/draft/requirePartAsSeen.ts';
import { saveDraftPart } from '../../configuration/saveDraftPart.ts';
import { tableLimits } from '../../rules/tables/decisionTable.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { Language } from '../../shared/localizedText.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import { readSpreadsheet } from '../spreadsheet/readSpreadsheet.ts';
import { type SpreadsheetLimits, spreadsheetLimits, type SpreadsheetType } from '../spreadsheet/spreadsheet.ts';
import { spreadsheetRefusal } from '../spreadsheet/spreadsheetRefusal.ts';
import { readTableRows } from './readTableRows.ts';

/** Mistakes that are named one by one. */
const mostPlaces = 100;
/** Columns of a file beside those of the table: number, messages, names. */
const otherColumns = 10;

/**
 * Puts the rows of a file in place of those of a table in the draft; its columns stay. Nothing is stored when anything is wrong.
 * @param input.language how the file writes numbers and dates, unless its first heading tells
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NONE, WB-RELEASE-DRAFT-STALE, WB-TABLE-NONE, WB-TABLE-INVALID (every wrong cell), and those of
 * `spreadsheetRefusal`
 */
export const importDecisionTable = async (
  context: OperationContext,
  input: {
    ruleSet: string;
    type: SpreadsheetType;
    bytes: Buffer;
    expectedRevision: number;
    language?: Language;
    limits?: SpreadsheetLimits;
  },
): Promise<ConfigurationDraftState> => {
  requirePermission(context.scope, 'configuration:edit');
  const { language = 'nl', type, bytes, limits = spreadsheetLimits } = input;
  const { draft, ruleSet, labels } = await loadDraftTable(context, input.ruleSet);
  await requirePartAsSeen(context, draft, { part: 'ruleSets', key: input.ruleSet }, input.expectedRevision);
  const allowed = {
    ...limits,
    rows: Math.min(limits.rows, tableLimits.rows + 1),
    columns: Math.min(limits.columns, tableLimits.columns + otherColumns),
  };
  const outcome = await readSpreadsheet(bytes, type, allowed);
  if (!('rows' in outcome)) throw spreadsheetRefusal(outcome, allowed);
  const read = readTableRows(ruleSet, outcome.rows, language, labels);
  if ('places' in read)
    throw new WeegbrugError('WB-TABLE-INVALID', { count: read.places.length }, { places: read.places.slice(0, mostPlaces) });
  return saveDraftPart(context, {
    part: 'ruleSets',
    key: input.ruleSet,
    value: { ...ruleSet, table: { ...ruleSet.table, rows: read.rows } },
    expectedRevision: input.expectedRevision,
  });
};

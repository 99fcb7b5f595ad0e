import type { OperationContext } from '../../configuration/operationContext.ts';
import type { SpreadsheetType } from '../../rollout/spreadsheet/spreadsheet.ts';
import { tableFile } from '../../rollout/tables/tableFile.ts';
import type { Language } from '../../shared/localizedText.ts';
import { loadReplayRows } from './listReplayProjects.ts';
import { loadReplay } from './loadReplay.ts';
import { replayTable } from './replayTable.ts';
import type { ReplaySummary } from './replayViews.ts';

/**
 * Every project of a finished replay, as a spreadsheet.
 * @throws WB-PERMISSION-MISSING, WB-REPLAY-NOT-FOUND, WB-REPLAY-NOT-FINISHED
 */
export const exportReplay = async (
  context: OperationContext,
  input: { id: string; type: SpreadsheetType; language: Language },
): Promise<Buffer> => {
  const rows = await loadReplayRows(context, input.id);
  const { summary } = await loadReplay(context, input.id);
  return tableFile(replayTable(rows, JSON.parse(summary!) as ReplaySummary, input.language), input.type, input.language);
};

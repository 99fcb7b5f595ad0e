import type { SpreadsheetType } from '../../rollout/spreadsheet/spreadsheet.ts';
import { tableFile } from '../../rollout/tables/tableFile.ts';
import type { Language } from '../../shared/localizedText.ts';
import { loadReplay, type ReplayReading } from './loadReplay.ts';
import { loadReplayRows } from './loadReplayRows.ts';
import { replayTable } from './replayTable.ts';
import type { ReplaySummary } from './replayViews.ts';

/** What is written: the replay by its id, how and in which language. */
export type ReplayFile = { id: string; type: SpreadsheetType; language: Language };

/** A finished replay as a file. The right to it is for the caller to check. */
export const writeReplayFile = async (reading: ReplayReading, { id, type, language }: ReplayFile): Promise<Buffer> => {
  const rows = await loadReplayRows(reading, id);
  const { summary } = await loadReplay(reading, id);
  return tableFile(replayTable(rows, JSON.parse(summary!) as ReplaySummary, language), type, language);
};

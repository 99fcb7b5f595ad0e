import type { SpreadsheetType } from '../../rollout/spreadsheet/spreadsheet.ts';
import { tableFile } from '../../rollout/tables/tableFile.ts';
import type { Language } from '../../shared/localizedText.ts';
import { loadReplay, type ReplayReading } from './loadReplay.ts';
import { loadReplayIntakes, loadReplayRows } from './loadReplayRows.ts';
import { intakesTable } from './intakesTable.ts';
import { replayTable } from './replayTable.ts';
import type { ReplaySummary } from './replayViews.ts';

/** What is written: the projects of a replay or the intakes that are no longer valid, how and in which language. */
export type ReplayFile = { id: string; of: 'projects' | 'intakes'; type: SpreadsheetType; language: Language };

/** A finished replay as a file. The right to it is for the caller to check. */
export const writeReplayFile = async (reading: ReplayReading, { id, of, type, language }: ReplayFile): Promise<Buffer> => {
  const record = await loadReplay(reading, id);
  if (of === 'intakes') return tableFile(intakesTable(await loadReplayIntakes(reading, record), language), type, language);
  const rows = await loadReplayRows(reading, id);
  const { summary } = record;
  return tableFile(replayTable(rows, JSON.parse(summary!) as ReplaySummary, language), type, language);
};

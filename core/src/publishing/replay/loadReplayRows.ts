import type { OperationContext } from '../../configuration/operationContext.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { loadReplay, type ReplayReading } from './loadReplay.ts';
import { requireReplayRights } from './replayContext.ts';
import type { ReplayIntakesRecord, ReplayRecord, ReplayRowsRecord } from './replayRecord.ts';
import type { ReplayIntake, ReplayRow, ReplaySummary } from './replayViews.ts';

/** A replay that has ended well. @throws WB-PERMISSION-MISSING, WB-REPLAY-NOT-FOUND, WB-REPLAY-NOT-FINISHED */
export const requireFinished = async (context: OperationContext, id: string): Promise<ReplayRecord> => {
  requireReplayRights(context);
  const record = await loadReplay(context, id);
  if (record.state !== 'done') throw new WeegbrugError('WB-REPLAY-NOT-FINISHED');
  return record;
};

/** Every row of a finished replay. The right to it is for the caller to check. */
export const loadReplayRows = async ({ store, scope }: ReplayReading, id: string): Promise<ReplayRow[]> => {
  const records = await store.find<ReplayRowsRecord>(scope, 'replayRows', { replay: id }, { sort: { number: 1 } });
  const all: ReplayRow[] = [];
  for (const { rows } of records) {
    for (const row of JSON.parse(rows) as ReplayRow[]) all.push(row);
    // Others get a turn after each thousand.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return all;
};

/** Every intake that a finished replay found no longer valid. The right to it is for the caller to check. */
export const loadReplayIntakes = async (
  { store, scope }: ReplayReading,
  { id, summary }: Pick<ReplayRecord, 'id' | 'summary'>,
): Promise<readonly ReplayIntake[]> => {
  const records = await store.find<ReplayIntakesRecord>(scope, 'replayIntakes', { replay: id }, { sort: { number: 1 } });
  // Replays of before they were kept apart have those that were listed.
  if (records.length === 0) return summary === undefined ? [] : (JSON.parse(summary) as ReplaySummary).intakes.listed;
  return records.flatMap(({ intakes }) => JSON.parse(intakes) as ReplayIntake[]);
};

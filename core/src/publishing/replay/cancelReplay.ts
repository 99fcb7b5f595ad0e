import type { OperationContext } from '../../configuration/operationContext.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { loadReplay } from './loadReplay.ts';
import { requireReplayRights } from './replayContext.ts';
import { endWork } from './replayDesk.ts';
import { isUnderWay, replayView } from './replayRecord.ts';
import type { ReplayView } from './replayViews.ts';

/**
 * Cancels a replay that waits or runs, also on another server; one that has ended stays as it is.
 * @throws WB-PERMISSION-MISSING, WB-REPLAY-NOT-FOUND
 */
export const cancelReplay = async (context: OperationContext, input: { id: string }): Promise<ReplayView> => {
  requireReplayRights(context);
  const { store, scope, clock } = context;
  for (;;) {
    const record = await loadReplay(context, input.id);
    const now = clock();
    if (!isUnderWay(record, now)) return replayView(record, now, 0);
    const {
      municipality: _municipality,
      revision: expectedRevision,
      ...content
    } = { ...record, state: 'cancelled' as const, finishedAt: now.toISOString() };
    try {
      const [revision] = await store.commit(scope, [{ kind: 'replace', collection: 'replays', expectedRevision, record: content }]);
      endWork(record.id);
      return replayView({ ...record, ...content, revision: revision! }, now, 0);
    } catch (error) {
      // It wrote its progress at the same moment: look again.
      if (!(error instanceof WeegbrugError) || error.code !== 'WB-STORE-STALE') throw error;
    }
  }
};

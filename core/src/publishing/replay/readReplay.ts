import type { OperationContext } from '../../configuration/operationContext.ts';
import { changedSince } from './changedSince.ts';
import { loadReplay } from './loadReplay.ts';
import { requireReplayRights } from './replayContext.ts';
import { isUnderWay, type ReplayRecord, replayView } from './replayRecord.ts';
import type { ReplayView } from './replayViews.ts';

/** Milliseconds that an answer is held back for news. */
const patience = 10_000;

/**
 * How far a replay is and what it found so far.
 * @param input.after revision that the caller has seen: the answer waits for a later one, at most ten seconds
 * @throws WB-PERMISSION-MISSING, WB-REPLAY-NOT-FOUND
 */
export const readReplay = async (
  context: OperationContext,
  input: { id: string; after?: number; signal?: AbortSignal },
): Promise<ReplayView> => {
  requireReplayRights(context);
  let record = await loadReplay(context, input.id);
  if (input.after !== undefined && record.revision <= input.after && isUnderWay(record, context.clock())) {
    await nextChange(context, record, input.signal);
    record = await loadReplay(context, input.id);
  }
  const changed = record.state === 'done' ? await changedSince(context, record.startedAt) : 0;
  return replayView(record, context.clock(), changed);
};

const nextChange = ({ store, scope }: OperationContext, { id }: ReplayRecord, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      stop();
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, patience);
    const stop = store.subscribe((changes) => {
      if (changes.some((one) => one.collection === 'replays' && one.id === id && one.municipality === scope.municipality)) done();
    });
    signal?.addEventListener('abort', done);
  });

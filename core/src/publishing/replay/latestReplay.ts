import type { OperationContext } from '../../configuration/operationContext.ts';
import { changedSince } from './changedSince.ts';
import { pairOf, type ReplayRecord } from './replayRecord.ts';

/** A finished replay of two contents, and how many projects and intakes were changed since. */
export type LatestReplay = { record: ReplayRecord; changedSince: number };

/**
 * The last finished replay between two contents, for who publishes: its id goes with the release.
 * @param from hash of the content that is left
 * @param to hash of the content that comes
 */
export const latestReplay = async (context: OperationContext, from: string, to: string): Promise<LatestReplay | undefined> => {
  const [record] = await context.store.find<ReplayRecord>(
    context.scope,
    'replays',
    { pair: pairOf(from, to), state: 'done' },
    { sort: { startedAt: -1 }, limit: 1 },
  );
  return record === undefined ? undefined : { record, changedSince: await changedSince(context, record.startedAt) };
};

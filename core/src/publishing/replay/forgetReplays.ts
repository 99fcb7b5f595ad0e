import type { OperationContext } from '../../configuration/operationContext.ts';
import type { StoredRecord } from '../../storage/port.ts';
import { isUnderWay, type ReplayRecord } from './replayRecord.ts';

/** Replays that are kept whatever they were of; those that led to a release are kept for good. */
const newest = 20;

/** What was found by a replay. */
const contents = ['replayRows', 'replayIntakes'] as const;

/** Removes old replays of drafts that were never published, with what they found. @param context of the system */
export const forgetReplays = async (context: OperationContext): Promise<void> => {
  const { store, scope, clock } = context;
  const all = await store.find<ReplayRecord>(scope, 'replays', {}, { sort: { startedAt: -1 }, projection: ['to', 'state', 'aliveAt'] });
  const releases = await store.find(scope, 'releases', {}, { projection: ['id'] });
  const published = new Set(releases.map(({ id }) => id));
  for (const { id, revision } of all.slice(newest).filter((one) => !published.has(one.to.hash) && !isUnderWay(one, clock()))) {
    const found = await Promise.all(
      contents.map(async (collection) =>
        (await store.find<StoredRecord>(scope, collection, { replay: id }, { projection: ['id'] })).map((record) => ({
          collection,
          record,
        })),
      ),
    );
    await store.commit(scope, [
      { kind: 'delete', collection: 'replays', id, expectedRevision: revision },
      ...found
        .flat()
        .map(({ collection, record }) => ({ kind: 'delete', collection, id: record.id, expectedRevision: record.revision }) as const),
    ]);
  }
};

import type { OperationContext } from '../configuration/operationContext.ts';
import type { StoredRecord } from '../storage/port.ts';
import { isOvertaken } from '../storage/isOvertaken.ts';

/** Days for which a repeated request with the same `Idempotency-Key` is recognised. */
export const keyLifetime = 7;

const millisecondsPerDay = 86_400_000;
/** Records that go in one commit. */
const perCommit = 200;

/**
 * Removes the idempotency records of one municipality that are older than {@link keyLifetime}: a sweep that several servers may do at once.
 * @param context of the system
 * @returns how many were removed
 */
export const forgetOldKeys = async ({ scope, store, clock }: Pick<OperationContext, 'scope' | 'store' | 'clock'>): Promise<number> => {
  const before = new Date(clock().getTime() - keyLifetime * millisecondsPerDay).toISOString();
  for (let removed = 0; ;) {
    const records = await store.find<StoredRecord>(
      scope,
      'idempotencyRecords',
      { at: { $lt: before } },
      { limit: perCommit, projection: ['at'] },
    );
    if (records.length === 0) return removed;
    try {
      await store.commit(
        scope,
        records.map(({ id, revision }) => ({ kind: 'delete', collection: 'idempotencyRecords', id, expectedRevision: revision })),
      );
      removed += records.length;
    } catch (error) {
      // Another server is at it; what is left goes the next time.
      if (isOvertaken(error)) return removed;
      throw error;
    }
  }
};

import { collectionRule } from '../collections.ts';
import type { GuardedWrite } from '../scopeGuard.ts';
import { indexEntries } from './indexEntries.ts';

/** A write as the thread that writes sees it. */
export type PreparedWrite = Omit<GuardedWrite, 'record'> & {
  municipality: string;
  /** The record as it will stand there; absent for a delete. */
  json?: string;
  /** Index entries that the record will have. */
  entries: readonly string[];
  /** Value that no other record of the collection may have. */
  unique?: { field: string; value: string };
};

/**
 * A batch as texts: made when it is handed in, so that nothing of the caller is looked at afterwards. Texts cross to another thread in a fraction of the time that
 * objects take.
 */
export type PreparedBatch = {
  /** JSON of the {@link PreparedWrite}s, without their records. */
  writes: string;
  /** The records of those that have one, in their order. */
  records: readonly string[];
};

export const prepareBatch = (municipality: string, writes: readonly GuardedWrite[]): PreparedBatch => ({
  writes: JSON.stringify(writes.map((write) => withoutRecord(municipality, write))),
  records: writes.flatMap(({ record }) => (record === undefined ? [] : [JSON.stringify(record)])),
});

/** The writes of a batch that {@link prepareBatch} made. */
export const readBatch = ({ writes, records }: PreparedBatch): PreparedWrite[] => {
  const waiting = [...records];
  return (JSON.parse(writes) as PreparedWrite[]).map((write) => (write.kind === 'delete' ? write : { ...write, json: waiting.shift()! }));
};

const withoutRecord = (
  municipality: string,
  { kind, collection, id, expectedRevision, owner, record }: GuardedWrite,
): Omit<PreparedWrite, 'json'> => {
  const field = collectionRule(collection).unique;
  const value = field === undefined ? undefined : record?.[field];
  const write: Omit<PreparedWrite, 'json'> = {
    kind,
    collection,
    id,
    expectedRevision,
    municipality,
    entries: indexEntries(collection, record),
  };
  if (owner !== undefined) write.owner = owner;
  if (field !== undefined && typeof value === 'string') write.unique = { field, value };
  return write;
};

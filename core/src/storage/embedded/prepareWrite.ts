import { collectionRule } from '../collections.ts';
import type { GuardedWrite } from '../scopeGuard.ts';
import { indexEntries } from './indexEntries.ts';
import { recordKey } from './keys.ts';
import { encodeRecord } from './recordCodec.ts';

/** A write as bytes: made when it is handed in, so that nothing of the caller is looked at afterwards. */
export type PreparedWrite = Omit<GuardedWrite, 'record'> & {
  municipality: string;
  key: Buffer;
  /** The record as it will stand there; absent for a delete. */
  bytes?: Buffer;
  /** Index entries that the record will have. */
  entries: ReadonlyMap<string, Buffer>;
  /** Value that no other record of the collection may have. */
  unique?: { field: string; value: string };
};

export const prepareWrite = (municipality: string, { record, ...write }: GuardedWrite): PreparedWrite => {
  const { collection, id } = write;
  const field = collectionRule(collection).unique;
  const value = field === undefined ? undefined : record?.[field];
  return {
    ...write,
    municipality,
    key: recordKey(municipality, collection, id),
    entries: indexEntries(collection, record),
    ...(record === undefined ? {} : { bytes: encodeRecord(record) }),
    ...(field === undefined || typeof value !== 'string' ? {} : { unique: { field, value } }),
  };
};

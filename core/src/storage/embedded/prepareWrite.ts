import { collectionRule } from '../collections.ts';
import type { GuardedWrite } from '../scopeGuard.ts';
import { indexEntries } from './indexEntries.ts';

/** A write as texts: made when it is handed in, so that nothing of the caller is looked at afterwards. Crosses to the thread that writes. */
export type PreparedWrite = Omit<GuardedWrite, 'record'> & {
  municipality: string;
  /** The record as it will stand there; absent for a delete. */
  json?: string;
  /** Index entries that the record will have. */
  entries: ReadonlySet<string>;
  /** Value that no other record of the collection may have. */
  unique?: { field: string; value: string };
};

export const prepareWrite = (municipality: string, { record, ...write }: GuardedWrite): PreparedWrite => {
  const { collection } = write;
  const field = collectionRule(collection).unique;
  const value = field === undefined ? undefined : record?.[field];
  return {
    ...write,
    municipality,
    entries: indexEntries(collection, record),
    ...(record === undefined ? {} : { json: JSON.stringify(record) }),
    ...(field === undefined || typeof value !== 'string' ? {} : { unique: { field, value } }),
  };
};

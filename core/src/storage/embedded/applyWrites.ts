import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { collectionRule } from '../collections.ts';
import type { StoredRecord } from '../port.ts';
import type { GuardedWrite } from '../scopeGuard.ts';
import type { Environment } from './environment.ts';
import { indexEntries } from './indexEntries.ts';
import { idOfKey, indexRange, recordKey } from './keys.ts';
import { decodeRecord, encodeRecord } from './recordCodec.ts';

/**
 * Applies a batch inside the present transaction, in order; the caller throws the transaction away when this throws.
 * @throws WB-STORE-STALE, WB-STORE-DUPLICATE
 */
export const applyWrites = (environment: Environment, municipality: string, writes: readonly GuardedWrite[]): number[] =>
  writes.map((write) => {
    const { collection, id } = write;
    const key = recordKey(municipality, collection, id);
    const bytes = environment.records.get(key);
    const present = bytes === undefined ? undefined : decodeRecord(bytes, environment.file);
    checkRevision(write, present);
    if (write.record !== undefined) checkUnique(environment, municipality, write, write.record);
    const before = indexEntries(collection, present);
    const after = indexEntries(collection, write.record);
    for (const [text, entry] of before) if (!after.has(text)) environment.indexes.removeSync(entry);
    for (const [text, entry] of after) if (!before.has(text)) environment.indexes.putSync(entry, nothing);
    if (write.record === undefined) environment.records.removeSync(key);
    else environment.records.putSync(key, encodeRecord(write.record));
    return write.record?.revision ?? 0;
  });

const nothing = Buffer.from([1]);

const checkRevision = (
  { kind, collection, id, expectedRevision, owner }: GuardedWrite,
  present: (StoredRecord & Record<string, unknown>) | undefined,
): void => {
  if (kind === 'create') {
    if (present !== undefined) throw new WeegbrugError('WB-STORE-DUPLICATE', { collection, field: 'id', value: id });
    return;
  }
  const isTheirs = present !== undefined && (owner === undefined || present[owner.field] === owner.id);
  if (!isTheirs || present.revision !== expectedRevision) throw new WeegbrugError('WB-STORE-STALE', { collection, id });
};

const checkUnique = (
  environment: Environment,
  municipality: string,
  { collection, id }: GuardedWrite,
  record: Record<string, unknown>,
): void => {
  const field = collectionRule(collection).unique;
  const value = field === undefined ? undefined : record[field];
  if (field === undefined || typeof value !== 'string') return;
  for (const key of environment.indexes.getKeys(indexRange(municipality, collection, field, value)))
    if (idOfKey(key) !== id) throw new WeegbrugError('WB-STORE-DUPLICATE', { collection, field, value });
};

import { WeegbrugError } from '../../../shared/errors/weegbrugError.ts';
import type { StoredRecord } from '../../port.ts';
import type { Environment } from '../environment.ts';
import { indexEntries } from '../indexEntries.ts';
import { idOfKey, indexRange, recordKey } from '../keys.ts';
import type { PreparedWrite } from '../prepareWrite.ts';
import { decodeRecord, encodeRecord } from '../recordCodec.ts';

/**
 * Applies a batch inside the present transaction, in order; the caller throws the transaction away when this throws.
 * @returns the revisions that the records have now, 0 for a delete
 * @throws WB-STORE-STALE, WB-STORE-DUPLICATE
 */
export const applyWrites = (environment: Environment, writes: readonly PreparedWrite[]): number[] =>
  writes.map((write) => {
    const { municipality, collection, id, json, entries, expectedRevision } = write;
    const key = recordKey(municipality, collection, id);
    const found = environment.records.get(key);
    const present = found === undefined ? undefined : decodeRecord(found, environment.file);
    checkRevision(write, present);
    checkUnique(environment, write);
    const before = indexEntries(collection, present);
    for (const entry of before) if (!entries.includes(entry)) environment.indexes.removeSync(Buffer.from(entry));
    for (const entry of entries) if (!before.includes(entry)) environment.indexes.putSync(Buffer.from(entry), nothing);
    if (json === undefined) environment.records.removeSync(key);
    else environment.records.putSync(key, encodeRecord(json));
    return json === undefined ? 0 : expectedRevision + 1;
  });

const nothing = Buffer.from([1]);

const checkRevision = (
  { kind, collection, id, expectedRevision, owner }: PreparedWrite,
  present: (StoredRecord & Record<string, unknown>) | undefined,
): void => {
  if (kind === 'create') {
    if (present !== undefined) throw new WeegbrugError('WB-STORE-DUPLICATE', { collection, field: 'id', value: id });
    return;
  }
  const isTheirs = present !== undefined && (owner === undefined || present[owner.field] === owner.id);
  if (!isTheirs || present.revision !== expectedRevision) throw new WeegbrugError('WB-STORE-STALE', { collection, id });
};

const checkUnique = (environment: Environment, { municipality, collection, id, unique }: PreparedWrite): void => {
  if (unique === undefined) return;
  for (const key of environment.indexes.getKeys(indexRange(municipality, collection, unique.field, unique.value)))
    if (idOfKey(key) !== id) throw new WeegbrugError('WB-STORE-DUPLICATE', { collection, ...unique });
};

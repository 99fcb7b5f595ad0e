import type { Collection } from '../collections.ts';
import type { StoredRecord } from '../port.ts';
import type { Query } from '../query.ts';
import type { Environment } from './environment.ts';
import { collectionRange, idOfKey, indexRange, recordKey } from './keys.ts';
import { matchQuery } from './matchQuery.ts';
import { planCandidates } from './planCandidates.ts';
import { decodeRecord } from './recordCodec.ts';

/** Milliseconds of decoding after which other work gets a turn. */
const slice = 10;

/**
 * The records that match, from one moment: the bytes are taken in one go, then decoded and tested in slices so that the event loop stays free.
 * @param query checked, with the municipality in it
 * @throws WB-STORE-DAMAGED
 */
export const findRecords = async (
  environment: Environment,
  municipality: string,
  collection: Collection,
  query: Query,
): Promise<(StoredRecord & Record<string, unknown>)[]> => {
  const matches = matchQuery(query);
  const found: (StoredRecord & Record<string, unknown>)[] = [];
  let turn = performance.now();
  for (const bytes of candidateBytes(environment, municipality, collection, query)) {
    const record = decodeRecord(bytes, environment.file);
    if (matches(record)) found.push(record);
    if (performance.now() - turn > slice) {
      await new Promise((resolve) => setImmediate(resolve));
      turn = performance.now();
    }
  }
  return found;
};

const candidateBytes = (environment: Environment, municipality: string, collection: Collection, query: Query): Buffer[] => {
  const { records, indexes } = environment;
  const plan = planCandidates(collection, query);
  if (plan.by === 'scan') return Array.from(records.getRange(collectionRange(municipality, collection)), ({ value }) => value);
  const ids = new Set(
    plan.by === 'id'
      ? plan.ids
      : plan.values.flatMap((value) => Array.from(indexes.getKeys(indexRange(municipality, collection, plan.field, value)), idOfKey)),
  );
  const found: Buffer[] = [];
  for (const id of ids) {
    const bytes = id === '' || id.includes('\u0000') || id.length > 400 ? undefined : records.get(recordKey(municipality, collection, id));
    if (bytes !== undefined) found.push(bytes);
  }
  return found;
};

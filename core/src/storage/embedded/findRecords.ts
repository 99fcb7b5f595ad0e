import type { Transaction } from 'lmdb';
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
 * The records that match, from one moment: one read transaction, in slices so that the event loop stays free.
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
  const transaction = environment.records.useReadTransaction();
  try {
    let turn = performance.now();
    for (const bytes of candidateBytes(environment, municipality, collection, query, transaction)) {
      const record = decodeRecord(bytes, environment.file);
      if (matches(record)) found.push(record);
      if (performance.now() - turn > slice) {
        await new Promise((resolve) => setImmediate(resolve));
        turn = performance.now();
      }
    }
    return found;
  } finally {
    transaction.done();
  }
};

function* candidateBytes(
  { records, indexes }: Environment,
  municipality: string,
  collection: Collection,
  query: Query,
  transaction: Transaction,
): Generator<Buffer> {
  const plan = planCandidates(collection, query);
  if (plan.by === 'scan') {
    for (const { value } of records.getRange({ ...collectionRange(municipality, collection), transaction })) yield value;
    return;
  }
  const ids = new Set(
    plan.by === 'id'
      ? plan.ids
      : plan.values.flatMap((value) =>
          Array.from(indexes.getKeys({ ...indexRange(municipality, collection, plan.field, value), transaction }), idOfKey),
        ),
  );
  for (const id of ids) {
    const isKey = id !== '' && !id.includes('\u0000') && id.length <= 400;
    const bytes = isKey ? records.get(recordKey(municipality, collection, id), { transaction }) : undefined;
    if (bytes !== undefined) yield bytes;
  }
}

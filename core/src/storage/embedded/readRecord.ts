import type { StoredRecord } from '../port.ts';
import type { Environment } from './environment.ts';
import { recordKey } from './keys.ts';
import { decodeRecord } from './recordCodec.ts';

/**
 * One record by its key.
 * @throws WB-STORE-DAMAGED
 */
export const readRecord = (
  environment: Environment,
  municipality: string,
  collection: string,
  id: string,
): (StoredRecord & Record<string, unknown>) | undefined => {
  const bytes = environment.records.get(recordKey(municipality, collection, id));
  return bytes === undefined ? undefined : decodeRecord(bytes, environment.file);
};

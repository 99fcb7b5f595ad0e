import { join } from 'node:path';
import type { Store, StoreOrigin } from './port.ts';

/** What a thread that only looks needs of the store. */
export type StoreReader = Pick<Store, 'get' | 'find' | 'count' | 'close'>;

/**
 * Opens the data of a store that this process has open already, in another thread and for reading only: work in bulk then costs the main thread nothing.
 * Reads see every commit that was answered.
 * @throws WB-STORE-UNAVAILABLE, WB-STORE-DAMAGED
 */
export const openReader = async (origin: StoreOrigin): Promise<StoreReader> => {
  if (origin.kind === 'mongodb') {
    const { openMongodbStore } = await import('./mongodb/openMongodbStore.ts');
    return openMongodbStore({ uri: origin.uri });
  }
  const { openDatabases } = await import('./embedded/environment.ts');
  const { createReading } = await import('./embedded/createReading.ts');
  const environment = openDatabases(join(origin.folder, 'weegbrug.mdb'));
  return { ...createReading(environment, () => undefined), close: async () => environment.root.close() };
};

import type { Store } from './port.ts';

/** The part of the environment that says where the data are. */
export type StoreEnvironment = {
  WEEGBRUG_DATA?: string | undefined;
  /** Set: the mongodb adapter. */
  WEEGBRUG_MONGODB_URI?: string | undefined;
};

/**
 * Opens the store that the environment asks for. An adapter is loaded only when it is used: lmdb generates code when it loads, which a
 * hardened server with MongoDB does not allow.
 * @throws WB-STORE-IN-USE, WB-STORE-DAMAGED, WB-STORE-FULL (embedded); WB-STORE-ADDRESS, WB-STORE-STANDALONE, WB-STORE-UNAVAILABLE (mongodb)
 */
export const openStore = async (environment: StoreEnvironment): Promise<Store> => {
  const uri = environment.WEEGBRUG_MONGODB_URI;
  if (uri !== undefined && uri !== '') {
    const { openMongodbStore } = await import('./mongodb/openMongodbStore.ts');
    return openMongodbStore({ uri });
  }
  const { openEmbeddedStore } = await import('./embedded/openEmbeddedStore.ts');
  return openEmbeddedStore({ folder: environment.WEEGBRUG_DATA ?? './data' });
};

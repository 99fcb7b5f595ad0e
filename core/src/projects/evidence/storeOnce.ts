import type { Collection } from '../../storage/collections.ts';
import { isOvertaken } from '../../storage/isOvertaken.ts';
import type { NewRecord, Store } from '../../storage/port.ts';
import type { Scope } from '../../shared/actor.ts';

/** Stores a record whose id follows from its content. Another process may be first with the same. */
export const storeOnce = async (store: Store, scope: Scope, collection: Collection, record: NewRecord): Promise<void> => {
  try {
    await store.commit(scope, [{ kind: 'create', collection, record }]);
  } catch (error) {
    if (!isOvertaken(error)) throw error;
  }
};

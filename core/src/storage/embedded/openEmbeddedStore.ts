import { join } from 'node:path';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { createChangeFeed } from '../createChangeFeed.ts';
import type { Store } from '../port.ts';
import { guardWrites } from '../scopeGuard.ts';
import { createCommitter } from './createCommitter.ts';
import { createReading } from './createReading.ts';
import { openEnvironment } from './environment.ts';
import { listMunicipalities } from './listMunicipalities.ts';
import { lockFolder } from './lockFolder.ts';
import { prepareBatch } from './prepareWrite.ts';

export type EmbeddedOptions = {
  /** Where `weegbrug.mdb` lives; made when it is not there. */
  folder: string;
  /** Refuse new data (WB-STORE-FULL) once the file holds more than this; without it only the disk is the limit. */
  maximumBytes?: number;
};

/**
 * Opens the embedded store: one LMDB file, on disk before a commit is answered. One process at a time may have a folder open.
 * @throws WB-STORE-IN-USE, WB-STORE-DAMAGED (the file is named and left as it is), WB-STORE-FULL
 */
export const openEmbeddedStore = async ({ folder, maximumBytes }: EmbeddedOptions): Promise<Store> => {
  const unlock = lockFolder(folder);
  const file = join(folder, 'weegbrug.mdb');
  const environment = await openEnvironment(file).catch((error: unknown) => {
    unlock();
    throw error;
  });
  const committer = createCommitter(file, maximumBytes, () => environment.root.resetReadTxn());
  const feed = createChangeFeed();
  let isOpen = true;
  const assertOpen = (): void => {
    if (!isOpen) throw new WeegbrugError('WB-STORE-UNAVAILABLE');
  };

  return {
    origin: { kind: 'embedded', folder },
    ...createReading(environment, assertOpen),
    commit: async (scope, writes) => {
      const guarded = guardWrites(scope, writes);
      assertOpen();
      if (guarded.length === 0) return [];
      const revisions = await committer.commit(prepareBatch(scope.municipality, guarded));
      feed.tell(guarded.map(({ kind, collection, id }) => ({ municipality: scope.municipality, collection, id, kind })));
      return revisions;
    },
    subscribe: feed.subscribe,
    municipalities: async () => {
      assertOpen();
      return listMunicipalities(environment);
    },
    check: async () => {
      assertOpen();
      await committer.probe();
    },
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      await committer.close();
      await environment.root.close();
      unlock();
    },
  };
};

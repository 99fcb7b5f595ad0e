import { join } from 'node:path';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { checkFindOptions } from '../checkFindOptions.ts';
import { createChangeFeed } from '../createChangeFeed.ts';
import type { Store } from '../port.ts';
import { guardGet, guardQuery, guardWrites } from '../scopeGuard.ts';
import { createCommitter } from './createCommitter.ts';
import { openEnvironment } from './environment.ts';
import { findRecords } from './findRecords.ts';
import { isRecordId } from '../checkRecord.ts';
import { listMunicipalities } from './listMunicipalities.ts';
import { lockFolder } from './lockFolder.ts';
import { prepareBatch } from './prepareWrite.ts';
import { projectRecord } from '../projectRecord.ts';
import { readRecord } from './readRecord.ts';
import { sortRecords } from '../sortRecords.ts';

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
    get: async (scope, collection, id) => {
      const isTheirs = guardGet(scope, collection);
      assertOpen();
      if (!isRecordId(id)) return undefined;
      const record = readRecord(environment, scope.municipality, collection, id);
      return record !== undefined && isTheirs(record) ? (record as never) : undefined;
    },
    find: async (scope, collection, query, options = {}) => {
      const guarded = guardQuery(scope, collection, query);
      const { sort, skip, limit, projection } = checkFindOptions(options);
      assertOpen();
      const found = sortRecords(await findRecords(environment, scope.municipality, collection, guarded), sort);
      const page = found.slice(skip, limit === undefined ? undefined : skip + limit);
      return (projection === undefined ? page : page.map((record) => projectRecord(record, projection))) as never;
    },
    count: async (scope, collection, query) => {
      const guarded = guardQuery(scope, collection, query);
      assertOpen();
      return (await findRecords(environment, scope.municipality, collection, guarded)).length;
    },
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

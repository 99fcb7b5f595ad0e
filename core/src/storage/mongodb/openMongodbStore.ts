import { type Connection, createConnection } from 'mongoose';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { newId } from '../../shared/ids.ts';
import { checkFindOptions } from '../checkFindOptions.ts';
import { isRecordId } from '../checkRecord.ts';
import { createChangeFeed } from '../createChangeFeed.ts';
import type { Collection } from '../collections.ts';
import type { Store } from '../port.ts';
import { guardGet, guardQuery, guardWrites } from '../scopeGuard.ts';
import { commitBatch } from './commitBatch.ts';
import { pathOnDisk, queryOnDisk } from './fieldNamesOnDisk.ts';
import { createModels, documentId, type Models, type RecordDocument, toRecord } from './models.ts';
import { storageError } from './storageError.ts';
import { watchCommits } from './watchCommits.ts';

export type MongodbOptions = {
  /** `mongodb://server:27017/weegbrug?replicaSet=rs0`; without a database name: `weegbrug`. */
  uri: string;
  timeouts?: MongodbTimeouts;
};

/** Milliseconds: to find a server, to wait for an answer, and to keep trying a commit that could not be made. */
type MongodbTimeouts = { selection: number; answer: number; patience: number };

/**
 * Opens the store on a MongoDB replica set or sharded cluster. When the connection is lost, calls are refused with WB-STORE-UNAVAILABLE and work
 * again when it is back; the process stays up.
 * @throws WB-STORE-ADDRESS, WB-STORE-STANDALONE, WB-STORE-UNAVAILABLE
 */
export const openMongodbStore = async ({
  uri,
  timeouts = { selection: 5_000, answer: 20_000, patience: 20_000 },
}: MongodbOptions): Promise<Store> => {
  const connection = await connect(uri, timeouts);
  const feed = createChangeFeed();
  try {
    await refuseStandalone(connection);
    const models = createModels(connection);
    for (const model of [...models.records.values(), models.commits]) await model.createIndexes();
    const watch = await watchCommits(models, feed.tell);
    return { origin: { kind: 'mongodb', uri }, ...createStore(connection, models, feed, watch, timeouts.patience) };
  } catch (error) {
    await connection.destroy(true).catch(() => undefined);
    throw storageError(error);
  }
};

const connect = async (uri: string, timeouts: MongodbTimeouts): Promise<Connection> => {
  try {
    const connection = createConnection(uri, {
      ...(/^[^?]*\/\/[^/?]+\/[^?]+/.test(uri) ? {} : { dbName: 'weegbrug' }),
      bufferCommands: false,
      autoIndex: false,
      autoCreate: false,
      serverSelectionTimeoutMS: timeouts.selection,
      connectTimeoutMS: timeouts.selection,
      socketTimeoutMS: timeouts.answer,
      heartbeatFrequencyMS: Math.max(500, Math.min(10_000, timeouts.selection)),
      readConcernLevel: 'majority',
      readPreference: 'primary',
      retryWrites: true,
      retryReads: true,
    });
    // A lost connection is told by the calls that need it; without a listener the event would end the process.
    connection.on('error', () => undefined);
    return await connection.asPromise();
  } catch (cause) {
    const isAddress = cause instanceof Error && /MongoParseError|MongoInvalidArgument|MongoAPIError/.test(cause.name);
    throw isAddress ? new WeegbrugError('WB-STORE-ADDRESS', {}, { cause }) : storageError(cause);
  }
};

/** A standalone server knows no transactions. */
const refuseStandalone = async (connection: Connection): Promise<void> => {
  const hello = await connection.db!.admin().command({ hello: 1 });
  if (hello['setName'] === undefined && hello['msg'] !== 'isdbgrid') throw new WeegbrugError('WB-STORE-STANDALONE');
};

const createStore = (
  connection: Connection,
  models: Models,
  feed: ReturnType<typeof createChangeFeed>,
  watch: Awaited<ReturnType<typeof watchCommits>>,
  patience: number,
): Omit<Store, 'origin'> => {
  let isOpen = true;
  const run = async <T>(work: () => Promise<T>): Promise<T> => {
    if (!isOpen) throw new WeegbrugError('WB-STORE-UNAVAILABLE');
    try {
      return await work();
    } catch (error) {
      throw storageError(error);
    }
  };
  // Straight to the driver: mongoose would turn the text "5" of a query into the number 5. What may stand in a query was checked before.
  const reads = (collection: Collection) => models.records.get(collection)!.collection;
  return {
    get: async (scope, collection, id) => {
      const isTheirs = guardGet(scope, collection);
      if (!isRecordId(id)) return undefined;
      return run(async () => {
        const document = await models.records
          .get(collection)!
          .findOne({ _id: documentId(scope.municipality, id), municipality: scope.municipality })
          .lean<RecordDocument>();
        const record = document ? toRecord(document) : undefined;
        return record !== undefined && isTheirs(record) ? (record as never) : undefined;
      });
    },
    find: async (scope, collection, query, options = {}) => {
      const guarded = queryOnDisk(guardQuery(scope, collection, query));
      const { sort, skip, limit, projection } = checkFindOptions(options);
      return run(async () => {
        const cursor = reads(collection).find(guarded, {
          skip,
          ...(limit === undefined ? {} : { limit }),
          sort: Object.fromEntries(sort.map(([path, direction]) => [pathOnDisk(path), direction])),
          ...(projection === undefined ? {} : { projection: Object.fromEntries(projection.map((path) => [pathOnDisk(path), 1])) }),
          allowDiskUse: true,
        });
        return (await cursor.toArray()).map((document) => toRecord(document as unknown as RecordDocument)) as never;
      });
    },
    count: async (scope, collection, query) => {
      const guarded = queryOnDisk(guardQuery(scope, collection, query));
      return run(() => reads(collection).countDocuments(guarded));
    },
    commit: async (scope, writes) => {
      // A copy, because a transaction may be tried again when the caller has already changed its objects.
      const guarded = structuredClone(guardWrites(scope, writes));
      if (guarded.length === 0) return [];
      const commitId = newId();
      watch.seen(commitId);
      const revisions = await run(() => commitBatch(connection, models, commitId, scope.municipality, guarded, patience)).catch(
        (error: unknown) => {
          watch.unsure(commitId);
          throw error;
        },
      );
      feed.tell(guarded.map(({ kind, collection, id }) => ({ municipality: scope.municipality, collection, id, kind })));
      return revisions;
    },
    subscribe: feed.subscribe,
    municipalities: () =>
      run(async () => {
        const lists = await Promise.all([...models.records.values()].map((model) => model.distinct('municipality')));
        return [...new Set(lists.flat())].sort();
      }),
    check: () =>
      run(async () => {
        const hello = await connection.db!.admin().command({ hello: 1 });
        if (hello['isWritablePrimary'] !== true) throw new WeegbrugError('WB-STORE-UNAVAILABLE');
      }),
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      watch.stop();
      await connection.close(true).catch(() => undefined);
    },
  };
};

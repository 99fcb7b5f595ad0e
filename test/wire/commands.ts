import { type Document, Long, ObjectId } from 'bson';
import { Aggregator } from 'mingo';
import { projectRecord } from '../../core/src/storage/projectRecord.ts';
import { sortRecords } from '../../core/src/storage/sortRecords.ts';
import { valuesAtPath } from '../../core/src/storage/valuesAtPath.ts';
import type { Database, View } from './database.ts';
import { matches } from './matches.ts';
import { WireError } from './wireError.ts';

export type Role = 'primary' | 'standalone';

/** Answers the commands that mongoose and the driver send on behalf of the storage adapter. */
export const createCommands = (database: Database, role: Role, address: () => string) => {
  const cursors = new Map<bigint, { namespace: string; documents: Document[] }>();
  let nextCursor = 0n;
  const processId = new ObjectId();

  const hello = (): Document => ({
    ok: 1,
    helloOk: true,
    isWritablePrimary: true,
    ismaster: true,
    maxBsonObjectSize: 16_777_216,
    maxMessageSizeBytes: 48_000_000,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    minWireVersion: 0,
    maxWireVersion: 21,
    readOnly: false,
    ...(role === 'primary'
      ? { setName: 'rs0', setVersion: 1, secondary: false, hosts: [address()], me: address(), primary: address(), electionId: processId }
      : {}),
  });

  const page = (namespace: string, documents: Document[], size: number | undefined, name: 'firstBatch' | 'nextBatch'): Document => {
    const count = size ?? 101;
    const rest = documents.slice(count);
    const id = rest.length === 0 ? 0n : (nextCursor += 1n);
    if (id !== 0n) cursors.set(id, { namespace, documents: rest });
    return { ok: 1, cursor: { id: Long.fromBigInt(id), ns: namespace, [name]: documents.slice(0, count) } };
  };

  const handlers: Record<string, (command: Document, namespace: string) => Document> = {
    hello,
    ismaster: hello,
    isMaster: hello,
    ping: () => ({ ok: 1 }),
    buildInfo: () => ({ ok: 1, version: '7.0.0', versionArray: [7, 0, 0, 0] }),
    endSessions: () => ({ ok: 1 }),
    killCursors: (command) => {
      for (const id of command['cursors'] as (Long | number)[]) cursors.delete(BigInt(id.toString()));
      return { ok: 1 };
    },
    create: () => ({ ok: 1 }),
    createIndexes: (command, namespace) => {
      database.createIndexes(namespace, command['indexes'] as Document[]);
      return { ok: 1, numIndexesBefore: 1, numIndexesAfter: 1 + database.indexesOf(namespace).length };
    },
    find: (command, namespace) => {
      const found = database.run(command, (view) => select(view, namespace, command));
      return command['singleBatch'] === true
        ? page(namespace, found, found.length, 'firstBatch')
        : page(namespace, found, command['batchSize'] as number | undefined, 'firstBatch');
    },
    getMore: (command) => {
      const id = BigInt((command['getMore'] as Long | number).toString());
      const cursor = cursors.get(id);
      if (cursor === undefined) throw new WireError(43, 'CursorNotFound', 'cursor id not found');
      cursors.delete(id);
      return page(cursor.namespace, cursor.documents, command['batchSize'] as number | undefined, 'nextBatch');
    },
    aggregate: (command, namespace) => {
      const [first, ...rest] = command['pipeline'] as Document[];
      const filter = first?.['$match'] as Document | undefined;
      const found = database.run(command, (view) => select(view, namespace, { filter }));
      const stages = filter === undefined && first !== undefined ? [first, ...rest] : rest;
      return page(namespace, new Aggregator(stages).run(found) as Document[], undefined, 'firstBatch');
    },
    distinct: (command, namespace) => {
      const found = database.run(command, (view) => select(view, namespace, { filter: command['query'] as Document }));
      return { ok: 1, values: [...new Set(found.flatMap((document) => valuesAtPath(document, command['key'] as string)))] };
    },
    insert: (command, namespace) =>
      eachWrite(command, 'documents', (document) =>
        database.run(command, (view) => {
          view.insert(namespace, document);
          return { n: 1 };
        }),
      ),
    update: (command, namespace) =>
      eachWrite(command, 'updates', ({ q, u, upsert }) =>
        database.run(command, (view) => {
          const present = select(view, namespace, { filter: q as Document })[0];
          if (present === undefined && upsert !== true) return { n: 0, nModified: 0 };
          view.replace(namespace, changed(present ?? { ...(q as Document) }, u as Document));
          return { n: 1, nModified: 1 };
        }),
      ),
    delete: (command, namespace) =>
      eachWrite(command, 'deletes', ({ q, limit }) =>
        database.run(command, (view) => {
          const found = select(view, namespace, { filter: q as Document }).slice(0, limit === 1 ? 1 : undefined);
          for (const document of found) view.remove(namespace, document['_id']);
          return { n: found.length };
        }),
      ),
    findAndModify: (command, namespace) =>
      database.run(command, (view) => {
        const present = select(view, namespace, { filter: command['query'] as Document, sort: command['sort'] as Document })[0];
        if (present === undefined) return { ok: 1, value: null, lastErrorObject: { n: 0, updatedExisting: false } };
        if (command['remove'] === true) view.remove(namespace, present['_id']);
        else view.replace(namespace, changed(present, command['update'] as Document));
        const value = command['new'] === true ? view.get(namespace, present['_id']) : present;
        return { ok: 1, value, lastErrorObject: { n: 1, updatedExisting: command['remove'] !== true } };
      }),
    commitTransaction: (command) => {
      database.commitTransaction(command);
      return { ok: 1 };
    },
    abortTransaction: (command) => {
      database.abortTransaction(command);
      return { ok: 1 };
    },
  };

  return (command: Document): Document => {
    const name = Object.keys(command)[0]!;
    const handler = Object.hasOwn(handlers, name) ? handlers[name]! : undefined;
    if (handler === undefined) return { ok: 0, code: 59, codeName: 'CommandNotFound', errmsg: `no such command: '${name}'` };
    try {
      return handler(command, `${String(command['$db'])}.${String(command[name === 'getMore' ? 'collection' : name])}`);
    } catch (error) {
      if (error instanceof WireError) return error.reply;
      return { ok: 0, code: 2, codeName: 'BadValue', errmsg: String(error) };
    }
  };
};

const select = (view: View, namespace: string, options: Document): Document[] => {
  const filter = (options['filter'] as Document | undefined) ?? {};
  const found = view.documents(namespace).filter((document) => matches(document, filter));
  const sort = Object.entries((options['sort'] as Record<string, 1 | -1> | undefined) ?? {});
  const sorted = sort.length === 0 ? found : sortRecords(found, sort);
  const skip = Number(options['skip'] ?? 0);
  const limit = Number(options['limit'] ?? 0);
  const page = sorted.slice(skip, limit === 0 ? undefined : skip + Math.abs(limit));
  const wanted = Object.entries((options['projection'] as Record<string, number> | undefined) ?? {}).filter(([, keep]) => keep === 1);
  return wanted.length === 0 ? page : page.map((document) => projectRecord(document, ['_id', ...wanted.map(([path]) => path)]));
};

/** A whole document in its place, or `$set`. */
const changed = (present: Document, update: Document): Document =>
  Object.keys(update)[0]?.startsWith('$') === true ? { ...present, ...(update['$set'] as Document) } : { ...update, _id: present['_id'] };

/** The parts of one write command; outside a transaction an error of one part stands in `writeErrors`. */
const eachWrite = (command: Document, name: string, work: (part: Document) => Document): Document => {
  const total = { n: 0, nModified: 0 };
  const writeErrors: Document[] = [];
  for (const [index, part] of (command[name] as Document[]).entries()) {
    try {
      const { n = 0, nModified = 0 } = work(part) as { n?: number; nModified?: number };
      total.n += n;
      total.nModified += nModified;
    } catch (error) {
      if (!(error instanceof WireError) || error.reply['code'] !== 11000) throw error;
      writeErrors.push({ index, ...error.reply });
      if (command['ordered'] !== false) break;
    }
  }
  return { ok: 1, ...total, ...(writeErrors.length === 0 ? {} : { writeErrors }) };
};

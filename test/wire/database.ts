import { type Document, EJSON } from 'bson';
import { valuesAtPath } from '../../core/src/storage/valuesAtPath.ts';
import { matches } from './matches.ts';
import { noSuchTransaction, WireError, writeConflict } from './wireError.ts';

type Index = { name: string; key: Record<string, number>; unique: boolean; partial: Document | undefined };
/** Collections never change in place: a commit puts new maps in their stead, so a transaction keeps its snapshot by holding the old ones. */
type Content = ReadonlyMap<string, ReadonlyMap<string, Document>>;

/** What one command reads and writes through: a transaction, or one that lasts for the command alone. */
export type View = {
  documents(namespace: string): Document[];
  get(namespace: string, id: unknown): Document | undefined;
  insert(namespace: string, document: Document): void;
  replace(namespace: string, document: Document): void;
  remove(namespace: string, id: unknown): void;
};

type Transaction = View & { commit(): void; release(): void };
type Open = { transaction: Transaction; state: 'open' | 'committed' | 'aborted'; number: number };

const keyOf = (id: unknown): string => EJSON.stringify({ id });

/** Documents, unique indexes and transactions of the peer. */
export const createDatabase = () => {
  let content: Content = new Map();
  const indexes = new Map<string, Index[]>();
  /** Documents and unique values that an open transaction has written: somebody else's write of them is a conflict. */
  const locks = new Map<string, symbol>();
  const sessions = new Map<string, Open>();

  const begin = (): Transaction => {
    const snapshot = content;
    const written = new Map<string, Map<string, Document | undefined>>();
    const me = Symbol('transaction');
    const lock = (name: string): void => {
      const holder = locks.get(name);
      if (holder !== undefined && holder !== me) throw writeConflict();
      locks.set(name, me);
    };
    const own = (namespace: string): Map<string, Document | undefined> => {
      const changes = written.get(namespace) ?? new Map<string, Document | undefined>();
      written.set(namespace, changes);
      return changes;
    };
    const get = (namespace: string, id: unknown): Document | undefined => {
      const key = keyOf(id);
      const changes = written.get(namespace);
      return changes?.has(key) === true ? changes.get(key) : snapshot.get(namespace)?.get(key);
    };
    const documents = (namespace: string): Document[] => {
      const merged = new Map(snapshot.get(namespace));
      for (const [key, document] of written.get(namespace) ?? []) {
        if (document === undefined) merged.delete(key);
        else merged.set(key, document);
      }
      return [...merged.values()];
    };
    const write = (namespace: string, id: unknown, document: Document | undefined): void => {
      const key = keyOf(id);
      lock(`${namespace}\n${key}`);
      if (content.get(namespace)?.get(key) !== snapshot.get(namespace)?.get(key)) throw writeConflict();
      if (document !== undefined) checkUnique(namespace, document);
      own(namespace).set(key, document);
    };
    const checkUnique = (namespace: string, document: Document): void => {
      for (const { name, key, partial } of (indexes.get(namespace) ?? []).filter(({ unique }) => unique)) {
        if (!covers(partial, document)) continue;
        const value = EJSON.stringify(Object.keys(key).map((path) => valuesAtPath(document, path)));
        const isSame = (other: Document): boolean =>
          keyOf(other['_id']) !== keyOf(document['_id']) &&
          covers(partial, other) &&
          EJSON.stringify(Object.keys(key).map((path) => valuesAtPath(other, path))) === value;
        if (documents(namespace).some(isSame)) throw duplicate(namespace, name, key, value);
        lock(`${namespace}\n${name}\n${value}`);
        // Taken by a commit after this snapshot: with a real server, too, that is a conflict or a duplicate.
        if (
          [...(content.get(namespace)?.values() ?? [])].some((other) => isSame(other) && !written.get(namespace)?.has(keyOf(other['_id'])))
        )
          throw writeConflict();
      }
    };
    return {
      documents,
      get,
      insert: (namespace, document) => {
        if (get(namespace, document['_id']) !== undefined) throw duplicate(namespace, '_id_', { _id: 1 }, keyOf(document['_id']));
        write(namespace, document['_id'], document);
      },
      replace: (namespace, document) => write(namespace, document['_id'], document),
      remove: (namespace, id) => write(namespace, id, undefined),
      commit: () => {
        const next = new Map(content);
        for (const [namespace, changes] of written) {
          const merged = new Map(next.get(namespace));
          for (const [key, document] of changes) {
            if (document === undefined) merged.delete(key);
            else merged.set(key, document);
          }
          next.set(namespace, merged);
        }
        content = next;
      },
      release: () => {
        for (const [name, holder] of locks) if (holder === me) locks.delete(name);
      },
    };
  };

  /** Runs a command inside the transaction that it names, or in one of its own. An error ends the transaction, as it does on a server. */
  const run = <T>(command: Document, work: (view: View) => T): T => {
    if (command['autocommit'] !== false) {
      const transaction = begin();
      try {
        const result = work(transaction);
        transaction.commit();
        return result;
      } finally {
        transaction.release();
      }
    }
    const session = keyOf(command['lsid']);
    const number = Number(command['txnNumber']);
    if (command['startTransaction'] === true) {
      sessions.get(session)?.transaction.release();
      sessions.set(session, { transaction: begin(), state: 'open', number });
    }
    const open = sessions.get(session);
    if (open === undefined || open.state !== 'open' || open.number !== number) throw noSuchTransaction();
    try {
      return work(open.transaction);
    } catch (error) {
      end(open, 'aborted');
      throw error;
    }
  };

  const end = (open: Open, state: 'committed' | 'aborted'): void => {
    if (state === 'committed') open.transaction.commit();
    open.transaction.release();
    open.state = state;
  };

  return {
    run,
    /** Committing again what was committed is fine: the driver asks twice when it heard nothing. */
    commitTransaction: (command: Document): void => {
      const open = sessions.get(keyOf(command['lsid']));
      if (open === undefined || open.number !== Number(command['txnNumber']) || open.state === 'aborted') throw noSuchTransaction();
      if (open.state === 'open') end(open, 'committed');
    },
    abortTransaction: (command: Document): void => {
      const open = sessions.get(keyOf(command['lsid']));
      if (open?.state === 'open') end(open, 'aborted');
    },
    /** Ends every open transaction, as a server does after a minute. */
    expireTransactions: (): void => {
      for (const open of sessions.values()) if (open.state === 'open') end(open, 'aborted');
    },
    createIndexes: (namespace: string, wanted: readonly Document[]): void => {
      const known = indexes.get(namespace) ?? [];
      for (const { name, key, unique, partialFilterExpression } of wanted as readonly (Document & {
        name: string;
        key: Record<string, number>;
      })[])
        if (!known.some((index) => index.name === name))
          known.push({ name, key, unique: unique === true, partial: partialFilterExpression as Document | undefined });
      indexes.set(namespace, known);
    },
    indexesOf: (namespace: string): readonly Index[] => indexes.get(namespace) ?? [],
  };
};

export type Database = ReturnType<typeof createDatabase>;

const covers = (partial: Document | undefined, document: Document): boolean => partial === undefined || matches(document, partial);

const duplicate = (namespace: string, name: string, keyPattern: Record<string, number>, value: string): WireError =>
  new WireError(11000, 'DuplicateKey', `E11000 duplicate key error collection: ${namespace} index: ${name} dup key: ${value}`, {
    keyPattern,
    keyValue: {},
  });

import type { Scope } from '../shared/actor.ts';
import type { Collection } from './collections.ts';
import type { Query } from './query.ts';

/** What every stored thing carries. The municipality is set by the store from the scope, never by the caller. */
export type StoredRecord = {
  id: string;
  municipality: string;
  /** 1 on creation, one more with each replacement. */
  revision: number;
};

/** A record as an operation hands it in; the store adds municipality and revision. */
export type NewRecord = { id: string } & Record<string, unknown>;

/** One part of an atomic commit. `expectedRevision` is the revision that the caller has read. */
export type Write =
  | { kind: 'create'; collection: Collection; record: NewRecord }
  | { kind: 'replace'; collection: Collection; expectedRevision: number; record: NewRecord }
  | { kind: 'delete'; collection: Collection; id: string; expectedRevision: number };

export type FindOptions = {
  /** Field path → 1 ascending, −1 descending; ties are broken by id, so that pages never overlap. */
  sort?: Readonly<Record<string, 1 | -1>>;
  skip?: number;
  /** At most 10,000. */
  limit?: number;
  /** Only these fields (id, municipality and revision always come along). */
  projection?: readonly string[];
};

/** A record that a commit touched; told to subscribers after the commit is durable. */
export type RecordChange = { municipality: string; collection: Collection; id: string; kind: Write['kind'] };

/** Where the data are: with this another thread of the process opens them for itself ({@link openReader}). */
export type StoreOrigin = { kind: 'embedded'; folder: string } | { kind: 'mongodb'; uri: string };

/**
 * The one door to durable data. Two adapters (`embedded/`, `mongodb/`) pass the same contract suite.
 *
 * Every call takes a scope: the municipality becomes part of every key and query, and the actor's permissions are
 * checked per collection (`collections.ts`). Errors: `WB-STORE-FORBIDDEN`, `WB-STORE-QUERY-INVALID`,
 * `WB-STORE-STALE` (revision), `WB-STORE-DUPLICATE` (id or unique field), `WB-STORE-FULL`, `WB-STORE-UNAVAILABLE`, `WB-STORE-DAMAGED`.
 */
export type Store = {
  origin: StoreOrigin;
  /** The record, or `undefined` when there is none in this municipality (or not for this actor). */
  get<T extends StoredRecord>(scope: Scope, collection: Collection, id: string): Promise<T | undefined>;
  find<T extends StoredRecord>(scope: Scope, collection: Collection, query: Query, options?: FindOptions): Promise<T[]>;
  count(scope: Scope, collection: Collection, query: Query): Promise<number>;
  /**
   * All of it or nothing, on disk before the promise resolves. A stale or duplicate part refuses the whole batch.
   * @returns the revision of each written record, in the order of `writes` (0 for a delete)
   */
  commit(scope: Scope, writes: readonly Write[]): Promise<number[]>;
  /** Tells about commits, also (within a second) those of other processes on the same data. Returns the way to stop. */
  subscribe(listener: (changes: readonly RecordChange[]) => void): () => void;
  /** Municipalities that have any record; for housekeeping at start, needs no scope. */
  municipalities(): Promise<string[]>;
  /** Resolves when the data can be read and written; for `health/ready`. Throws otherwise. */
  check(): Promise<void>;
  close(): Promise<void>;
};

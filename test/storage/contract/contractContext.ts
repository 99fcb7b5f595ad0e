import type { Collection } from '../../../core/src/storage/collections.ts';
import type { NewRecord, Store, StoredRecord, Write } from '../../../core/src/storage/port.ts';

/** What the parts of the contract suite work with. */
export type ContractContext = {
  /** The store under test; open while the tests run. */
  readonly store: Store;
  /** Opens a second connection to the same data, where that is possible. */
  readonly openOther: (() => Promise<Store>) | undefined;
};

export type Thing = StoredRecord & Record<string, unknown>;

let towns = 0;
/** Each test has a town of its own, so that they do not see each other. */
export const newTown = (): string => `town-${(towns += 1)}`;

export const create = (collection: Collection, record: NewRecord): Write => ({ kind: 'create', collection, record });
export const ids = (records: readonly StoredRecord[]): string[] => records.map(({ id }) => id);

import type { StoredRecord } from '../storage/port.ts';

/** Somebody who may sign in to one municipality. The same username in another municipality is another account. */
export type Account = StoredRecord & {
  /** Lower case, once per municipality. */
  username: string;
  name: string;
  /** Role keys of the municipality's configuration; a role that no longer exists gives no rights. */
  roles: readonly string[];
  /** Made by `hashPassword`. */
  passwordHash: string;
  active: boolean;
  /** Belongs to the demo data: signs in from this computer only. */
  demo?: boolean;
  createdAt: string;
  changedAt: string;
};

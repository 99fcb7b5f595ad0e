import type { Permission } from './permissions.ts';

/** The person (or the system itself) on whose behalf an operation runs, inside one municipality. */
export type Actor = {
  /** Account id; `system` for the software's own work. */
  id: string;
  name: string;
  /** Role keys of the municipality's configuration. */
  roles: readonly string[];
  permissions: ReadonlySet<Permission>;
};

/** Nothing is read or written without this: which town, and who. */
export type Scope = { municipality: string; actor: Actor };

import type { Scope } from './actor.ts';
import { permissions } from './permissions.ts';

const everything = new Set(permissions);

/** The software's own work inside one municipality: reading who may vote, keeping the ranking current. Never the scope of a person's request. */
export const systemScope = (municipality: string): Scope => ({
  municipality,
  actor: { id: 'system', name: 'Weegbrug', roles: [], permissions: everything },
});

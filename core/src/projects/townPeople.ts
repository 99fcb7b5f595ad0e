import type { OperationContext } from '../configuration/operationContext.ts';
import { systemScope } from '../shared/systemScope.ts';
import type { Store, StoredRecord } from '../storage/port.ts';
import type { Voters } from '../workflow/workflowInstance.ts';

/** The part of an account that matters for approvals. */
type Account = StoredRecord & { username: string; name: string; roles: readonly string[]; active?: boolean };

/** Who can act in one town. */
export type TownPeople = {
  voters: Voters;
  /** Account ids by username, which is how the configuration names the account of a person. */
  accountIds: ReadonlyMap<string, string>;
};

const known = new WeakMap<Store, Map<string, Promise<TownPeople>>>();

/** Accounts of the municipality with their roles; read once and again after any account has changed, also by another process. */
export const listTownPeople = (context: OperationContext): Promise<TownPeople> => {
  const { store } = context;
  const { municipality } = context.scope;
  const towns = known.get(store) ?? followAccounts(store);
  const people = towns.get(municipality) ?? readTownPeople(store, municipality);
  towns.set(municipality, people);
  people.catch(() => towns.delete(municipality));
  return people;
};

const followAccounts = (store: Store): Map<string, Promise<TownPeople>> => {
  const towns = new Map<string, Promise<TownPeople>>();
  known.set(store, towns);
  store.subscribe((changes) => {
    for (const { collection, municipality } of changes) if (collection === 'accounts') towns.delete(municipality);
  });
  return towns;
};

const readTownPeople = async (store: Store, municipality: string): Promise<TownPeople> => {
  const accounts = await store.find<Account>(systemScope(municipality), 'accounts', {}, { limit: 10_000, projection: ['username', 'name', 'roles', 'active'] });
  const active = accounts.filter((account) => account.active !== false);
  return {
    voters: active.map(({ id, name, roles }) => ({ account: id, name, roles })),
    accountIds: new Map(active.map(({ id, username }) => [username, id])),
  };
};

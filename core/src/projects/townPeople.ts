import type { OperationContext } from '../configuration/operationContext.ts';
import type { ReleaseLibrary } from '../configuration/releaseLibrary.ts';
import type { Account } from '../identity/account.ts';
import { systemScope } from '../shared/systemScope.ts';
import type { Store, StoredRecord } from '../storage/port.ts';
import type { Voters } from '../workflow/workflowInstance.ts';

type VotingAccount = Pick<Account, keyof StoredRecord | 'username' | 'name' | 'roles' | 'active'>;

/** Who can act in one town. */
export type TownPeople = {
  voters: Voters;
  /** Account ids by username, which is how the configuration names the account of a person. */
  accountIds: ReadonlyMap<string, string>;
};

/** By release library: there is one per process, while a request may come with a store of its own around the real one. */
const known = new WeakMap<ReleaseLibrary, Map<string, Promise<TownPeople>>>();

/** Accounts of the municipality with their roles; read once and again after any account has changed, also by another process. */
export const listTownPeople = (context: OperationContext): Promise<TownPeople> => {
  const { store, releases } = context;
  const { municipality } = context.scope;
  const towns = known.get(releases) ?? followAccounts(store, releases);
  const people = towns.get(municipality) ?? readTownPeople(store, municipality);
  towns.set(municipality, people);
  people.catch(() => towns.delete(municipality));
  return people;
};

const followAccounts = (store: Store, releases: ReleaseLibrary): Map<string, Promise<TownPeople>> => {
  const towns = new Map<string, Promise<TownPeople>>();
  known.set(releases, towns);
  store.subscribe((changes) => {
    for (const { collection, municipality } of changes) if (collection === 'accounts') towns.delete(municipality);
  });
  return towns;
};

const readTownPeople = async (store: Store, municipality: string): Promise<TownPeople> => {
  const accounts = await store.find<VotingAccount>(
    systemScope(municipality),
    'accounts',
    {},
    { limit: 10_000, projection: ['username', 'name', 'roles', 'active'] },
  );
  const active = accounts.filter((account) => account.active);
  return {
    voters: active.map(({ id, name, roles }) => ({ account: id, name, roles })),
    accountIds: new Map(active.map(({ id, username }) => [username, id])),
  };
};

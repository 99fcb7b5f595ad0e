import { systemScope } from '../shared/systemScope.ts';
import type { Store } from '../storage/port.ts';
import type { Account } from './account.ts';

/** The account with this username in this municipality. Works without an actor: it is what signing in starts with. */
export const findAccount = async (store: Store, municipality: string, username: string): Promise<Account | undefined> => {
  const [account] = await store.find<Account>(systemScope(municipality), 'accounts', { username: username.toLowerCase() }, { limit: 1 });
  return account;
};

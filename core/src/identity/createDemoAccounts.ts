import type { Scope } from '../shared/actor.ts';
import type { Clock } from '../shared/clock.ts';
import type { Store, Write } from '../storage/port.ts';
import type { Account } from './account.ts';
import { hashPassword } from './hashPassword.ts';

export type DemoAccount = { username: string; name: string; roles: readonly string[] };

/**
 * Makes the accounts of the demo data that are not there yet; the id is the username, so that the stories of the demo can name them.
 * They share one hash of their well-known password and sign in from this computer only.
 */
export const createDemoAccounts = async (
  { scope, store, clock }: { scope: Scope; store: Store; clock: Clock },
  accounts: readonly DemoAccount[],
  password: string,
): Promise<void> => {
  const present = new Set((await store.find<Account>(scope, 'accounts', {}, { limit: 10_000 })).map(({ username }) => username));
  const absent = accounts.filter(({ username }) => !present.has(username));
  if (absent.length === 0) return;
  const passwordHash = await hashPassword(password);
  const at = clock().toISOString();
  await store.commit(
    scope,
    absent.map(({ username, name, roles }): Write => ({
      kind: 'create',
      collection: 'accounts',
      record: { id: username, username, name, roles, passwordHash, active: true, demo: true, createdAt: at, changedAt: at },
    })),
  );
};

import { auditEntry } from '../storage/auditEntry.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import type { Account } from './account.ts';
import { createTurnstile } from './createTurnstile.ts';
import { findAccount } from './findAccount.ts';
import type { IdentityContext } from './identityContext.ts';
import type { SessionKeeper } from './sessionKeeper.ts';
import type { SharedFailures } from './sharedFailures.ts';
import type { SignInGuard } from './signInGuard.ts';
import { verifyPassword } from './verifyPassword.ts';

export type SignInInput = {
  municipality: string;
  username: string;
  password: string;
  /** Network address of the visitor, for the lock-out; only a digest of it is kept, a quarter of an hour. */
  address: string;
  /** The visitor sits at the computer that runs the server. */
  loopback: boolean;
};

const turnstile = createTurnstile(2, 50);

/**
 * Checks a password and opens a session. An unknown municipality, an unknown or inactive account and a wrong password give the same
 * answer after the same work.
 * @throws WB-IDENTITY-LOCKED, WB-IDENTITY-SIGN-IN-FAILED, WB-IDENTITY-DEMO-REMOTE, WB-IDENTITY-BUSY
 */
export const signIn = async (
  context: IdentityContext & {
    sessions: SessionKeeper;
    guard: SignInGuard;
    failures: SharedFailures;
    isMunicipality: (key: string) => boolean;
  },
  { municipality, username, password, address, loopback }: SignInInput,
): Promise<{ token: string; account: Account }> => {
  const name = username.toLowerCase();
  const guarded = `${municipality}/${name}`;
  const now = context.clock();
  const attempt = { municipality, username: name, address, now: now.getTime() };
  const inTown = context.isMunicipality(municipality);
  context.guard.check(guarded, address, now.getTime());
  if (inTown) await context.failures.check(attempt);
  const account = inTown ? await findAccount(context.store, municipality, name) : undefined;
  const verified = await turnstile(async () => {
    // Counted before the outcome is known, so that a burst gets no more tries than a queue.
    context.guard.check(guarded, address, now.getTime());
    context.guard.failed(guarded, address, now.getTime());
    if (inTown) await context.failures.failed(attempt);
    const fits = await verifyPassword(password, account?.active === true ? account.passwordHash : undefined);
    if (fits && !(account?.demo === true && !loopback)) {
      context.guard.succeeded(guarded, address);
      await context.failures.succeeded(attempt);
    }
    return fits;
  });
  if (account === undefined || !verified) throw new WeegbrugError('WB-IDENTITY-SIGN-IN-FAILED');
  if (account.demo === true && !loopback) throw new WeegbrugError('WB-IDENTITY-DEMO-REMOTE');
  const { token, writes, scope } = await context.sessions.prepare(account, now);
  const [opening, ...cleaning] = writes;
  const audit = auditEntry({
    id: context.newId(),
    at: now,
    actor: { ...scope.actor, name: account.name },
    action: 'session.started',
    subject: `account:${account.id}`,
    text: { nl: `${account.name} heeft zich aangemeld`, en: `${account.name} signed in` },
  });
  try {
    await context.store.commit(scope, [opening!, audit, ...cleaning]);
  } catch (error) {
    // Two sign-ins at once clear away the same old sessions; the second one leaves that to the first.
    if (!(error instanceof WeegbrugError) || error.code !== 'WB-STORE-STALE') throw error;
    await context.store.commit(scope, [opening!, audit]);
  }
  return { token, account };
};

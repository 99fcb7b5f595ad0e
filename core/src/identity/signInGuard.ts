import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { secondsToWait, type SignInLimits, signInLimits } from './signInLimits.ts';

/**
 * Counts failed attempts per account and per address, over all towns of this process, at once and without touching the store: it stops a burst and a flood, also
 * of towns that do not exist. `sharedFailures.ts` counts what has to outlive the process. Names that do not exist count the same as names that do.
 */
export type SignInGuard = {
  /** @throws WB-IDENTITY-LOCKED with the seconds to wait */
  check(account: string, address: string, now: number): void;
  /** Called before the outcome is known, so that attempts at the same moment count as well. */
  failed(account: string, address: string, now: number): void;
  /** Takes back the failure that `failed` counted in advance, and clears the account. */
  succeeded(account: string, address: string): void;
};

/** Above this many remembered names or addresses the oldest are forgotten, so that a flood of names costs no memory. */
const remembered = 50_000;

export const createSignInGuard = (limits: SignInLimits = signInLimits): SignInGuard => {
  const failures = new Map<string, number[]>();
  const recent = (key: string, now: number): number[] => (failures.get(key) ?? []).filter((at) => now - at < limits.window);
  const note = (key: string, now: number, limit: number): void => {
    const moments = [...recent(key, now), now].slice(-limit);
    failures.delete(key);
    failures.set(key, moments);
    for (const oldest of failures.keys()) {
      if (failures.size <= remembered) break;
      failures.delete(oldest);
    }
  };
  const wait = (key: string, now: number, limit: number): number => secondsToWait(recent(key, now), now, limit, limits.window);

  return {
    check: (account, address, now) => {
      const retryAfter = Math.max(wait(`account ${account}`, now, limits.perAccount), wait(`address ${address}`, now, limits.perAddress));
      if (retryAfter > 0) throw new WeegbrugError('WB-IDENTITY-LOCKED', { retryAfter });
    },
    failed: (account, address, now) => {
      note(`account ${account}`, now, limits.perAccount);
      note(`address ${address}`, now, limits.perAddress);
    },
    succeeded: (account, address) => {
      failures.delete(`account ${account}`);
      failures.get(`address ${address}`)?.pop();
    },
  };
};

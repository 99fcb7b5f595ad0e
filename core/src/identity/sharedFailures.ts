import { createHash } from 'node:crypto';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { systemScope } from '../shared/systemScope.ts';
import type { Store, StoredRecord, Write } from '../storage/port.ts';
import { secondsToWait, type SignInLimits, signInLimits } from './signInLimits.ts';

/** Failed attempts as the store has them, so that every server of a town counts together and a restart forgives nothing. */
export type SharedFailures = {
  /** @throws WB-IDENTITY-LOCKED with the seconds to wait */
  check(attempt: Attempt): Promise<void>;
  /** Called before the outcome is known. @throws WB-IDENTITY-LOCKED when somebody else took the last attempt, WB-IDENTITY-BUSY */
  failed(attempt: Attempt): Promise<void>;
  /** Takes back what `failed` counted in advance, and clears the account. */
  succeeded(attempt: Attempt): Promise<void>;
  /** Whether names of a town are locked. */
  locked(municipality: string, now: number): Promise<(username: string) => boolean>;
};

/** One attempt: names in lower case, the moment in milliseconds. */
export type Attempt = { municipality: string; username: string; address: string; now: number };

/** Moments of failures of one account or one address; a digest stands for the name, and it goes when the window is over. */
type FailureRecord = StoredRecord & { kind: Kind; moments: readonly number[]; expires: number };
type Kind = 'account' | 'address';

/** Times that a write is tried again because another attempt came in between. */
const patience = 30;
/** Milliseconds between two sweeps of what is over. */
const sweepInterval = 60_000;

const idOf = (kind: Kind, municipality: string, name: string): string =>
  createHash('sha256')
    .update(JSON.stringify([kind, municipality, name]))
    .digest('hex');

export const createSharedFailures = (store: Store, limits: SignInLimits = signInLimits): SharedFailures => {
  const limitOf: Record<Kind, number> = { account: limits.perAccount, address: limits.perAddress };
  const recent = (record: FailureRecord | undefined, now: number): number[] =>
    (record?.moments ?? []).filter((at) => now - at < limits.window);
  const read = (municipality: string, id: string) => store.get<FailureRecord>(systemScope(municipality), 'signInFailures', id);
  const both = ({ municipality, username, address }: Attempt): readonly (readonly [Kind, string])[] => [
    ['account', idOf('account', municipality, username)],
    ['address', idOf('address', municipality, address)],
  ];
  let swept = 0;

  const refuseLocked = (found: readonly (readonly [Kind, readonly number[]])[], now: number): void => {
    const retryAfter = Math.max(...found.map(([kind, moments]) => secondsToWait(moments, now, limitOf[kind], limits.window)));
    if (retryAfter > 0) throw new WeegbrugError('WB-IDENTITY-LOCKED', { retryAfter });
  };

  /** Reads, decides and writes until nobody came in between. */
  const change = async (attempt: Attempt, decide: (kind: Kind, moments: readonly number[]) => readonly number[]): Promise<void> => {
    const { municipality, now } = attempt;
    for (let attempts = 0; attempts < patience; attempts += 1) {
      const found = await Promise.all(both(attempt).map(async ([kind, id]) => ({ kind, id, record: await read(municipality, id) })));
      const writes = found.flatMap(({ kind, id, record }): Write[] => {
        const moments = decide(kind, recent(record, now)).slice(-limitOf[kind]);
        const content = { id, kind, moments, expires: Math.max(0, ...moments) + limits.window };
        if (record === undefined) return moments.length === 0 ? [] : [{ kind: 'create', collection: 'signInFailures', record: content }];
        const at = { collection: 'signInFailures', expectedRevision: record.revision } as const;
        return [moments.length === 0 ? { kind: 'delete', ...at, id } : { kind: 'replace', ...at, record: content }];
      });
      try {
        await store.commit(systemScope(municipality), writes);
        return;
      } catch (error) {
        if (!(error instanceof WeegbrugError) || !['WB-STORE-STALE', 'WB-STORE-DUPLICATE'].includes(error.code)) throw error;
      }
    }
    throw new WeegbrugError('WB-IDENTITY-BUSY', { retryAfter: 5 });
  };

  const sweep = async ({ municipality, now }: Attempt): Promise<void> => {
    if (now - swept < sweepInterval) return;
    swept = now;
    const scope = systemScope(municipality);
    const over = await store.find<FailureRecord>(scope, 'signInFailures', { expires: { $lt: now } }, { limit: 500 });
    const writes = over.map(({ id, revision }): Write => ({
      kind: 'delete',
      collection: 'signInFailures',
      id,
      expectedRevision: revision,
    }));
    // Another server may be sweeping as well; what is left then goes the next time.
    await store.commit(scope, writes).catch(() => undefined);
  };

  return {
    check: async (attempt) => {
      const found = await Promise.all(
        both(attempt).map(async ([kind, id]) => [kind, recent(await read(attempt.municipality, id), attempt.now)] as const),
      );
      refuseLocked(found, attempt.now);
    },
    failed: async (attempt) => {
      await change(attempt, (kind, moments) => {
        refuseLocked([[kind, moments]], attempt.now);
        return [...moments, attempt.now];
      });
      await sweep(attempt);
    },
    succeeded: (attempt) => change(attempt, (kind, moments) => (kind === 'account' ? [] : withoutOne(moments, attempt.now))),
    locked: async (municipality, now) => {
      const records = await store.find<FailureRecord>(systemScope(municipality), 'signInFailures', { kind: 'account' });
      const full = new Set(
        records.filter((record) => secondsToWait(recent(record, now), now, limits.perAccount, limits.window) > 0).map(({ id }) => id),
      );
      return (username) => full.has(idOf('account', municipality, username));
    },
  };
};

const withoutOne = (moments: readonly number[], moment: number): number[] => {
  const place = moments.lastIndexOf(moment);
  return moments.filter((_, index) => index !== place);
};

import { timingSafeEqual } from 'node:crypto';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { systemScope } from '../../shared/systemScope.ts';
import type { Account } from '../account.ts';
import { actorOf } from '../actorOf.ts';
import type { IdentityContext } from '../identityContext.ts';
import type { OpenSession } from '../session.ts';
import { type AccessToken, tokenDigest } from './accessToken.ts';

/** Finds who a token speaks for. What it remembers follows the store, so that revoking works at once, and on other nodes within a second. */
export type TokenKeeper = {
  /**
   * The account that made the token, with the rights of the token that the account still has.
   * @throws WB-TOKEN-REFUSED (unknown, revoked, or its maker is gone), WB-TOKEN-EXPIRED, WB-HTTP-RATE
   */
  find(token: string): Promise<OpenSession>;
  close(): void;
};

type Remembered = { open: OpenSession; expiresAt: number; notedAt: number };

/** Its use is written down at most this often (milliseconds). */
const noteInterval = 60_000;
const remembered = 5_000;
const pattern = /^wb_([a-z0-9-]{1,60})\.([\w-]{1,80})\.([\w-]{43})$/;

/** @param perMinute requests that one token may make in a minute, on this node */
export const createTokenKeeper = (context: IdentityContext, perMinute = 600): TokenKeeper => {
  const memory = new Map<string, Remembered>();
  // A token that is read while it is being revoked must not be remembered as valid.
  let generation = 0;
  const stop = context.store.subscribe((changes) => {
    for (const { municipality, collection, id, kind } of changes) {
      if (collection !== 'accounts' && collection !== 'activeRelease' && (collection !== 'accessTokens' || kind === 'create')) continue;
      generation += 1;
      for (const [digest, { open }] of memory)
        if (
          open.scope.municipality === municipality &&
          (collection === 'activeRelease' || open.id === id || (collection === 'accounts' && open.actor.id === id))
        )
          memory.delete(digest);
    }
  });

  let minute = 0;
  const used = new Map<string, number>();
  const count = (id: string, now: number): void => {
    if (Math.floor(now / 60_000) !== minute) used.clear();
    minute = Math.floor(now / 60_000);
    const times = (used.get(id) ?? 0) + 1;
    used.set(id, times);
    if (times > perMinute) throw new WeegbrugError('WB-HTTP-RATE', { retryAfter: 60 });
  };

  const read = async (token: string, digest: string): Promise<Remembered> => {
    const refused = (): WeegbrugError => new WeegbrugError('WB-TOKEN-REFUSED');
    const [, municipality, id] = pattern.exec(token) ?? [];
    if (municipality === undefined || id === undefined) throw refused();
    const scope = systemScope(municipality);
    const stored = await context.store.get<AccessToken>(scope, 'accessTokens', id);
    if (stored === undefined || !timingSafeEqual(Buffer.from(stored.digest), Buffer.from(digest)) || stored.revokedAt !== undefined)
      throw refused();
    const account = await context.store.get<Account>(scope, 'accounts', stored.account);
    if (account === undefined || !account.active) throw refused();
    const { release } = await context.releases.active(municipality);
    const maker = actorOf(account, release.configuration);
    const actor = {
      ...maker,
      name: `${stored.name} (toegangssleutel van ${account.name})`,
      permissions: new Set(stored.permissions.filter((permission) => maker.permissions.has(permission))),
    };
    return {
      open: { id, scope: { municipality, actor }, actor, username: account.username, demo: account.demo === true },
      expiresAt: Date.parse(stored.expiresAt),
      notedAt: stored.lastUsedAt === undefined ? 0 : Date.parse(stored.lastUsedAt),
    };
  };

  const find = async (token: string): Promise<OpenSession> => {
    const now = context.clock().getTime();
    const digest = tokenDigest(token);
    let entry = memory.get(digest);
    if (entry === undefined) {
      const before = generation;
      entry = await read(token, digest);
      if (memory.size >= remembered) memory.clear();
      if (before === generation) memory.set(digest, entry);
    }
    if (now >= entry.expiresAt) throw new WeegbrugError('WB-TOKEN-EXPIRED');
    count(entry.open.id, now);
    if (now - entry.notedAt > noteInterval) {
      entry.notedAt = now;
      await noteUse(context, entry.open, new Date(now));
    }
    return entry.open;
  };

  return { find, close: stop };
};

const noteUse = async ({ store }: IdentityContext, { id, scope: { municipality } }: OpenSession, at: Date): Promise<void> => {
  const scope = systemScope(municipality);
  const stored = await store.get<AccessToken>(scope, 'accessTokens', id);
  if (stored === undefined) return;
  const { municipality: _municipality, revision, ...record } = stored;
  // Another request may note it first; noted once is enough.
  await store
    .commit(scope, [
      { kind: 'replace', collection: 'accessTokens', expectedRevision: revision, record: { ...record, lastUsedAt: at.toISOString() } },
    ])
    .catch(() => undefined);
};

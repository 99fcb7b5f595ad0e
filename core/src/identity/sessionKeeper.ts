import { createHash, randomBytes } from 'node:crypto';
import type { Scope } from '../shared/actor.ts';
import { systemScope } from '../shared/systemScope.ts';
import type { NewRecord, Write } from '../storage/port.ts';
import type { Account } from './account.ts';
import { actorOf } from './actorOf.ts';
import type { IdentityContext } from './identityContext.ts';
import { type OpenSession, type Session, type SessionTerms, sessionTerms } from './session.ts';

/** Opens, finds and ends sessions. What it remembers in memory follows the store, so signing out works at once, and on other nodes within a second. */
export type SessionKeeper = {
  /** The record of a new session and the token that the browser gets: `<municipality>.<account>.<secret>`. */
  prepare(account: Account, now: Date): Promise<{ token: string; writes: readonly Write[]; scope: Scope }>;
  /** The session of a token, or `undefined` when there is none (any more). Costs no read of the store when it was seen before. */
  find(token: string): Promise<OpenSession | undefined>;
  end(session: OpenSession): Promise<void>;
  /** Ends every session of an account: after a change of password, roles or state. */
  endAll(municipality: string, account: string): Promise<void>;
  close(): void;
};

type Remembered = { open: OpenSession; startedAt: number; lastSeenAt: number; storedAt: number };

/** A visit is written down at most this often (milliseconds); the memory knows better in between. */
const writeInterval = 5 * 60_000;
const remembered = 20_000;
const tokenPattern = /^([a-z0-9-]{1,60})\.([\w-]{1,80})\.([\w-]{43})$/;

export const createSessionKeeper = (context: IdentityContext, terms: SessionTerms = sessionTerms): SessionKeeper => {
  const memory = new Map<string, Remembered>();
  // A session that is read while it is being ended must not be remembered as open.
  let generation = 0;
  const forget = (predicate: (entry: Remembered) => boolean): void => {
    generation += 1;
    for (const [token, entry] of memory) if (predicate(entry)) memory.delete(token);
  };
  const stop = context.store.subscribe((changes) => {
    for (const { municipality, collection, id, kind } of changes) {
      const inTown = (entry: Remembered): boolean => entry.open.scope.municipality === municipality;
      if (collection === 'sessions' && kind !== 'create') forget((entry) => inTown(entry) && entry.open.id === id);
      else if (collection === 'accounts') forget((entry) => inTown(entry) && entry.open.actor.id === id);
      else if (collection === 'activeRelease') forget(inTown);
    }
  });

  const find = async (token: string): Promise<OpenSession | undefined> => {
    const now = context.clock().getTime();
    const known = memory.get(token);
    if (known !== undefined && isAlive(known, now, terms)) {
      known.lastSeenAt = now;
      if (now - known.storedAt > writeInterval) {
        known.storedAt = now;
        await noteVisit(context, known.open, new Date(now));
      }
      return known.open;
    }
    memory.delete(token);
    const [, municipality, accountId] = tokenPattern.exec(token) ?? [];
    if (municipality === undefined || accountId === undefined) return undefined;
    const own = ownScope(municipality, accountId);
    const before = generation;
    const [session, account] = await Promise.all([
      context.store.get<Session>(own, 'sessions', sessionId(token)),
      context.store.get<Account>(systemScope(municipality), 'accounts', accountId),
    ]);
    if (
      session === undefined ||
      session.endedAt !== undefined ||
      account === undefined ||
      !account.active ||
      session.account !== account.id
    )
      return undefined;
    const entryTimes = { startedAt: Date.parse(session.startedAt), lastSeenAt: Date.parse(session.lastSeenAt) };
    if (!isAlive(entryTimes, now, terms)) return undefined;
    const { release } = await context.releases.active(municipality);
    const actor = actorOf(account, release.configuration);
    const open: OpenSession = {
      id: session.id,
      scope: { municipality, actor },
      actor,
      username: account.username,
      demo: account.demo === true,
      ...(session.previousVisit === undefined ? {} : { previousVisit: session.previousVisit }),
    };
    if (memory.size >= remembered) memory.clear();
    if (before === generation)
      memory.set(token, { open, startedAt: entryTimes.startedAt, lastSeenAt: now, storedAt: entryTimes.lastSeenAt });
    return open;
  };

  const endAll = async (municipality: string, account: string): Promise<void> => {
    forget((entry) => entry.open.scope.municipality === municipality && entry.open.actor.id === account);
    const own = ownScope(municipality, account);
    for (const session of await context.store.find<Session>(own, 'sessions', { account }))
      if (session.endedAt === undefined) await endRecord(context, own, session);
  };

  return {
    prepare: async (account, now) => {
      const token = `${account.municipality}.${account.id}.${randomBytes(32).toString('base64url')}`;
      const scope = ownScope(account.municipality, account.id);
      const earlier = await context.store.find<Session>(
        scope,
        'sessions',
        { account: account.id },
        { sort: { lastSeenAt: -1 }, limit: 200 },
      );
      const record: NewRecord = { id: sessionId(token), account: account.id, startedAt: now.toISOString(), lastSeenAt: now.toISOString() };
      const [previous] = earlier;
      if (previous !== undefined) record['previousVisit'] = previous.lastSeenAt;
      const over = earlier.filter(
        (session, index) => index > 0 && (session.endedAt !== undefined || now.getTime() - Date.parse(session.lastSeenAt) > terms.absolute),
      );
      return {
        token,
        scope,
        writes: [
          { kind: 'create', collection: 'sessions', record },
          ...over.map((session): Write => ({ kind: 'delete', collection: 'sessions', id: session.id, expectedRevision: session.revision })),
        ],
      };
    },
    find,
    end: async (session) => {
      forget((entry) => entry.open.id === session.id);
      const own = ownScope(session.scope.municipality, session.actor.id);
      const record = await context.store.get<Session>(own, 'sessions', session.id);
      if (record !== undefined) await endRecord(context, own, record);
    },
    endAll,
    close: stop,
  };
};

/** The account acting on its own sessions; it needs no rights for that. */
const ownScope = (municipality: string, account: string): Scope => ({
  municipality,
  actor: { id: account, name: '', roles: [], permissions: new Set() },
});

const sessionId = (token: string): string => createHash('sha256').update(token).digest('hex');

const isAlive = (entry: { startedAt: number; lastSeenAt: number }, now: number, terms: SessionTerms): boolean =>
  now - entry.lastSeenAt < terms.idle && now - entry.startedAt < terms.absolute;

const endRecord = async (context: IdentityContext, own: Scope, { municipality: _, revision, ...record }: Session): Promise<void> => {
  await context.store.commit(own, [
    { kind: 'replace', collection: 'sessions', expectedRevision: revision, record: { ...record, endedAt: context.clock().toISOString() } },
  ]);
};

const noteVisit = async (context: IdentityContext, open: OpenSession, now: Date): Promise<void> => {
  const own = ownScope(open.scope.municipality, open.actor.id);
  const stored = await context.store.get<Session>(own, 'sessions', open.id);
  if (stored === undefined || stored.endedAt !== undefined) return;
  const { municipality: _, revision, ...record } = stored;
  // Another request may note the same visit first; a visit noted once is enough.
  await context.store
    .commit(own, [
      { kind: 'replace', collection: 'sessions', expectedRevision: revision, record: { ...record, lastSeenAt: now.toISOString() } },
    ])
    .catch(() => undefined);
};

import type { Actor, Scope } from '../shared/actor.ts';
import type { StoredRecord } from '../storage/port.ts';

/** A visit of one account. The browser holds a random token; the record's id is the SHA-256 of it, so that a copy of the data opens nothing. */
export type Session = StoredRecord & {
  account: string;
  startedAt: string;
  lastSeenAt: string;
  /** Signed out, or ended by an administrator. Kept until the next sign-in, because it tells when the previous visit was. */
  endedAt?: string;
  previousVisit?: string;
};

/** A session as requests see it. */
export type OpenSession = {
  id: string;
  scope: Scope;
  actor: Actor;
  username: string;
  previousVisit?: string;
  demo: boolean;
};

/** How long a session lives, in milliseconds. */
export type SessionTerms = { idle: number; absolute: number };

/** Two hours without a request, and a working day in all. */
export const sessionTerms: SessionTerms = { idle: 2 * 3_600_000, absolute: 12 * 3_600_000 };

import type { OpenSession } from './session.ts';
import type { SessionKeeper } from './sessionKeeper.ts';

/** Ends the session; the token opens nothing from this moment. */
export const signOut = (sessions: SessionKeeper, session: OpenSession): Promise<void> => sessions.end(session);

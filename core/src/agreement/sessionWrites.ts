import type { OperationContext } from '../configuration/operationContext.ts';
import { isOvertaken } from '../storage/isOvertaken.ts';
import type { Scope } from '../shared/actor.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import { auditEntry } from '../storage/auditEntry.ts';
import type { NewRecord, Write } from '../storage/port.ts';
import type { Judgement, WeightSession } from './weightSession.ts';

/** The actor's own rights in the name of the system: a judgement is of its participant, and opening and closing a round touches those of all. */
export const forOthers = (scope: Scope): Scope => ({ ...scope, actor: { ...scope.actor, id: 'system' } });

export const judgementId = (session: string, round: number, account: string): string => `${session}.${round}.${account}`;

/** The write that puts a changed session in place of the one that was read. */
export const sessionWrite = ({ municipality: _municipality, revision, ...record }: WeightSession): Write => ({
  kind: 'replace',
  collection: 'weightSessions',
  expectedRevision: revision,
  record: record as NewRecord,
});

/** Every participant has a judgement from the start, empty or with what they said before: closing can then end all of them in one commit. */
export const newJudgement = (
  session: Pick<WeightSession, 'id'>,
  round: number,
  account: string,
  at: string,
  before: Pick<Judgement, 'comparisons' | 'points'> = {},
): Write => ({
  kind: 'create',
  collection: 'weightJudgements',
  record: {
    id: judgementId(session.id, round, account),
    session: session.id,
    round,
    account,
    handedIn: false,
    closed: false,
    changedAt: at,
    ...(before.comparisons === undefined ? {} : { comparisons: before.comparisons }),
    ...(before.points === undefined ? {} : { points: before.points }),
  },
});

/** A line of the audit trail about a session; never what anybody judged. */
export const sessionAudit = (
  { scope, clock, newId }: OperationContext,
  id: string,
  action: string,
  text: LocalizedText,
  details: Readonly<Record<string, unknown>> = {},
): Write =>
  auditEntry({ id: newId(), at: clock(), actor: scope.actor, action: `weights.${action}`, subject: `weights:${id}`, text, details });

/**
 * Commits a change of a session.
 * @returns the session as it is stored now
 * @throws WB-WEIGHTS-SESSION-STALE when somebody else was first
 */
export const commitSession = async (
  context: OperationContext,
  session: WeightSession,
  others: readonly Write[],
): Promise<WeightSession> => {
  try {
    await context.store.commit(forOthers(context.scope), [sessionWrite(session), ...others]);
    return { ...session, revision: session.revision + 1 };
  } catch (error) {
    if (isOvertaken(error)) throw new WeegbrugError('WB-WEIGHTS-SESSION-STALE', {}, { cause: error });
    throw error;
  }
};

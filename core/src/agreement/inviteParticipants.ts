import type { OperationContext } from '../configuration/operationContext.ts';
import { outboxMessage } from '../projects/outboxMessage.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { weightLimits } from '../weights/weightLimits.ts';
import { findParticipants } from './findParticipants.ts';
import { lastRound, loadOngoingSession } from './loadWeightSession.ts';
import { commitSession, newJudgement, sessionAudit } from './sessionWrites.ts';
import { sessionView } from './sessionView.ts';
import type { WeightSessionView } from './weightSessionViews.ts';

/**
 * Invites more people while a round is open. Whoever was invited already stays as they are.
 * @throws WB-PERMISSION-MISSING, WB-WEIGHTS-SESSION-NOT-FOUND, WB-WEIGHTS-SESSION-STALE, WB-WEIGHTS-SESSION-ENDED, WB-WEIGHTS-COLLECTING-CLOSED, WB-WEIGHTS-PARTICIPANTS-INVALID
 */
export const inviteParticipants = async (
  context: OperationContext,
  input: { id: string; expectedRevision: number; accounts: readonly string[] },
): Promise<WeightSessionView> => {
  requirePermission(context.scope, 'weights:facilitate');
  const session = await loadOngoingSession(context, input.id, input.expectedRevision);
  if (session.phase !== 'collecting') throw new WeegbrugError('WB-WEIGHTS-COLLECTING-CLOSED');
  const present = new Set(session.participants.map(({ account }) => account));
  const added = (await findParticipants(context, input.accounts)).filter(({ account }) => !present.has(account));
  if (added.length === 0) return sessionView(context, session);
  const participants = [...session.participants, ...added];
  if (participants.length > weightLimits.participants)
    throw new WeegbrugError('WB-WEIGHTS-PARTICIPANTS-INVALID', { maximum: weightLimits.participants, unknown: '–' });
  const at = context.clock().toISOString();
  const accounts = added.map(({ account }) => account);
  const names = added.map(({ name }) => name).join(', ');
  const saved = await commitSession(context, { ...session, participants }, [
    ...accounts.map((account) => newJudgement(session, lastRound(session).number, account, at)),
    sessionAudit(
      context,
      session.id,
      'invited',
      { nl: `Uitgenodigd voor weegsessie ‘${session.title}’: ${names}`, en: `Invited to weighting session “${session.title}”: ${names}` },
      { participants: accounts },
    ),
    outboxMessage(context, 'weights.invited', `weights:${session.id}`, { accounts }),
  ]);
  return sessionView(context, saved);
};

import type { OperationContext } from '../configuration/operationContext.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { weightLimits } from '../weights/weightLimits.ts';
import { loadOngoingSession } from './loadWeightSession.ts';
import { requireText } from './requireText.ts';
import { commitSession, sessionAudit } from './sessionWrites.ts';
import { sessionView } from './sessionView.ts';
import type { WeightSessionView } from './weightSessionViews.ts';

/**
 * Calls a session off. It stays in the list with its reason; judgements of a round that was open stay unread.
 * @throws WB-PERMISSION-MISSING, WB-WEIGHTS-SESSION-NOT-FOUND, WB-WEIGHTS-SESSION-STALE, WB-WEIGHTS-SESSION-ENDED, WB-WEIGHTS-TEXT-INVALID
 */
export const cancelWeightSession = async (
  context: OperationContext,
  input: { id: string; expectedRevision: number; reason: string },
): Promise<WeightSessionView> => {
  requirePermission(context.scope, 'weights:facilitate');
  const session = await loadOngoingSession(context, input.id, input.expectedRevision);
  const reason = requireText(input.reason, weightLimits.story);
  const ended = { at: context.clock().toISOString(), by: context.scope.actor.name, reason };
  const saved = await commitSession(context, { ...session, phase: 'cancelled', ended }, [
    sessionAudit(context, session.id, 'cancelled', {
      nl: `Weegsessie ‘${session.title}’ afgebroken: ${reason}`,
      en: `Weighting session “${session.title}” called off: ${reason}`,
    }),
  ]);
  return sessionView(context, saved);
};

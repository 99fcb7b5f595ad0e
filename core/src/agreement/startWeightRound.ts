import type { OperationContext } from '../configuration/operationContext.ts';
import { outboxMessage } from '../projects/outboxMessage.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { systemScope } from '../shared/systemScope.ts';
import { weightLimits } from '../weights/weightLimits.ts';
import { lastRound, loadOngoingSession } from './loadWeightSession.ts';
import { requireText } from './requireText.ts';
import { commitSession, newJudgement, sessionAudit } from './sessionWrites.ts';
import { sessionView } from './sessionView.ts';
import type { Judgement } from './weightSession.ts';
import type { WeightSessionView } from './weightSessionViews.ts';

/**
 * Asks everybody again, for instance after a conversation about where they lay apart. What they said before stands ready to be changed; the earlier round
 * stays as it was.
 * @throws WB-PERMISSION-MISSING, WB-WEIGHTS-SESSION-NOT-FOUND, WB-WEIGHTS-SESSION-STALE, WB-WEIGHTS-SESSION-ENDED, WB-WEIGHTS-COLLECTING-OPEN, WB-WEIGHTS-TEXT-INVALID, WB-WEIGHTS-ROUNDS-FULL
 */
export const startWeightRound = async (
  context: OperationContext,
  input: { id: string; expectedRevision: number; reason: string },
): Promise<WeightSessionView> => {
  const { scope, store } = context;
  requirePermission(scope, 'weights:facilitate');
  const session = await loadOngoingSession(context, input.id, input.expectedRevision);
  if (session.phase !== 'closed') throw new WeegbrugError('WB-WEIGHTS-COLLECTING-OPEN');
  const reason = requireText(input.reason, weightLimits.story);
  if (session.rounds.length >= weightLimits.rounds) throw new WeegbrugError('WB-WEIGHTS-ROUNDS-FULL', { maximum: weightLimits.rounds });
  const before = await store.find<Judgement>(
    systemScope(scope.municipality),
    'weightJudgements',
    { session: session.id, round: lastRound(session).number },
    { limit: 1_000 },
  );
  const number = lastRound(session).number + 1;
  const at = context.clock().toISOString();
  const accounts = session.participants.map(({ account }) => account);
  const saved = await commitSession(
    context,
    { ...session, phase: 'collecting', rounds: [...session.rounds, { number, openedAt: at, openedBy: scope.actor.name, reason }] },
    [
      ...accounts.map((account) =>
        newJudgement(session, number, account, at, before.find((judgement) => judgement.account === account) ?? {}),
      ),
      sessionAudit(
        context,
        session.id,
        'roundStarted',
        {
          nl: `Ronde ${number} van weegsessie ‘${session.title}’ geopend: ${reason}`,
          en: `Round ${number} of weighting session “${session.title}” opened: ${reason}`,
        },
        { round: number },
      ),
      outboxMessage(context, 'weights.invited', `weights:${session.id}`, { accounts, round: number }),
    ],
  );
  return sessionView(context, saved);
};

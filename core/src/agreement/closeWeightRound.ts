import type { OperationContext } from '../configuration/operationContext.ts';
import { isOvertaken } from '../storage/isOvertaken.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { systemScope } from '../shared/systemScope.ts';
import type { NewRecord, Write } from '../storage/port.ts';
import { lastRound, loadOngoingSession } from './loadWeightSession.ts';
import { forOthers, sessionAudit, sessionWrite } from './sessionWrites.ts';
import { sessionView } from './sessionView.ts';
import type { Judgement, WeightSession } from './weightSession.ts';
import type { WeightSessionView } from './weightSessionViews.ts';

/** Somebody who saves at the same moment makes the commit stale; it is tried again with what they saved. */
const attempts = 8;

/**
 * Ends the collecting with who handed in; who did not is recorded and does not hold up the others. The session and every judgement of the round change in
 * one commit, so that a judgement is either in the outcome or was refused.
 * @throws WB-PERMISSION-MISSING, WB-WEIGHTS-SESSION-NOT-FOUND, WB-WEIGHTS-SESSION-STALE, WB-WEIGHTS-SESSION-ENDED, WB-WEIGHTS-COLLECTING-CLOSED, WB-WEIGHTS-NOBODY-HANDED-IN
 */
export const closeWeightRound = async (
  context: OperationContext,
  input: { id: string; expectedRevision: number },
): Promise<WeightSessionView> => {
  requirePermission(context.scope, 'weights:facilitate');
  for (let attempt = 1; ; attempt += 1) {
    const session = await loadOngoingSession(context, input.id, input.expectedRevision);
    if (session.phase !== 'collecting') throw new WeegbrugError('WB-WEIGHTS-COLLECTING-CLOSED');
    const { session: closed, writes } = await closing(context, session);
    try {
      await context.store.commit(forOthers(context.scope), writes);
      return await sessionView(context, { ...closed, revision: session.revision + 1 });
    } catch (error) {
      if (!isOvertaken(error)) throw error;
      if (attempt === attempts) throw new WeegbrugError('WB-WEIGHTS-SESSION-STALE', {}, { cause: error });
    }
  }
};

const closing = async (
  context: OperationContext,
  session: WeightSession,
): Promise<{ session: WeightSession; writes: readonly Write[] }> => {
  const round = lastRound(session);
  const judgements = await context.store.find<Judgement>(
    systemScope(context.scope.municipality),
    'weightJudgements',
    { session: session.id, round: round.number },
    { limit: 1_000 },
  );
  const handedIn = judgements.filter((judgement) => judgement.handedIn);
  if (handedIn.length === 0) throw new WeegbrugError('WB-WEIGHTS-NOBODY-HANDED-IN');
  const absent = session.participants.map(({ account }) => account).filter((account) => !handedIn.some((one) => one.account === account));
  const closed: WeightSession = {
    ...session,
    phase: 'closed',
    rounds: [
      ...session.rounds.slice(0, -1),
      { ...round, closedAt: context.clock().toISOString(), closedBy: context.scope.actor.name, handedIn: handedIn.length, absent },
    ],
  };
  const counts = `${handedIn.length} / ${session.participants.length}`;
  return {
    session: closed,
    writes: [
      sessionWrite(closed),
      ...judgements.map(({ municipality: _municipality, revision, ...judgement }): Write => ({
        kind: 'replace',
        collection: 'weightJudgements',
        expectedRevision: revision,
        record: { ...judgement, closed: true } as NewRecord,
      })),
      sessionAudit(
        context,
        session.id,
        'closed',
        {
          nl: `Ronde ${round.number} van weegsessie ‘${session.title}’ gesloten (${counts} ingeleverd)`,
          en: `Round ${round.number} of weighting session “${session.title}” closed (${counts} handed in)`,
        },
        { round: round.number, handedIn: handedIn.map(({ account }) => account), absent },
      ),
    ],
  };
};

import type { OperationContext } from '../configuration/operationContext.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import type { WeightRound, WeightSession } from './weightSession.ts';

export const mayFacilitate = ({ scope }: OperationContext): boolean => scope.actor.permissions.has('weights:facilitate');

export const isInvited = ({ scope }: OperationContext, { participants }: Pick<WeightSession, 'participants'>): boolean =>
  participants.some(({ account }) => account === scope.actor.id);

/** The round that is under way, or was the last. */
export const lastRound = ({ rounds }: Pick<WeightSession, 'rounds'>): WeightRound => rounds[rounds.length - 1]!;

/**
 * A session for who may facilitate or was invited; for anybody else it is as absent as one that never was.
 * @throws WB-WEIGHTS-SESSION-NOT-FOUND, WB-WEIGHTS-SESSION-STALE
 */
export const loadWeightSession = async (context: OperationContext, id: string, expectedRevision?: number): Promise<WeightSession> => {
  const session = await context.store.get<WeightSession>(context.scope, 'weightSessions', id);
  if (session === undefined || !(mayFacilitate(context) || isInvited(context, session)))
    throw new WeegbrugError('WB-WEIGHTS-SESSION-NOT-FOUND');
  if (expectedRevision !== undefined && session.revision !== expectedRevision) throw new WeegbrugError('WB-WEIGHTS-SESSION-STALE');
  return session;
};

/**
 * The same, for somebody who is about to change it.
 * @throws WB-WEIGHTS-SESSION-ENDED too
 */
export const loadOngoingSession = async (context: OperationContext, id: string, expectedRevision: number): Promise<WeightSession> => {
  const session = await loadWeightSession(context, id, expectedRevision);
  if (session.phase === 'adopted' || session.phase === 'cancelled') throw new WeegbrugError('WB-WEIGHTS-SESSION-ENDED');
  return session;
};

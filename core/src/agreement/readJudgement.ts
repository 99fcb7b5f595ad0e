import type { OperationContext } from '../configuration/operationContext.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { isInvited, lastRound, loadWeightSession } from './loadWeightSession.ts';
import { judgementId } from './sessionWrites.ts';
import type { Judgement, WeightSession } from './weightSession.ts';
import type { JudgementView } from './weightSessionViews.ts';

/**
 * The reader's own judgement in the last round.
 * @throws WB-WEIGHTS-SESSION-NOT-FOUND, WB-WEIGHTS-NOT-INVITED
 */
export const readJudgement = async (context: OperationContext, input: { id: string }): Promise<JudgementView> =>
  judgementView(await loadJudgement(context, await loadWeightSession(context, input.id)));

/** @throws WB-WEIGHTS-NOT-INVITED */
export const loadJudgement = async (context: OperationContext, session: WeightSession): Promise<Judgement> => {
  const { scope, store } = context;
  const id = judgementId(session.id, lastRound(session).number, scope.actor.id);
  const judgement = isInvited(context, session) ? await store.get<Judgement>(scope, 'weightJudgements', id) : undefined;
  if (judgement === undefined) throw new WeegbrugError('WB-WEIGHTS-NOT-INVITED');
  return judgement;
};

export const judgementView = ({
  session,
  round,
  revision,
  comparisons,
  points,
  handedIn,
  closed,
  changedAt,
}: Judgement): JudgementView => ({
  session,
  round,
  revision,
  ...(comparisons === undefined ? {} : { comparisons }),
  ...(points === undefined ? {} : { points }),
  handedIn,
  closed,
  changedAt,
});

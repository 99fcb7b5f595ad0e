import type { OperationContext } from '../configuration/operationContext.ts';
import { loadWeightSession } from './loadWeightSession.ts';
import { sessionView } from './sessionView.ts';
import type { WeightSessionView } from './weightSessionViews.ts';

/**
 * A session, for who may facilitate or was invited.
 * @throws WB-WEIGHTS-SESSION-NOT-FOUND
 */
export const readWeightSession = async (context: OperationContext, input: { id: string }): Promise<WeightSessionView> =>
  sessionView(context, await loadWeightSession(context, input.id));

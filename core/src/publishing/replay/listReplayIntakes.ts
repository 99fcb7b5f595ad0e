import type { OperationContext } from '../../configuration/operationContext.ts';
import { loadReplayIntakes, requireFinished } from './loadReplayRows.ts';
import type { ReplayIntakes } from './replayViews.ts';

/**
 * Intakes and undecided projects whose answers a finished replay found no longer valid.
 * @throws WB-PERMISSION-MISSING, WB-REPLAY-NOT-FOUND, WB-REPLAY-NOT-FINISHED
 */
export const listReplayIntakes = async (
  context: OperationContext,
  input: { id: string; limit?: number; offset?: number },
): Promise<ReplayIntakes> => {
  const { limit = 50, offset = 0 } = input;
  const intakes = await loadReplayIntakes(context, await requireFinished(context, input.id));
  return { items: intakes.slice(offset, offset + limit), total: intakes.length };
};

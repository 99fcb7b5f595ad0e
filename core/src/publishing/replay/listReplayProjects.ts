import type { OperationContext } from '../../configuration/operationContext.ts';
import { changesPlace } from './concludeReplay.ts';
import { loadReplayRows, requireFinished } from './loadReplayRows.ts';
import { crossesThreshold } from './replayTally.ts';
import type { ReplayProjects, ReplayRow, ReplayShow } from './replayViews.ts';

export type ReplayFilter = {
  show?: ReplayShow;
  /** Advice keys: a cell of the advice table; empty text: no advice. */
  before?: string;
  after?: string;
};

/** Whether a row is one of those that are asked for. */
const shows: Readonly<Record<ReplayShow, (row: ReplayRow) => boolean>> = {
  all: () => true,
  threshold: crossesThreshold,
  place: changesPlace,
  route: ({ before, after }) => before !== undefined && after !== undefined && before.route !== after.route,
  escalation: ({ newEscalations, goneEscalations }) => newEscalations !== undefined || goneEscalations !== undefined,
  knockout: ({ newKnockouts, goneKnockouts }) => newKnockouts !== undefined || goneKnockouts !== undefined,
  state: ({ stateGone, typeGone }) => stateGone !== undefined || typeGone === true,
  unweighed: ({ unweighed }) => unweighed !== undefined,
};

/**
 * Projects of a finished replay: those that move most first.
 * @throws WB-PERMISSION-MISSING, WB-REPLAY-NOT-FOUND, WB-REPLAY-NOT-FINISHED
 */
export const listReplayProjects = async (
  context: OperationContext,
  input: ReplayFilter & { id: string; limit?: number; offset?: number },
): Promise<ReplayProjects> => {
  const { limit = 50, offset = 0, show = 'all', before, after } = input;
  await requireFinished(context, input.id);
  const rows = (await loadReplayRows(context, input.id)).filter(
    (row) =>
      shows[show](row) &&
      (before === undefined || (row.before !== undefined && (row.before.advice ?? '') === before)) &&
      (after === undefined || (row.after !== undefined && (row.after.advice ?? '') === after)),
  );
  return { items: rows.slice(offset, offset + limit), total: rows.length };
};

import type { OperationContext } from '../../configuration/operationContext.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { changesPlace } from './concludeReplay.ts';
import { loadReplay } from './loadReplay.ts';
import { requireReplayRights } from './replayContext.ts';
import type { ReplayRowsRecord } from './replayRecord.ts';
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
  const rows = (await loadReplayRows(context, input.id)).filter(
    (row) =>
      shows[show](row) &&
      (before === undefined || (row.before !== undefined && (row.before.advice ?? '') === before)) &&
      (after === undefined || (row.after !== undefined && (row.after.advice ?? '') === after)),
  );
  return { items: rows.slice(offset, offset + limit), total: rows.length };
};

/** Every row of a finished replay. @throws WB-PERMISSION-MISSING, WB-REPLAY-NOT-FOUND, WB-REPLAY-NOT-FINISHED */
export const loadReplayRows = async (context: OperationContext, id: string): Promise<ReplayRow[]> => {
  requireReplayRights(context);
  const { state } = await loadReplay(context, id);
  if (state !== 'done') throw new WeegbrugError('WB-REPLAY-NOT-FINISHED');
  const records = await context.store.find<ReplayRowsRecord>(context.scope, 'replayRows', { replay: id }, { sort: { number: 1 } });
  return records.flatMap(({ rows }) => JSON.parse(rows) as ReplayRow[]);
};

import type { OperationContext } from '../../configuration/operationContext.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import type { MovedProjectRecord, MoveRecord } from './moveRecords.ts';
import type { MoveView } from './moveViews.ts';

/** How far a move is. @throws WB-PERMISSION-MISSING, WB-MOVE-NOT-FOUND */
export const readMove = async (context: OperationContext, { id }: { id: string }): Promise<MoveView> => {
  requirePermission(context.scope, 'project:move');
  return moveView(context, await loadMove(context, id));
};

/** @throws WB-MOVE-NOT-FOUND */
export const loadMove = async ({ store, scope }: OperationContext, id: string): Promise<MoveRecord> => {
  const move = await store.get<MoveRecord>(scope, 'moves', id);
  if (move === undefined) throw new WeegbrugError('WB-MOVE-NOT-FOUND', { id });
  return move;
};

export const moveView = async ({ store, scope }: OperationContext, move: MoveRecord): Promise<MoveView> => {
  const done = await store.find<MovedProjectRecord>(
    scope,
    'movedProjects',
    { move: move.id },
    { projection: ['projectCode', 'outcome', 'why'], limit: 10_000 },
  );
  return {
    id: move.id,
    revision: move.revision,
    at: move.at,
    byName: move.byName,
    reason: move.reason,
    to: { hash: move.release, number: move.releaseNumber },
    state: move.state,
    ...(move.endedAt === undefined ? {} : { endedAt: move.endedAt }),
    total: move.codes.length,
    moved: done.filter(({ outcome }) => outcome === 'moved' || outcome === 'kept').length,
    restored: done.filter(({ outcome }) => outcome === 'restored').length,
    refused: done.flatMap((record) => ('why' in record ? [{ code: record.projectCode, why: record.why }] : [])),
  };
};

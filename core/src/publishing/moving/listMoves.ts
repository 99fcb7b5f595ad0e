import type { OperationContext } from '../../configuration/operationContext.ts';
import type { ListView } from '../../shared/listView.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import type { MoveRecord } from './moveRecords.ts';
import type { MoveView } from './moveViews.ts';
import { moveView } from './readMove.ts';

/** The last twenty moves, newest first. @throws WB-PERMISSION-MISSING */
export const listMoves = async (context: OperationContext): Promise<ListView<MoveView>> => {
  requirePermission(context.scope, 'project:move');
  const moves = await context.store.find<MoveRecord>(context.scope, 'moves', {}, { sort: { at: -1 }, limit: 20 });
  const items = await Promise.all(moves.map((move) => moveView(context, move)));
  return { items, total: items.length };
};

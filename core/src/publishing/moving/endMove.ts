import { auditEntry } from '../../storage/auditEntry.ts';
import type { OperationContext } from '../../configuration/operationContext.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { LocalizedText } from '../../shared/localizedText.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import type { MoveRecord, MoveState } from './moveRecords.ts';
import type { MoveView } from './moveViews.ts';
import { loadMove, moveView } from './readMove.ts';

/**
 * Stops a move that is under way. What was moved stays moved; the rest stays where it is.
 * @throws WB-PERMISSION-MISSING, WB-MOVE-NOT-FOUND, WB-MOVE-ENDED
 */
export const cancelMove = (context: OperationContext, input: { id: string }): Promise<MoveView> =>
  turn(context, input.id, ['running', 'undoing'], 'cancelled', 'move.cancelled', {
    nl: 'Overzetten van projecten gestopt',
    en: 'Moving of projects stopped',
  });

/**
 * Brings the projects of a move back to what they were, one by one. A project that was changed since keeps what was done to it, and is named.
 * @throws WB-PERMISSION-MISSING, WB-MOVE-NOT-FOUND, WB-MOVE-ENDED
 */
export const undoMove = (context: OperationContext, input: { id: string }): Promise<MoveView> =>
  turn(context, input.id, ['done', 'cancelled'], 'undoing', 'move.undone', {
    nl: 'Overzetten van projecten wordt ongedaan gemaakt',
    en: 'Moving of projects is being undone',
  });

const turn = async (
  context: OperationContext,
  id: string,
  from: readonly MoveState[],
  state: MoveState,
  action: string,
  text: LocalizedText,
): Promise<MoveView> => {
  const { scope, store, clock, newId } = context;
  requirePermission(scope, 'project:move');
  const move = await loadMove(context, id);
  if (!from.includes(move.state)) throw new WeegbrugError('WB-MOVE-ENDED');
  const { municipality: _municipality, revision, holder: _holder, heldUntil: _heldUntil, ...record } = move;
  const next: Omit<MoveRecord, 'municipality' | 'revision'> = { ...record, state };
  await store.commit(scope, [
    { kind: 'replace', collection: 'moves', expectedRevision: revision, record: next },
    auditEntry({ id: newId(), at: clock(), actor: scope.actor, action, subject: 'configuration', text, details: { move: id } }),
  ]);
  return moveView(context, { ...move, ...next, revision: revision + 1 });
};

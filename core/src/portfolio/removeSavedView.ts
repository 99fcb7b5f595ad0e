import type { OperationContext } from '../configuration/operationContext.ts';
import { isOvertaken } from '../storage/isOvertaken.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import type { SavedViewRecord } from './savedViews.ts';

/** @throws WB-PERMISSION-MISSING, WB-PORTFOLIO-VIEW-NOT-FOUND, WB-PORTFOLIO-VIEW-STALE */
export const removeSavedView = async (context: OperationContext, input: { id: string; expectedRevision: number }): Promise<void> => {
  requirePermission(context.scope, 'ranking:read');
  const { id, expectedRevision } = input;
  const view = await context.store.get<SavedViewRecord>(context.scope, 'savedViews', id);
  if (view === undefined || view.owner !== context.scope.actor.id) throw new WeegbrugError('WB-PORTFOLIO-VIEW-NOT-FOUND');
  try {
    await context.store.commit(context.scope, [{ kind: 'delete', collection: 'savedViews', id, expectedRevision }]);
  } catch (error) {
    if (isOvertaken(error)) throw new WeegbrugError('WB-PORTFOLIO-VIEW-STALE', {}, { cause: error });
    throw error;
  }
};

import type { OperationContext } from '../configuration/operationContext.ts';
import type { SavedView } from './rankingViews.ts';
import type { ListView } from '../shared/listView.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { maximumViews, savedView, type SavedViewRecord } from './savedViews.ts';

/** The actor's own views of the ranking, by name. @throws WB-PERMISSION-MISSING */
export const listSavedViews = async (context: OperationContext): Promise<ListView<SavedView>> => {
  requirePermission(context.scope, 'ranking:read');
  const views = await context.store.find<SavedViewRecord>(
    context.scope,
    'savedViews',
    { owner: context.scope.actor.id },
    { sort: { name: 1 }, limit: maximumViews },
  );
  return { items: views.map(savedView), total: views.length };
};

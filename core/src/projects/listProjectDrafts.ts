import type { OperationContext } from '../configuration/operationContext.ts';
import type { DraftView } from './projectViews.ts';
import type { ListView } from '../shared/listView.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { draftView } from './draftView.ts';
import type { Draft } from './project.ts';

/** The actor's own drafts, the latest change first. @throws WB-PERMISSION-MISSING */
export const listProjectDrafts = async (context: OperationContext): Promise<ListView<DraftView>> => {
  requirePermission(context.scope, 'project:create', 'project:edit');
  const active = await context.releases.active(context.scope.municipality);
  const drafts = await context.store.find<Draft>(
    context.scope,
    'drafts',
    { owner: context.scope.actor.id },
    { sort: { changedAt: -1 }, limit: 1_000 },
  );
  return { items: drafts.map((draft) => draftView(draft, active)), total: drafts.length };
};

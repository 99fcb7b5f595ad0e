import type { OperationContext } from '../configuration/operationContext.ts';
import type { DraftView } from './projectViews.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { draftView } from './draftView.ts';
import { loadDraft } from './loadDraft.ts';

/** @throws WB-PERMISSION-MISSING, WB-PROJECT-DRAFT-NOT-FOUND */
export const readProjectDraft = async (context: OperationContext, input: { id: string }): Promise<DraftView> => {
  requirePermission(context.scope, 'project:create', 'project:edit');
  return draftView(await loadDraft(context, input.id), await context.releases.active(context.scope.municipality));
};

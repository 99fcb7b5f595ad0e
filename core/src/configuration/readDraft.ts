import { requirePermission } from '../shared/requirePermission.ts';
import { type ConfigurationDraftState, draftView } from './draftView.ts';
import { loadDraft } from './loadDraft.ts';
import type { OperationContext } from './operationContext.ts';

/**
 * The shared draft with what changed and what is wrong in it; the active release while nothing was changed.
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NONE
 */
export const readDraft = async (context: OperationContext, _input: Record<string, never> = {}): Promise<ConfigurationDraftState> => {
  requirePermission(context.scope, 'configuration:read', 'configuration:edit', 'configuration:publish');
  return draftView(context, await loadDraft(context));
};

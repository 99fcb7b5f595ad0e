import type { OperationContext } from '../configuration/operationContext.ts';
import { auditEntry } from '../storage/auditEntry.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { loadDraft } from './loadDraft.ts';
import { isOvertaken } from '../storage/isOvertaken.ts';

/** Throws a draft away. @throws WB-PERMISSION-MISSING, WB-PROJECT-DRAFT-NOT-FOUND, WB-PROJECT-DRAFT-STALE */
export const discardProjectDraft = async (context: OperationContext, input: { id: string; expectedRevision: number }): Promise<void> => {
  requirePermission(context.scope, 'project:create', 'project:edit');
  const { id, revision } = await loadDraft(context, input.id, input.expectedRevision);
  try {
    await context.store.commit(context.scope, [
      { kind: 'delete', collection: 'drafts', id, expectedRevision: revision },
      auditEntry({
        id: context.newId(),
        at: context.clock(),
        actor: context.scope.actor,
        action: 'draft.discarded',
        subject: `draft:${id}`,
        text: { nl: 'Concept weggegooid', en: 'Draft discarded' },
      }),
    ]);
  } catch (error) {
    if (isOvertaken(error)) throw new WeegbrugError('WB-PROJECT-DRAFT-STALE', {}, { cause: error });
    throw error;
  }
};

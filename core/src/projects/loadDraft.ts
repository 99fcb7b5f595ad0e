import type { OperationContext } from '../configuration/operationContext.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import type { Draft } from './project.ts';

/**
 * The actor's own draft; somebody else's is as absent as one that never was.
 * @throws WB-PROJECT-DRAFT-NOT-FOUND, WB-PROJECT-DRAFT-STALE
 */
export const loadDraft = async (context: OperationContext, id: string, expectedRevision?: number): Promise<Draft> => {
  const draft = await context.store.get<Draft>(context.scope, 'drafts', id);
  if (draft === undefined || draft.owner !== context.scope.actor.id) throw new WeegbrugError('WB-PROJECT-DRAFT-NOT-FOUND');
  if (expectedRevision !== undefined && draft.revision !== expectedRevision) throw new WeegbrugError('WB-PROJECT-DRAFT-STALE');
  return draft;
};

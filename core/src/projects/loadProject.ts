import type { OperationContext } from '../configuration/operationContext.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import type { Project } from './project.ts';
import { restoredProject, type StoredProject } from './storedProject.ts';

/**
 * The project with this code (which is its id), in the municipality of the actor.
 * @param expectedRevision the revision that the caller has seen; absent when nothing is going to be changed
 * @throws WB-PROJECT-NOT-FOUND, WB-PROJECT-STALE, WB-PROJECT-EVIDENCE-DAMAGED
 */
export const loadProject = async (context: OperationContext, code: string, expectedRevision?: number): Promise<Project> => {
  const project = await context.store.get<StoredProject>(context.scope, 'projects', code);
  if (project === undefined) throw new WeegbrugError('WB-PROJECT-NOT-FOUND', { code });
  if (expectedRevision !== undefined && project.revision !== expectedRevision) throw new WeegbrugError('WB-PROJECT-STALE', { code });
  return restoredProject(context, project);
};

import type { OperationContext } from '../configuration/operationContext.ts';
import type { ProjectView } from './projectViews.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { loadProject } from './loadProject.ts';
import { projectView } from './projectView.ts';

/** @throws WB-PERMISSION-MISSING, WB-PROJECT-NOT-FOUND */
export const readProject = async (context: OperationContext, input: { code: string }): Promise<ProjectView> => {
  requirePermission(context.scope, 'project:read');
  return projectView(context, await loadProject(context, input.code));
};

import type { OperationContext } from '../configuration/operationContext.ts';
import type { ProjectView } from './projectViews.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { loadProject } from './loadProject.ts';
import { projectView } from './projectView.ts';
import { runWorkflowEvent } from './runWorkflowEvent.ts';
import { workflowActor } from './workflowActor.ts';
import { workflowSurroundings } from './workflowSurroundings.ts';

/**
 * Takes a transition that the workflow offers this actor; the engine checks role, guard, required answers and remark.
 * @throws WB-PERMISSION-MISSING, WB-PROJECT-NOT-FOUND, WB-PROJECT-STALE, the refusals of a decision and those of the workflow engine
 */
export const takeTransition = async (
  context: OperationContext,
  input: { code: string; expectedRevision: number; transition: string; remark?: string },
): Promise<ProjectView> => {
  requirePermission(context.scope, 'project:create', 'project:edit', 'project:decide');
  const project = await loadProject(context, input.code, input.expectedRevision);
  const surroundings = await workflowSurroundings(context, project);
  const remark = input.remark?.trim();
  const written = remark === undefined || remark === '' ? {} : { remark };
  const label = surroundings.definition.transitions.find(({ key }) => key === input.transition)?.label;
  const event = { kind: 'transition' as const, transition: input.transition, actor: workflowActor(context.scope), ...written };
  const next = await runWorkflowEvent(context, project, surroundings, event, {
    action: 'project.transitioned',
    text: label ?? { nl: input.transition },
    details: { transition: input.transition, ...written },
  });
  return projectView(context, next);
};

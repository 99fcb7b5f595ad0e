import type { OperationContext } from '../configuration/operationContext.ts';
import type { TaskView } from './boardViews.ts';
import type { Project } from '../projects/project.ts';
import { workflowSurroundings } from '../projects/workflowSurroundings.ts';
import { lacksVoters } from '../workflow/enterState.ts';

/** For who manages accounts: a project that stands still because fewer people may vote than the step under way needs. */
export const votersTask = async (context: OperationContext, project: Project): Promise<readonly TaskView[]> => {
  const { definition, facts, voters, sponsors } = await workflowSurroundings(context, project);
  const { workflow } = project;
  const step = definition.states.find(({ key }) => key === workflow.state)?.approval?.steps.find(({ key }) => key === workflow.step);
  const missing = step === undefined ? undefined : lacksVoters(step, workflow, { facts, voters, sponsors });
  if (missing === undefined) return [];
  return [
    {
      kind: 'voters',
      projectCode: project.code,
      projectName: project.core.name,
      title: { nl: 'Niemand kan beslissen: geef iemand de rol', en: 'Nobody can decide: give someone the role' },
      reason: missing,
      since: workflow.since,
    },
  ];
};

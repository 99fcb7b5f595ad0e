import type { OperationContext } from '../configuration/operationContext.ts';
import type { TaskView } from './boardViews.ts';
import type { Project } from '../projects/project.ts';
import { workflowActor } from '../projects/workflowActor.ts';
import { workflowSurroundings } from '../projects/workflowSurroundings.ts';
import { availableActions } from '../workflow/availableActions.ts';
import { stepApprovers } from '../workflow/stepVoters.ts';

/** The approval step under way, for those whose role takes part in it; with the reason when this person does not vote on this project. */
export const decideTask = async (context: OperationContext, project: Project): Promise<readonly TaskView[]> => {
  const { definition, facts, voters, sponsors } = await workflowSurroundings(context, project);
  const actor = workflowActor(context.scope);
  const vote = availableActions(definition, project.workflow, actor, { facts, voters, sponsors }).find((action) => action.kind === 'vote');
  if (vote === undefined) return [];
  const step = definition.states.find(({ key }) => key === project.workflow.state)?.approval?.steps.find(({ key }) => key === vote.step);
  const takesPart =
    vote.allowed ||
    (step !== undefined && stepApprovers(step, { facts, voters, sponsors }).some(({ account }) => account === actor.account));
  if (!takesPart) return [];
  const { advice } = project.weighing;
  const voted = vote.current !== undefined;
  return [
    {
      kind: 'decide',
      projectCode: project.code,
      projectName: project.core.name,
      title: vote.name,
      subject: vote.subject,
      reason: voted
        ? {
            nl: 'U hebt al gestemd; u kunt uw stem wijzigen tot het besluit valt.',
            en: 'You have voted; you can change your vote until the decision is taken.',
          }
        : (vote.reason ?? { nl: 'Uw stem wordt gevraagd.', en: 'Your vote is asked for.' }),
      since: project.workflow.since,
      mayVote: vote.allowed,
      ...(vote.allowed || vote.reason === undefined ? {} : { whyNot: vote.reason }),
      ...(advice === undefined ? {} : { advice }),
    },
  ];
};

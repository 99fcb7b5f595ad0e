import type { FinishedStepView, ProjectView } from './projectViews.ts';
import { countVotes } from '../workflow/countVotes.ts';
import { stepVoters, votesNeeded } from '../workflow/stepVoters.ts';
import type { WorkflowState } from '../workflow/workflowDefinition.ts';
import type { Project } from './project.ts';
import type { WorkflowSurroundings } from './workflowSurroundings.ts';

type StepView = NonNullable<ProjectView['state']['step']>;

/** The approval step under way as people see it: who may vote, how many equal votes it takes, what was voted so far, and what the steps before it said. */
export const approvalStepView = (
  { workflow }: Project,
  state: WorkflowState | undefined,
  surroundings: WorkflowSurroundings,
): StepView | undefined => {
  const step = state?.approval?.steps.find(({ key }) => key === workflow.step);
  if (state?.approval === undefined || step === undefined) return undefined;
  const approvers = stepVoters(step, workflow, surroundings);
  const { steps } = state.approval;
  const earlier = steps
    .slice(0, steps.indexOf(step))
    .reverse()
    .flatMap((before): FinishedStepView[] => {
      const votes = workflow.votes.filter((vote) => vote.step === before.key);
      if (votes.length === 0) return [];
      const outcome = countVotes(before, votes, stepVoters(before, workflow, surroundings));
      return [
        { key: before.key, name: before.name, advisory: before.advisory === true, votes, ...(outcome === undefined ? {} : { outcome }) },
      ];
    });
  return {
    key: step.key,
    name: step.name,
    subject: state.approval.subject,
    approvers: approvers.map(({ name }) => name),
    needed: votesNeeded(step.mode, approvers.length),
    votes: workflow.votes.filter((vote) => vote.step === step.key),
    advisory: step.advisory === true,
    following: steps.slice(steps.indexOf(step) + 1).map(({ name }) => name),
    ...(earlier.length === 0 ? {} : { earlier }),
  };
};

import type { ProjectView } from './projectViews.ts';
import { stepVoters, votesNeeded } from '../workflow/stepVoters.ts';
import type { WorkflowState } from '../workflow/workflowDefinition.ts';
import type { Project } from './project.ts';
import type { WorkflowSurroundings } from './workflowSurroundings.ts';

type StepView = NonNullable<ProjectView['state']['step']>;

/** The approval step under way as people see it: who may vote, how many equal votes it takes, and what was voted so far. */
export const approvalStepView = (
  { workflow }: Project,
  state: WorkflowState | undefined,
  surroundings: WorkflowSurroundings,
): StepView | undefined => {
  const step = state?.approval?.steps.find(({ key }) => key === workflow.step);
  if (state?.approval === undefined || step === undefined) return undefined;
  const approvers = stepVoters(step, workflow, surroundings);
  return {
    key: step.key,
    name: step.name,
    subject: state.approval.subject,
    approvers: approvers.map(({ name }) => name),
    needed: votesNeeded(step.mode, approvers.length),
    votes: workflow.votes.filter((vote) => vote.step === step.key),
    advisory: step.advisory === true,
    following: state.approval.steps.slice(state.approval.steps.indexOf(step) + 1).map(({ name }) => name),
  };
};

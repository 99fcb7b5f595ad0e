import type { Municipality } from '../configuration/municipalityConfiguration.ts';
import type { ProjectView } from '../http/apiTypes.ts';
import { readPath } from '../shared/dottedPath.ts';
import type { ApprovalStep, WorkflowState } from '../workflow/workflowDefinition.ts';
import { accountOfPerson } from './accountOfPerson.ts';
import type { Project } from './project.ts';
import type { WorkflowSurroundings } from './workflowSurroundings.ts';

type StepView = NonNullable<ProjectView['state']['step']>;

/** The approval step under way as people see it: who may vote, how many votes it takes, and what was voted so far. */
export const approvalStepView = (project: Project, state: WorkflowState | undefined, surroundings: WorkflowSurroundings): StepView | undefined => {
  const step = state?.approval?.steps.find(({ key }) => key === project.workflow.step);
  if (state?.approval === undefined || step === undefined) return undefined;
  const approvers = eligibleApprovers(project, step, surroundings);
  return {
    key: step.key,
    name: step.name,
    subject: state.approval.subject,
    approvers: approvers.map(({ name }) => name),
    needed: votesNeeded(step, approvers.length),
    votes: project.workflow.votes.filter((vote) => vote.step === step.key),
  };
};

const eligibleApprovers = (project: Project, step: ApprovalStep, { voters, sponsors, people, compiled }: WorkflowSurroundings) => {
  const separated = step.separationOfDuties === false ? [] : [project.workflow.submitter, ...sponsors];
  const town = compiled.release.configuration.municipality;
  const named = step.approvers.flatMap((approver) => ('answer' in approver ? (namedAccount(project, approver.answer, town, people) ?? []) : []));
  const roles = step.approvers.flatMap((approver) => ('role' in approver ? [approver.role] : []));
  return voters.filter(
    (voter) => !separated.includes(voter.account) && (named.includes(voter.account) || voter.roles.some((role) => roles.includes(role))),
  );
};

const namedAccount = (project: Project, path: string, town: Municipality, people: WorkflowSurroundings['people']): string | undefined => {
  const person = readPath(project.answers, path);
  return typeof person === 'string' ? accountOfPerson(town, people, person) : undefined;
};

const votesNeeded = ({ mode }: ApprovalStep, eligible: number): number => {
  if (mode === 'any') return 1;
  if (mode === 'all') return eligible;
  return 'quorum' in mode ? mode.quorum : Math.ceil((mode.quorumPercent / 100) * eligible);
};

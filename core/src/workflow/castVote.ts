import { evaluateCondition } from '../rules/evaluateCondition.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { countVotes, type StepOutcome } from './countVotes.ts';
import { enterState, enterStep, lacksVoters, type Step } from './enterState.ts';
import { stateOf } from './stateOf.ts';
import { exclusion, stepApprovers, stepVoters } from './stepVoters.ts';
import type { ApprovalOutcome, ApprovalStep, WorkflowDefinition, WorkflowState } from './workflowDefinition.ts';
import type { Vote, WorkflowContext, WorkflowEffect, WorkflowEvent, WorkflowInstance } from './workflowInstance.ts';

type VoteEvent = Extract<WorkflowEvent, { kind: 'vote' }>;
type Approval = NonNullable<WorkflowState['approval']>;

/** Why an account cannot vote in a step now. */
export const voteObstacle = (
  step: ApprovalStep,
  instance: Pick<WorkflowInstance, 'submitter'>,
  account: string,
  context: WorkflowContext,
): 'notApprover' | 'submitter' | 'sponsor' | 'noVoter' | undefined => {
  if (!stepApprovers(step, context).some((voter) => voter.account === account)) return 'notApprover';
  return exclusion(step, instance, context, account) ?? (lacksVoters(step, instance, context) === undefined ? undefined : 'noVoter');
};

/** Records a vote, or refuses with the reason. Someone who votes again changes their vote, until the step is finished. */
export const castVote = (
  definition: WorkflowDefinition,
  instance: WorkflowInstance,
  event: VoteEvent,
  context: WorkflowContext & { now: string },
): Step => {
  const { approval } = stateOf(definition, instance.state);
  const step = approval?.steps.find(({ key }) => key === instance.step);
  if (approval === undefined || step === undefined || step.key !== event.step)
    throw new WeegbrugError('WB-WORKFLOW-STEP-NOT-NOW', { step: event.step });
  refuseObstacle(step, voteObstacle(step, instance, event.actor.account, context));
  if (step.motivation === 'required' && event.motivation.trim() === '')
    throw new WeegbrugError('WB-WORKFLOW-MOTIVATION-MISSING', { step: step.name.nl });

  const { account, name } = event.actor;
  const vote: Vote = { step: step.key, account, name, vote: event.vote, motivation: event.motivation.trim(), at: context.now };
  const votes = [...instance.votes.filter((earlier) => earlier.step !== step.key || earlier.account !== account), vote];
  const voted: WorkflowInstance = { ...instance, votes };
  const recorded: WorkflowEffect = { kind: 'voteRecorded', vote };
  const outcome = countVotes(step, votes, stepVoters(step, instance, context));
  if (outcome === undefined) return { instance: voted, effects: [recorded] };
  const next = finishStep(definition, voted, approval, step, outcome, context);
  return { instance: next.instance, effects: [recorded, ...next.effects] };
};

const refuseObstacle = (step: ApprovalStep, obstacle: ReturnType<typeof voteObstacle>): void => {
  if (obstacle === 'notApprover') throw new WeegbrugError('WB-WORKFLOW-NOT-A-VOTER', { step: step.name.nl });
  if (obstacle === 'submitter' || obstacle === 'sponsor')
    throw new WeegbrugError('WB-WORKFLOW-SEPARATION-OF-DUTIES', { step: step.name.nl });
  if (obstacle === 'noVoter') throw new WeegbrugError('WB-WORKFLOW-NO-VOTER', { step: step.name.nl });
};

/** An approved or advisory step leads to the next one; otherwise, and after the last, the approval is decided and leads to another state. */
const finishStep = (
  definition: WorkflowDefinition,
  instance: WorkflowInstance,
  approval: Approval,
  step: ApprovalStep,
  outcome: StepOutcome,
  context: WorkflowContext & { now: string },
): Step => {
  const finished: WorkflowEffect = {
    kind: 'stepFinished',
    step: step.key,
    outcome,
    votes: instance.votes.filter((vote) => vote.step === step.key),
  };
  const left = approval.steps.slice(approval.steps.indexOf(step) + 1);
  if (left.length > 0 && (outcome === 'approved' || step.advisory === true)) {
    const next = enterStep(instance, left, context);
    return { instance: next.instance, effects: [finished, ...next.effects] };
  }
  const decision: WorkflowEffect = { kind: 'decision', state: instance.state, subject: approval.subject, outcome, votes: instance.votes };
  const next = enterState(definition, instance, targetOf(approval[outcome], instance, outcome, context), context);
  return { instance: next.instance, effects: [finished, decision, ...next.effects] };
};

const targetOf = (
  targets: readonly ApprovalOutcome[],
  instance: WorkflowInstance,
  outcome: StepOutcome,
  { facts }: WorkflowContext,
): string => {
  const seen = { ...facts, instance };
  const target = targets.find(({ when }) => when === undefined || evaluateCondition(when, seen) === 'true');
  if (target === undefined) throw new WeegbrugError('WB-WORKFLOW-OUTCOME-MISSING', { state: instance.state, outcome });
  return target.to;
};

import type { LocalizedText } from '../shared/localizedText.ts';
import { voteObstacle } from './castVote.ts';
import { lacksVoters } from './enterState.ts';
import { stateOf } from './stateOf.ts';
import { type TransitionObstacle, transitionObstacle, transitionsFrom } from './takeTransition.ts';
import type { ApprovalStep, WorkflowDefinition } from './workflowDefinition.ts';
import type { AvailableAction, WorkflowActor, WorkflowContext, WorkflowInstance } from './workflowInstance.ts';

/**
 * What this person can do now: the vote of the step under way (always told, with the reason where they have no part in it), and the transitions of
 * their roles (with the reason where one is closed). Transitions of others are left out.
 */
export const availableActions = (
  definition: WorkflowDefinition,
  instance: WorkflowInstance,
  actor: WorkflowActor,
  context: WorkflowContext,
): AvailableAction[] => {
  const { approval } = stateOf(definition, instance.state);
  const step = approval?.steps.find(({ key }) => key === instance.step);
  const vote = approval === undefined || step === undefined ? [] : [voteAction(step, approval.subject, instance, actor, context)];
  const transitions = transitionsFrom(definition, instance.state).flatMap((transition): AvailableAction[] => {
    const obstacle = transitionObstacle(transition, instance, actor, context);
    if (obstacle?.kind === 'role') return [];
    const { key, label, remark } = transition;
    return [
      {
        kind: 'transition',
        transition: key,
        label,
        remark,
        allowed: obstacle === undefined,
        ...(obstacle === undefined ? {} : { reason: transitionReason(obstacle) }),
      },
    ];
  });
  return [...vote, ...transitions];
};

const voteAction = (
  step: ApprovalStep,
  subject: LocalizedText,
  instance: WorkflowInstance,
  actor: WorkflowActor,
  context: WorkflowContext,
): AvailableAction => {
  const reason = reasonNotToVote(step, instance, actor.account, context);
  const current = instance.votes.find((vote) => vote.step === step.key && vote.account === actor.account);
  return {
    kind: 'vote',
    step: step.key,
    name: step.name,
    subject,
    allowed: reason === undefined,
    motivation: step.motivation,
    ...(reason === undefined ? {} : { reason }),
    ...(current === undefined ? {} : { current }),
  };
};

/** Why this account does not vote in the step, or `undefined` when it may. Of the facts only `answers` are looked at. */
export const reasonNotToVote = (
  step: ApprovalStep,
  instance: Pick<WorkflowInstance, 'submitter'>,
  account: string,
  context: WorkflowContext,
): LocalizedText | undefined => {
  const obstacle = voteObstacle(step, instance, account, context);
  if (obstacle === undefined) return undefined;
  return obstacle === 'noVoter' ? lacksVoters(step, instance, context) : voteReasons[obstacle];
};

const voteReasons = {
  notApprover: { nl: 'Anderen beslissen in deze stap; u stemt niet mee', en: 'Others decide in this step; you do not vote' },
  submitter: { nl: 'U diende dit project zelf in; u stemt niet mee', en: 'You submitted this project yourself; you do not vote' },
  sponsor: { nl: 'U bent opdrachtgever van dit project; u stemt niet mee', en: 'You sponsor this project; you do not vote' },
} as const;

const transitionReason = (obstacle: Exclude<TransitionObstacle, { kind: 'role' }>): LocalizedText =>
  obstacle.kind === 'guard'
    ? {
        nl: 'Dit kan nog niet: aan de voorwaarde voor deze stap is niet voldaan',
        en: 'Not possible yet: the condition for this step is not met',
      }
    : {
        nl: `Dit kan nog niet: vul eerst in: ${obstacle.missing.join(', ')}`,
        en: `Not possible yet: fill in first: ${obstacle.missing.join(', ')}`,
      };

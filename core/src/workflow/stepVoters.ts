import { readPath } from '../shared/dottedPath.ts';
import { snap } from '../shared/rounding.ts';
import type { ApprovalStep } from './workflowDefinition.ts';
import type { Voters, WorkflowContext, WorkflowInstance } from './workflowInstance.ts';

type Surroundings = Pick<WorkflowContext, 'facts' | 'voters' | 'sponsors'>;

/** Everyone who is an approver of the step, by role or named by an answer, before separation of duties. */
export const stepApprovers = (step: ApprovalStep, { facts, voters }: Surroundings): Voters => {
  const roles = new Set(step.approvers.flatMap((approver) => ('role' in approver ? [approver.role] : [])));
  const named = new Set(step.approvers.flatMap((approver) => ('answer' in approver ? [readPath(facts['answers'], approver.answer)] : [])));
  return distinct(
    voters.filter(
      ({ account, person, roles: held }) =>
        held.some((role) => roles.has(role)) || named.has(account) || (person !== undefined && named.has(person)),
    ),
  );
};

/**
 * Everyone who may vote in the step: its approvers, without the submitter and the sponsors where duties are separated (which is the default).
 * Quorum and unanimity are counted over these people.
 */
export const stepVoters = (step: ApprovalStep, instance: Pick<WorkflowInstance, 'submitter'>, surroundings: Surroundings): Voters =>
  stepApprovers(step, surroundings).filter(({ account }) => exclusion(step, instance, surroundings, account) === undefined);

/** Why separation of duties keeps an account out of the step, if it does. */
export const exclusion = (
  step: ApprovalStep,
  { submitter }: Pick<WorkflowInstance, 'submitter'>,
  { sponsors }: Pick<Surroundings, 'sponsors'>,
  account: string,
): 'submitter' | 'sponsor' | undefined => {
  if (step.separationOfDuties === false) return undefined;
  if (account === submitter) return 'submitter';
  return sponsors.includes(account) ? 'sponsor' : undefined;
};

/** How many equal votes finish the step, when so many people may vote; a share is rounded up. At least 1. */
export const votesNeeded = (mode: ApprovalStep['mode'], voters: number): number => {
  if (mode === 'any') return 1;
  if (mode === 'all') return Math.max(1, voters);
  return Math.max(1, 'quorum' in mode ? mode.quorum : Math.ceil(snap((mode.quorumPercent / 100) * voters)));
};

const distinct = (voters: Voters): Voters => [...new Map(voters.map((voter) => [voter.account, voter])).values()];

import { votesNeeded } from './stepVoters.ts';
import type { ApprovalStep } from './workflowDefinition.ts';
import type { Vote, Voters } from './workflowInstance.ts';

export type StepOutcome = 'approved' | 'rejected' | 'returned';

const outcomes = { approve: 'approved', reject: 'rejected', return: 'returned' } as const;

/**
 * The outcome of a step, or `undefined` while it is still open. Only votes of people who may vote now count.
 * A veto decides at once. Otherwise an outcome is reached by enough equal votes; and when approval has become impossible the step is over too:
 * returned when more people returned than rejected, else rejected.
 */
export const countVotes = (step: ApprovalStep, votes: readonly Vote[], voters: Voters): StepOutcome | undefined => {
  const counting = votes.filter((vote) => vote.step === step.key && voters.some(({ account }) => account === vote.account));
  const isVeto = ({ account, vote }: Vote): boolean =>
    vote === 'reject' &&
    voters.some((voter) => voter.account === account && voter.roles.some((role) => step.veto?.includes(role) === true));
  if (counting.some(isVeto)) return 'rejected';
  const needed = votesNeeded(step.mode, voters.length);
  const number = (kind: Vote['vote']): number => counting.filter(({ vote }) => vote === kind).length;
  for (const kind of ['approve', 'reject', 'return'] as const) if (number(kind) >= needed) return outcomes[kind];
  const open = voters.length - counting.length;
  if (counting.length === 0 || number('approve') + open >= needed) return undefined;
  return number('return') > number('reject') ? 'returned' : 'rejected';
};

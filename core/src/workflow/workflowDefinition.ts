import type { Condition } from '../rules/condition.ts';
import type { LocalizedText } from '../shared/localizedText.ts';

/** The uniform roll-up; every state of every workflow maps to one. */
export const portfolioPhases = [
  'idea',
  'intake',
  'assessment',
  'decision',
  'parked',
  'definition',
  'design',
  'preparation',
  'realisation',
  'aftercare',
  'closed',
  'rejected',
  'onHold',
] as const;
export type PortfolioPhase = (typeof portfolioPhases)[number];

/** Who may act: a role of the municipality, or the account that an answer names. */
export type Approver = { role: string } | { answer: string };

/** One approval step of a state. Votes are `approve`, `reject` or `return`. */
export type ApprovalStep = {
  key: string;
  name: LocalizedText;
  approvers: readonly Approver[];
  /** `any`: the first vote decides; `all`: everyone who may vote; quorum: so many equal votes, as a number or a share of those who may vote. */
  mode: 'any' | 'all' | { quorum: number } | { quorumPercent: number };
  /** One rejection by a holder of such a role decides. */
  veto?: readonly string[];
  /** Nobody decides on their own submission or on a project that they sponsor. Default true. */
  separationOfDuties?: boolean;
  /** The vote advises; the next step decides. Its outcome is recorded and never blocks. */
  advisory?: boolean;
  motivation: 'required' | 'optional';
};

/** Where a finished approval leads. The first target whose condition holds is taken; the last has none. */
export type ApprovalOutcome = { to: string; when?: Condition };

export type WorkflowState = {
  key: string;
  name: LocalizedText;
  phase: PortfolioPhase;
  /** No way out; a project here is done. */
  final?: boolean;
  /** Steps are taken in order. */
  approval?: {
    /** What is decided, for the task and the sheet: "Opnemen in portefeuille". */
    subject: LocalizedText;
    steps: readonly ApprovalStep[];
    approved: readonly ApprovalOutcome[];
    rejected: readonly ApprovalOutcome[];
    /** Where a return with remark leads. */
    returned: readonly ApprovalOutcome[];
  };
};

export type WorkflowTransition = {
  key: string;
  label: LocalizedText;
  from: readonly string[];
  to: string;
  roles: readonly string[];
  /** The submitter may do it whatever their roles (withdraw). */
  submitterMay?: boolean;
  /** Over facts `project`, `weighing`, `answers`, `core`, `instance`. Unknown does not let through. */
  guard?: Condition;
  /** Answer paths that must have a value. */
  requiredAnswers?: readonly string[];
  remark: 'required' | 'optional' | 'none';
};

export type WorkflowDefinition = {
  key: string;
  name: LocalizedText;
  /** State after submitting. */
  initial: string;
  states: readonly WorkflowState[];
  transitions: readonly WorkflowTransition[];
};

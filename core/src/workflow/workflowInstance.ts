import type { Facts } from '../rules/condition.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import type { PortfolioPhase } from './workflowDefinition.ts';

export type Vote = { step: string; account: string; name: string; vote: 'approve' | 'reject' | 'return'; motivation: string; at: string };

/** The course of one project through its workflow. Keeps the definition it started under. */
export type WorkflowInstance = {
  workflow: string;
  /** Release that holds the definition. */
  release: string;
  state: string;
  phase: PortfolioPhase;
  /** ISO moment at which the state was entered. */
  since: string;
  submitter: string;
  /** Key of the approval step under way. */
  step?: string;
  /** Votes in the state under way. */
  votes: readonly Vote[];
};

/** People who hold a role, so that `all` and quorum can be counted. */
export type Voters = readonly {
  account: string;
  name: string;
  roles: readonly string[];
  /** Key of the person in the municipality's configuration, by which an answer names them. */
  person?: string;
}[];

/** What the engine is told about the world; it has no clock and reads nothing itself. */
export type WorkflowContext = {
  /** Facts for guards and outcomes: `answers`, `core`, `weighing`, `project`; the engine adds `instance`. */
  facts: Facts;
  voters: Voters;
  /** Accounts of the sponsors of the project: they do not decide on it. */
  sponsors: readonly string[];
};

export type WorkflowActor = { account: string; name: string; roles: readonly string[] };

export type WorkflowEvent =
  | { kind: 'transition'; transition: string; actor: WorkflowActor; remark?: string }
  | { kind: 'vote'; step: string; vote: Vote['vote']; actor: WorkflowActor; motivation: string };

/** What must happen in the same commit as the new instance. */
export type WorkflowEffect =
  | { kind: 'stateEntered'; state: string; phase: PortfolioPhase; previous: string }
  | { kind: 'voteRecorded'; vote: Vote }
  | { kind: 'stepFinished'; step: string; outcome: 'approved' | 'rejected' | 'returned'; votes: readonly Vote[] }
  | { kind: 'decision'; state: string; subject: LocalizedText; outcome: 'approved' | 'rejected' | 'returned'; votes: readonly Vote[] }
  /** The step under way has too few people who may vote; the administrator must give someone the role, or a transition must lead out. */
  | { kind: 'noVoter'; state: string; step: string; code: 'WB-WORKFLOW-NO-VOTER'; message: { nl: string; en: string } };

/** What an actor can do now, with the reason where they cannot. */
export type AvailableAction =
  | {
      kind: 'transition';
      transition: string;
      label: LocalizedText;
      remark: 'required' | 'optional' | 'none';
      allowed: boolean;
      reason?: LocalizedText;
    }
  | {
      kind: 'vote';
      step: string;
      name: LocalizedText;
      subject: LocalizedText;
      allowed: boolean;
      reason?: LocalizedText;
      motivation: 'required' | 'optional';
      current?: Vote;
    };

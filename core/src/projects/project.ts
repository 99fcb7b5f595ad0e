import type { CoreFields } from '../forms/coreFields.ts';
import type { Answers } from '../forms/formDefinition.ts';
import type { MeasureResult, Weighing } from '../framework/weighing.ts';
import type { RuleSetResult } from '../rules/ruleSet.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import type { StoredRecord } from '../storage/port.ts';
import type { PortfolioPhase } from '../workflow/workflowDefinition.ts';
import type { Vote, WorkflowInstance } from '../workflow/workflowInstance.ts';

/** A submitted project with the evidence of how it was weighed. The code is also its id. */
export type Project = StoredRecord & {
  code: string;
  typeKey: string;
  core: CoreFields;
  answers: Answers;
  phase: PortfolioPhase;
  workflow: WorkflowInstance;
  /** Release under which it was submitted. */
  release: string;
  submittedBy: string;
  submittedByName: string;
  submittedAt: string;
  changedAt: string;
  weighing: Weighing & { release: string; at: string };
  measures: readonly MeasureResult[];
  /** Each knock-out and flag rule with its facts and outcome. */
  rules: readonly RuleSetResult[];
  status?: 'green' | 'amber' | 'red';
  statusReason?: string;
  lastReportAt?: string;
  /** Set while it lies with the submitter after a return with remark; a new submission clears it. */
  returned?: { at: string; byName: string; remark: string };
};

/** A started intake. Everything typed is kept, also what is wrong or hidden. */
export type Draft = StoredRecord & {
  owner: string;
  typeKey: string;
  release: string;
  title: string;
  answers: Answers;
  page?: string;
  createdAt: string;
  changedAt: string;
  /** Set when it was sent back: the project that a new submission replaces. */
  projectCode?: string;
};

/** A decision as it stands in the list of decisions; never changed afterwards. */
export type DecisionRecord = StoredRecord & {
  projectCode: string;
  at: string;
  state: string;
  subject: LocalizedText;
  outcome: 'approved' | 'rejected' | 'returned';
  votes: readonly Vote[];
  /** How it weighed at that moment. */
  priority?: number;
  advice?: string;
};

/** A progress report; the latest one gives the project its status. */
export type ReportRecord = StoredRecord & {
  projectCode: string;
  at: string;
  by: string;
  byName: string;
  status: 'green' | 'amber' | 'red';
  explanation: string;
};

import type { CoreFields } from '../forms/coreFields.ts';
import type { Answers } from '../forms/formDefinition.ts';
import type { MeasureResult, Weighing } from '../framework/weighing.ts';
import type { StoredRecord } from '../storage/port.ts';
import type { PortfolioPhase } from '../workflow/workflowDefinition.ts';
import type { WorkflowInstance } from '../workflow/workflowInstance.ts';

/** A submitted project with the evidence of how it was weighed. */
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
  status?: 'green' | 'amber' | 'red';
  statusReason?: string;
  lastReportAt?: string;
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

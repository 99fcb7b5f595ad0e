import type { CoreFields } from '../forms/coreFields.ts';
import type { Answers } from '../forms/formDefinition.ts';
import type { MeasureResult, RefusedAnswer, Weighing } from '../framework/weighing.ts';
import type { EvidenceClass } from '../framework/weighingFramework.ts';
import type { RuleSetResult } from '../rules/ruleSet.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import type { StoredRecord } from '../storage/port.ts';
import type { WeighingFigures } from './weighingFigures.ts';
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
  /** Answers that the form refused when it was weighed; absent when there were none. */
  refused?: readonly RefusedAnswer[];
  /** What the author says about the evidence of single criteria, beyond what the framework says. */
  evidenceRecords?: readonly EvidenceRecord[];
  /** Scores that assessors settled; those count in the weighing. */
  judgements?: readonly SettledJudgement[];
  status?: 'green' | 'amber' | 'red';
  statusReason?: string;
  lastReportAt?: string;
  /** Questions that a release asks to which it was moved and that are not answered yet; answering them clears it. */
  openQuestions?: {
    since: string;
    /** ISO date: the last day of the term. */
    dueOn: string;
    /** Number of the release that asks. */
    release: string;
    questions: readonly { path: string; message: { nl: string; en: string } }[];
  };
  /** Set while it lies with the submitter after a return with remark; a new submission clears it. */
  returned?: { at: string; byName: string; remark: string };
};

/** Evidence of one contribution as its author states it. `class` counts by {@link evidenceClassOf}. */
export type EvidenceRecord = {
  criterion: string;
  class?: EvidenceClass;
  baseline?: string;
  expectedValue?: string;
  year?: number;
  source?: string;
  remark?: string;
  by: string;
  byName: string;
  at: string;
  review?: { by: string; byName: string; at: string; remark?: string };
};

/** What assessors settled on for one criterion; how they came to it stands in the panel's own record. */
export type SettledJudgement = {
  criterion: string;
  score: number;
  /** Lowest and highest score at that moment. */
  low: number;
  high: number;
  assessors: readonly string[];
  motivation: string;
  by: string;
  byName: string;
  at: string;
};

/** A weighing that a later one replaced: what it was computed from, and its figures ({@link pastWeighing}). Never changed afterwards. */
export type PastWeighing = {
  at: string;
  release: string;
  typeKey: string;
  answers: Answers;
  measures: readonly MeasureResult[];
  refused?: readonly RefusedAnswer[];
  evidenceRecords?: readonly EvidenceRecord[];
  judgements?: readonly SettledJudgement[];
  figures: WeighingFigures;
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

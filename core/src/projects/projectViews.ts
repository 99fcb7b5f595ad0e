import type { CoreFields } from '../forms/coreFields.ts';
import type { Answers } from '../forms/formDefinition.ts';
import type { WeighingComparison } from '../explanation/compareWeighings.ts';
import type { CounterfactualSearch } from '../explanation/counterfactual.ts';
import type { Explanation, Unexplained } from '../explanation/explanation.ts';
import type { RenderedExplanation } from '../explanation/renderExplanation.ts';
import type { MeasureResult, Weighing } from '../framework/weighing.ts';
import type { RuleSetResult } from '../rules/ruleSet.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import type { PortfolioPhase } from '../workflow/workflowDefinition.ts';
import type { AvailableAction, Vote } from '../workflow/workflowInstance.ts';

/* What the operations of this room answer; the API passes it on as it is (http/apiTypes.ts names the routes). */

/** GET /drafts, GET|PUT|DELETE /drafts/{id} (ETag/If-Match), POST /drafts {typeKey, projectCode?} with Idempotency-Key. PUT {answers, page?, title?}. */
export type DraftView = {
  id: string;
  revision: number;
  typeKey: string;
  typeName: LocalizedText;
  title: string;
  release: string;
  answers: Answers;
  page?: string;
  projectCode?: string;
  createdAt: string;
  changedAt: string;
};

/** POST /weighings {typeKey, answers, release?}: a trial, nothing is stored. */
export type TrialWeighingView = { weighing: Weighing & { release: string }; measures: readonly MeasureResult[] };

/** GET /projects?search=&mine=true&phase=&typeKey=&limit=&offset= */
export type ProjectSummary = {
  code: string;
  name: string;
  typeKey: string;
  typeName: LocalizedText;
  domain?: string;
  phase: PortfolioPhase;
  stateName: LocalizedText;
  priority?: number;
  interval: { low: number; high: number };
  positive: number;
  negative: number;
  advice?: string;
  status?: 'green' | 'amber' | 'red';
  nextStep?: LocalizedText;
  changedAt: string;
};

/** POST /projects: what was made and how it weighs; the address of the dossier is in `Location`. */
export type ProjectReceipt = Pick<ProjectView, 'code' | 'revision' | 'typeKey' | 'phase' | 'release' | 'submittedAt'> & {
  name: string;
  state: { key: string; name: LocalizedText };
  weighing: Pick<Weighing, 'priority' | 'interval' | 'completeness' | 'advice' | 'provisional' | 'route'>;
};

/** GET /projects/{code}; PUT /projects/{code}/answers {answers} (If-Match). */
/** An approval step that is finished while a later one of its state is under way. */
export type FinishedStepView = {
  key: string;
  name: LocalizedText;
  advisory: boolean;
  /** Absent when those who voted then would not settle it now, for instance because they left. */
  outcome?: 'approved' | 'rejected' | 'returned';
  votes: readonly Vote[];
};

export type ProjectView = {
  code: string;
  revision: number;
  typeKey: string;
  typeName: LocalizedText;
  core: CoreFields;
  names: {
    domain?: LocalizedText;
    programme?: LocalizedText;
    politicalSponsor?: PersonName;
    officialSponsor?: PersonName;
    projectManager?: PersonName;
  };
  answers: Answers;
  phase: PortfolioPhase;
  state: {
    key: string;
    name: LocalizedText;
    since: string;
    step?: {
      key: string;
      name: LocalizedText;
      subject: LocalizedText;
      approvers: readonly string[];
      needed: number;
      votes: readonly Vote[];
      /** The vote advises; a following step decides. */
      advisory?: boolean;
      /** Names of the steps that come after this one before the decision is there. */
      following?: readonly LocalizedText[];
      /** Steps before this one in the same state, last first: what was advised or agreed, and with which words. */
      earlier?: readonly FinishedStepView[];
    };
  };
  release: { hash: string; number: string };
  submittedByName: string;
  submittedAt: string;
  changedAt: string;
  rank?: { position: number; of: number };
  weighing: Weighing & { release: string; at: string };
  measures: readonly MeasureResult[];
  status?: 'green' | 'amber' | 'red';
  statusReason?: string;
  actions: readonly AvailableAction[];
  mayEdit: boolean;
  mayAgreeStatutory: boolean;
  documents: readonly { key: string; name: LocalizedText }[];
  /** Each knock-out and flag rule with its facts and outcome; the rules of criteria stand in the evidence. */
  rules: readonly RuleSetResult[];
  /** What flag rules say about the project, apart from the sum. */
  flags?: readonly { ruleSet: string; rule: string; message: LocalizedText }[];
  /** Set while the project lies with its submitter after a return: start a draft with this project's code to submit it again. */
  returned?: { at: string; byName: string; remark: string };
};

export type PersonName = { name: string; position: LocalizedText };

/** GET /projects/{code}/weighing: the stored weighing with its evidence and the measures it used. */
export type ProjectWeighingView = Weighing & {
  release: string;
  at: string;
  code: string;
  measures: readonly MeasureResult[];
  /** Each knock-out and flag rule with its facts and outcome; the rules of criteria stand in the evidence. */
  rules?: readonly RuleSetResult[];
};

/** GET /projects/{code}/explanation: the argument as data, and in sentences of the language asked for. */
export type ProjectExplanationView = {
  code: string;
  release: string;
  at: string;
  explanation: Explanation | Unexplained;
  text: RenderedExplanation;
};

/** POST /projects/{code}/counterfactuals {target}; POST /counterfactuals {typeKey, answers, release?, target}: what it would take. Nothing is stored. */
export type CounterfactualView = CounterfactualSearch & { release: string; text: string };

/** GET /projects/{code}/comparisons/{other}: what makes the difference, first minus second. */
export type ProjectComparisonView = {
  first: ComparedProject;
  second: ComparedProject;
  comparison: WeighingComparison;
  text: string;
};
export type ComparedProject = { code: string; name: string; typeName: LocalizedText; weighing: Weighing & { release: string; at: string } };

/** GET /projects/{code}/decisions */
export type DecisionView = {
  id: string;
  at: string;
  state: string;
  subject: LocalizedText;
  outcome: 'approved' | 'rejected' | 'returned';
  votes: readonly Vote[];
  priority?: number;
  advice?: string;
};

/** GET /projects/{code}/reports; POST {status, explanation} */
export type ReportView = { id: string; at: string; byName: string; status: 'green' | 'amber' | 'red'; explanation: string };

/* POST /projects/{code}/transitions {transition, remark?}; POST /projects/{code}/votes {step, vote, motivation}; PUT /projects/{code}/statutory-agreement {agreed}; all If-Match; all answer ProjectView. */

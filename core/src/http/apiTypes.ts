import type { ConfigurationProblem, ConfigurationPart } from '../configuration/municipalityConfiguration.ts';
import type { CoreFields } from '../forms/coreFields.ts';
import type { Answers, ResolvedForm } from '../forms/formDefinition.ts';
import type { MeasureResult, Weighing } from '../framework/weighing.ts';
import type { WeighingFramework } from '../framework/weighingFramework.ts';
import type { RuleSetResult } from '../rules/ruleSet.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import type { Permission } from '../shared/permissions.ts';
import type { PortfolioPhase } from '../workflow/workflowDefinition.ts';
import type { AvailableAction, Vote } from '../workflow/workflowInstance.ts';

/* Bodies of /api/v1, shared with the web application (types only). Every list answers { items, total }. */

export type ListView<T> = { items: readonly T[]; total: number };

/** GET /municipalities (no session needed: names for the sign-in page). */
export type MunicipalityView = { key: string; name: LocalizedText; state: 'ready' | 'broken' };

/** POST /session {municipality, username, password}; GET /session. */
export type SessionView = {
  municipality: { key: string; name: LocalizedText };
  account: { id: string; username: string; name: string; position?: LocalizedText; roles: readonly { key: string; name: LocalizedText }[]; permissions: readonly Permission[] };
  /** Towns where the same username may sign in (consultant). */
  municipalities: readonly { key: string; name: LocalizedText }[];
  /** Moment of the previous visit, for "gewijzigd sinds uw laatste bezoek". */
  previousVisit?: string;
  /** Demo data is loaded. */
  demo: boolean;
};

/** GET /project-types */
export type ProjectTypeView = { key: string; name: LocalizedText; description: LocalizedText; domain: string; domainName: LocalizedText };

/** GET /project-types/{key}/form[?release=] */
export type FormView = { release: string; releaseNumber: string; projectType: ProjectTypeView; form: ResolvedForm };

/** GET /framework[?release=] */
export type FrameworkView = {
  release: string;
  releaseNumber: string;
  framework: WeighingFramework;
  leafWeights: Readonly<Record<string, number>>;
  domains: readonly { key: string; name: LocalizedText }[];
  programmes: readonly { key: string; name: LocalizedText }[];
  teams: readonly { key: string; name: LocalizedText; netCapacity: number }[];
  people: readonly { key: string; name: string; position: LocalizedText }[];
  projectTypes: readonly ProjectTypeView[];
  closedDays: readonly string[];
};

/** GET /drafts, GET|PUT|DELETE /drafts/{id} (ETag/If-Match), POST /drafts {typeKey, projectCode?} with Idempotency-Key. PUT {answers, page?, title?}. */
export type DraftView = { id: string; revision: number; typeKey: string; typeName: LocalizedText; title: string; release: string; answers: Answers; page?: string; projectCode?: string; createdAt: string; changedAt: string };

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

/** GET /projects/{code}; PUT /projects/{code}/answers {answers} (If-Match). */
export type ProjectView = {
  code: string;
  revision: number;
  typeKey: string;
  typeName: LocalizedText;
  core: CoreFields;
  names: { domain?: LocalizedText; programme?: LocalizedText; politicalSponsor?: PersonName; officialSponsor?: PersonName; projectManager?: PersonName };
  answers: Answers;
  phase: PortfolioPhase;
  state: { key: string; name: LocalizedText; since: string; step?: { key: string; name: LocalizedText; subject: LocalizedText; approvers: readonly string[]; needed: number; votes: readonly Vote[] } };
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

/** GET /projects/{code}/decisions */
export type DecisionView = { id: string; at: string; state: string; subject: LocalizedText; outcome: 'approved' | 'rejected' | 'returned'; votes: readonly Vote[]; priority?: number; advice?: string };

/** GET /projects/{code}/history and GET /audit-records?subject=: newest first. */
export type HistoryEntry = { id: string; at: string; byName: string; action: string; subject: string; text: LocalizedText; details?: Readonly<Record<string, unknown>> };

/** GET /projects/{code}/reports; POST {status, explanation} */
export type ReportView = { id: string; at: string; byName: string; status: 'green' | 'amber' | 'red'; explanation: string };

/** POST /projects/{code}/transitions {transition, remark?}; POST /projects/{code}/votes {step, vote, motivation}; PUT /projects/{code}/statutory-agreement {agreed}; all If-Match; all answer ProjectView. */

/** GET /ranking?sort=priority&order=descending&limit=50&offset=0&type=&domain=&programme=&phase=&advice=&route=&statutory=&search=&includeClosed= ; `Accept: text/csv` or format=csv gives the export. */
export type RankingRow = {
  /** Absent without a point score, and for knocked-out projects, which are listed apart at the end. */
  rank?: number;
  code: string;
  name: string;
  typeKey: string;
  typeName: LocalizedText;
  domain?: string;
  programme?: string;
  phase: PortfolioPhase;
  priority?: number;
  interval: { low: number; high: number };
  completeness: number;
  positive: number;
  negative: number;
  net: number;
  urgency?: number;
  impactLoad?: number;
  advice?: string;
  provisional: boolean;
  possibleAdvice: readonly string[];
  route: string;
  escalations: readonly string[];
  knockout: 'none' | 'possible' | 'certain';
  statutory: 'none' | 'requested' | 'agreed';
  /** Integer euro cents. */
  netCost?: number;
  /** Hundredths of FTE. */
  fte?: number;
  status?: 'green' | 'amber' | 'red';
  /** Points per top-level goal, for the stacked bar: positive and negative apart. */
  parts: readonly { goal: string; positive: number; negative: number }[];
};
export type RankingView = ListView<RankingRow> & { totals: { netCost: number; fte: number }; release: string; releaseNumber: string };

/** GET /saved-views, POST {name, parameters} (Idempotency-Key), DELETE /saved-views/{id} (If-Match) */
export type SavedView = { id: string; revision: number; name: string; parameters: Readonly<Record<string, string>> };

/** GET /tasks: what waits for this person, most urgent first. */
export type TaskView = {
  kind: 'decide' | 'returned' | 'missing' | 'mitigation' | 'draft' | 'statutory';
  projectCode?: string;
  draftId?: string;
  projectName: string;
  title: LocalizedText;
  reason: LocalizedText;
  since: string;
  /** For `decide`: may this person vote, and why not. */
  mayVote?: boolean;
  whyNot?: LocalizedText;
  subject?: LocalizedText;
  advice?: string;
};

/** GET /changes?since=: what changed in projects of this person. */
export type ChangeView = HistoryEntry & { projectCode?: string; projectName?: string };

/* Configuration. Parts are addressed as /configuration/draft/parts/{part}[/{key}]. */

/** GET /configuration/schemas: JSON Schema per part with Dutch and English titles. */
export type ConfigurationSchemas = Readonly<Record<ConfigurationPart, unknown>>;

/** GET /configuration/draft (ETag): the draft, or the active release where nothing was changed. */
export type ConfigurationDraftView = {
  revision: number;
  base: { hash: string; number: string };
  active: { hash: string; number: string };
  configuration: Readonly<Record<string, unknown>>;
  changed: readonly { part: string; key?: string; byName: string; at: string; kind: 'added' | 'changed' | 'removed' }[];
  problems: readonly ConfigurationProblem[];
};
/** PUT …/parts/{part}[/{key}] {value} and DELETE …/parts/{part}/{key} (If-Match): answer ConfigurationDraftView. DELETE /configuration/draft discards all; POST …/parts/{part}/{key}/discard is DELETE of ?changes. */

/** GET /releases */
export type ReleaseSummary = { hash: string; number: string; authorName: string; reason: string; publishedAt: string; origin: 'folder' | 'published'; active: boolean; parent?: string };
/** POST /releases {reason} (If-Match of the draft, Idempotency-Key) → ReleaseSummary; GET /releases/{hash}; PUT /active-release {release, reason}. */

/** GET /plugins */
export type PluginView = { name: string; title: LocalizedText; version: string; inUse: boolean; settingsSchema: unknown; settings?: unknown; measures: readonly { key: string; name: LocalizedText; unit?: LocalizedText; denominator?: LocalizedText; source: LocalizedText }[]; sections: readonly { key: string; title?: LocalizedText }[] };

/** GET /accounts, POST, PUT /accounts/{id} */
export type AccountView = { id: string; revision: number; username: string; name: string; roles: readonly string[]; locked: boolean; active: boolean };

/** application/problem+json */
export type Problem = { type: string; title: string; status: number; detail: string; code: string; instance?: string; errors?: readonly { pointer: string; message: string }[] };

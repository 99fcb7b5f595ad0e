import type { ConfigurationProblem, ConfigurationPart } from '../configuration/municipalityConfiguration.ts';
import type { FormSection, ResolvedForm } from '../forms/formDefinition.ts';
import type { WeighingFramework } from '../framework/weighingFramework.ts';
import type { Operator } from '../rules/operator.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import type { Permission } from '../shared/permissions.ts';

/* Bodies of /api/v1, shared with the web application (types only). Every list answers { items, total }. */

export type { ListView } from '../shared/listView.ts';
export type { HistoryEntry } from '../shared/historyEntry.ts';
export type {
  DecisionView,
  ComparedProject,
  CounterfactualView,
  DraftView,
  PersonName,
  ProjectComparisonView,
  ProjectExplanationView,
  ProjectReceipt,
  ProjectSummary,
  FinishedStepView,
  ProjectView,
  ProjectWeighingView,
  ReportView,
  TrialWeighingView,
} from '../projects/projectViews.ts';
export type { ContributionEvidence } from '../projects/contributions/evidenceViews.ts';
export type { PanelView } from '../projects/judging/judgingViews.ts';
export type { ReproductionView } from '../projects/reproduction/reproductionViews.ts';
export type { RankingRow, RankingView, SavedView } from '../portfolio/rankingViews.ts';
export type {
  ComparedView,
  GoalSensitivity,
  RankChances,
  RankingTermsView,
  RobustnessView,
  ScenarioView,
  SensitivityView,
  StepView,
  SwapView,
} from '../portfolio/sensitivityViews.ts';
export type { ChangeView, TaskView } from '../board/boardViews.ts';
export type {
  CandidateView,
  JudgementView,
  WeightResult,
  WeightSessionSummary,
  WeightSessionView,
} from '../agreement/weightSessionViews.ts';
export type { ReleaseAccount } from '../configuration/readReleaseAccount.ts';
export type { ActivePeriod, ReleaseSummary } from '../configuration/releaseSummary.ts';
export type { ActivationPreview } from '../publishing/previewActivation.ts';
export type { ReviewerView } from '../publishing/review/listReviewers.ts';
export type { ScheduledReleaseView } from '../publishing/schedule/scheduledRelease.ts';
export type { ReadinessView } from '../publishing/readReadiness.ts';
export type {
  ReplayChange,
  ReplayIntake,
  ReplayOutcome,
  ReplayIntakes,
  ReplayProjects,
  ReplayReason,
  ReplayRow,
  ReplayShow,
  ReplaySideView,
  ReplaySummary,
  ReplayView,
} from '../publishing/replay/replayViews.ts';
export type { MoveCandidates, MovePreview, MovePreviews, MoveView } from '../publishing/moving/moveViews.ts';
export type { ChangeView as ConfigurationChangeView, DifferenceView } from '../publishing/readDifference.ts';
export type { ChangeDetail, Piece, SaidChange, SaidNode } from '../configuration/difference/sayChange.ts';
export type { RawDifferenceView } from '../configuration/rawDifference.ts';
export type { TraceStep } from '../configuration/tracePlace.ts';
export type { DraftChangeView } from '../configuration/listDraftChanges.ts';
export type { PresenceView } from '../configuration/presence/draftPresence.ts';
export type { CoverageView } from '../publishing/testCases/readCoverage.ts';
export type { MadeTestCase } from '../publishing/testCases/makeTestCase.ts';
export type { TestCaseRunView, TestRunsView } from '../publishing/testCases/readTestRuns.ts';
export type { TableAnalysisView } from '../configuration/analyseDraftTable.ts';

export type { PushReport } from '../publishing/pushFolder.ts';
export type { AccessTokenView } from '../identity/tokens/accessToken.ts';

/** GET /municipalities (no session needed: names for the sign-in page). */
export type MunicipalityView = { key: string; name: LocalizedText; state: 'ready' | 'broken' };

/** POST /session {municipality, username, password}; GET /session. */
export type SessionView = {
  municipality: { key: string; name: LocalizedText };
  account: {
    id: string;
    username: string;
    name: string;
    position?: LocalizedText;
    roles: readonly { key: string; name: LocalizedText }[];
    permissions: readonly Permission[];
  };
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
export type FormView = {
  release: string;
  releaseNumber: string;
  projectType: ProjectTypeView;
  form: ResolvedForm;
  /** Addresses of the answers that each measure reads, by `<plugin>.<measure>`: from a figure back to its questions. */
  reads: Readonly<Record<string, readonly string[]>>;
};

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
/** PUT …/parts/{part}[/{key}] {value, base?} and DELETE …/parts/{part}/{key} (If-Match): answer ConfigurationDraftView. DELETE /configuration/draft discards all; POST …/parts/{part}/{key}/discard is DELETE of ?changes. */

/** POST /releases {reason} (If-Match of the draft, Idempotency-Key) → ReleaseSummary; GET /releases/{hash}; PUT /active-release {release, reason}. */

/** GET /plugins */
export type PluginView = {
  name: string;
  title: LocalizedText;
  version: string;
  inUse: boolean;
  settingsSchema: unknown;
  settings?: unknown;
  measures: readonly { key: string; name: LocalizedText; unit?: LocalizedText; denominator?: LocalizedText; source: LocalizedText }[];
  /** Comparisons for rule sets, by the name that a rule uses. */
  operators: readonly Pick<Operator, 'name' | 'label' | 'expects'>[];
  /** What a form can use; `section` holds the questions, so that a screen can ask them before a release does. */
  sections: readonly { key: string; title?: LocalizedText; section: FormSection }[];
};

/** GET /accounts, POST, PUT /accounts/{id} */
export type AccountView = {
  id: string;
  revision: number;
  username: string;
  name: string;
  roles: readonly string[];
  locked: boolean;
  active: boolean;
};

/** application/problem+json */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  instance?: string;
  /** `base`, `ours` and `theirs`: what stands there on each side, where two people changed the same. */
  errors?: readonly { pointer: string; message: string; base?: unknown; ours?: unknown; theirs?: unknown }[];
};

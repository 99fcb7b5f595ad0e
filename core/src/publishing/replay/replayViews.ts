import type { LocalizedText } from '../../shared/localizedText.ts';
import type { PortfolioPhase } from '../../workflow/workflowDefinition.ts';

/* What a replay answers; the API passes it on as it is. */

/** One project under one of the two releases. Scores are as shown (two decimals). */
export type ReplayOutcome = {
  /** P; absent without a point score. */
  priority?: number;
  interval: { low: number; high: number };
  /** D⁺ and D⁻. */
  positive: number;
  negative: number;
  /** I, 0 … 100. */
  impactLoad?: number;
  advice?: string;
  route: string;
  knockout: 'none' | 'possible' | 'certain';
  /** Place in the ranking; absent for what has none (no point score, knocked out, closed). */
  rank?: number;
};

/** A change by the id and in the words of the difference, with what it does. */
export type ReplayChange = {
  id: string;
  part: string;
  key?: string;
  name: LocalizedText;
  /** Projects whose advice would be another without it. `complete`: every project that crosses a threshold was looked at; otherwise there may be more. Absent: none, or not looked for. */
  crossing?: { count: number; complete: boolean };
  /** Of an escalation or a rule that excludes: at how many projects it certainly fires, at how many of them it did not, and the first of those. */
  fires?: { before: number; after: number; new: number; added: { code: string; name: string }[] };
  /** Of a question: intakes and undecided projects whose answer to it is missing or no longer valid. */
  intakes?: number;
};

/** What one change does to a project, found by leaving only that change out. */
export type ReplayReason = {
  /** Id of a {@link ReplayChange}; absent: no single change does it, only several together, or the others moved. */
  change?: string;
  /** `single`: this change; `together`: only several changes together; `others`: the score stays, other projects moved past it. */
  kind: 'single' | 'together' | 'others';
  /** Points of P that it gives. */
  effect?: number;
};

/** One project under both releases. */
export type ReplayRow = {
  code: string;
  name: string;
  typeKey: string;
  phase: PortfolioPhase;
  /** Absent where it cannot be weighed; `unweighed` says why. */
  before?: ReplayOutcome;
  after?: ReplayOutcome;
  unweighed?: { side: 'from' | 'to' | 'both'; why: LocalizedText };
  /** Keys of what is certain under one release and was not under the other. */
  newEscalations?: readonly string[];
  goneEscalations?: readonly string[];
  /** `<rule set>/<rule>` */
  newKnockouts?: readonly string[];
  goneKnockouts?: readonly string[];
  /** The state (or step) of its workflow that is not there any more. */
  stateGone?: { workflow: string; state: string; name: LocalizedText };
  /** Its type is not there any more. */
  typeGone?: boolean;
  /** Only of the projects that move most. */
  reasons?: readonly ReplayReason[];
};

/** An intake under way, or a project that waits for a decision, whose answers are no longer valid. */
export type ReplayIntake = {
  kind: 'draft' | 'project';
  /** Id of the draft, or code of the project. */
  id: string;
  name: string;
  typeKey: string;
  typeName: LocalizedText;
  phase: PortfolioPhase;
  /** Who can mend it: the project manager, or who started the intake. */
  person?: string;
  /** Number of the release that it was begun or submitted under. */
  releaseNumber?: string;
  /** `typeGone`: its type is not offered any more. */
  consequence: 'noSubmit' | 'noDecision' | 'typeGone';
  problems: readonly { path: string; code: string; message: LocalizedText }[];
};

type Named = { key: string; name: LocalizedText };

/** How many projects lie in each bar of ten points of P. */
export type ReplayHistogram = { start: number; width: number; before: readonly number[]; after: readonly number[] };

/** What the replay found so far; ranks and reasons come when every project was weighed. */
export type ReplaySummary = {
  projects: number;
  /** Could not be weighed under one of the two. */
  unweighed: number;
  /** Other place in the ranking; the one that moves furthest. */
  moved: number;
  furthest?: { code: string; name: string; before: number; after: number };
  /** Other advice, to a higher or a lower one. */
  thresholds: { total: number; up: number; down: number };
  /** Other score. */
  scores: number;
  routes: number;
  escalations: { new: number; gone: number };
  knockouts: { new: number; gone: number };
  states: number;
  types: number;
  /** Rows: advice before; columns: advice after; the last of each is "no advice". */
  advice: { before: readonly Named[]; after: readonly Named[]; table: readonly (readonly number[])[] };
  histogram: ReplayHistogram;
  /** At most a hundred are listed, {@link ReplayIntakes} has them all; `waiting` has the codes of all submitted projects that wait for an answer. */
  intakes: { total: number; listed: readonly ReplayIntake[]; waiting: readonly string[] };
  changes: readonly ReplayChange[];
  /** Of how many projects and how many of the changes the reasons were looked for. */
  reasons: { projects: number; changes: number; of: number };
  routeNames: readonly Named[];
  escalationNames: readonly Named[];
  knockoutNames: readonly Named[];
  typeNames: readonly Named[];
};

export type ReplayState = 'waiting' | 'running' | 'done' | 'cancelled' | 'brokenOff' | 'failed';

export type ReplaySideView = {
  /** How it was asked for. */
  source: 'active' | 'draft' | 'release';
  hash: string;
  /** Absent for a draft. */
  number?: string;
};

/** POST /replays {from, to, again?}, GET /replays/{id}?after= and DELETE /replays/{id} */
export type ReplayView = {
  id: string;
  /** One more with each step; `?after=` waits for a later one. */
  revision: number;
  state: ReplayState;
  from: ReplaySideView;
  to: ReplaySideView;
  /** Projects weighed, and in all. */
  done: number;
  of: number;
  startedAt: string;
  startedByName: string;
  finishedAt?: string;
  milliseconds?: number;
  /** Why it failed. */
  problem?: LocalizedText;
  summary?: ReplaySummary;
  /** Projects and begun intakes that were changed or added since it started; 0 when it still says how things are. */
  changedSince: number;
};

/** What GET /replays/{id}/projects may be narrowed to. */
export const replayShows = ['all', 'threshold', 'place', 'route', 'escalation', 'knockout', 'state', 'unweighed'] as const;
export type ReplayShow = (typeof replayShows)[number];

/** GET /replays/{id}/projects?show=&before=&after=&limit=&offset= */
export type ReplayProjects = { items: readonly ReplayRow[]; total: number };

/** GET /replays/{id}/intakes?limit=&offset= */
export type ReplayIntakes = { items: readonly ReplayIntake[]; total: number };

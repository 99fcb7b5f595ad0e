import type { PortfolioTerms } from '../sensitivity/portfolioTerms.ts';
import type { ListView } from '../shared/listView.ts';
import type { LocalizedText } from '../shared/localizedText.ts';

/* What the operations on other weights answer; the API passes it on as it is. */

/** GET /ranking/terms with the filters, order and groups of GET /ranking: the whole portfolio at weight 1, and which of it that list shows. */
export type RankingTermsView = {
  release: string;
  releaseNumber: string;
  /** Positions in the portfolio, in the order of the list at the adopted weights. */
  listed: readonly number[];
  /** How many rows each group has, in the order of the list; empty without groups. */
  groups: readonly number[];
  portfolio: PortfolioTerms;
};

/** A project by name. */
export type ProjectReference = { code: string; name: string };

/** Shares 0 … 1 among siblings; an absent end: to nothing, or to everything. */
type StaysView = { low?: number; high?: number };
/** From this share on, with less or more weight, `riser` is ahead of `faller`. */
export type SwapView = { share: number; towards: 'less' | 'more'; riser: ProjectReference; faller: ProjectReference };
/** What a step of the weight does to the list as shown; `largest.change` in points of P. */
export type StepView = {
  share: number;
  moved: number;
  advice: number;
  entered: number;
  largest?: ProjectReference & { change: number };
};

export type GoalSensitivity = {
  goal: string;
  name: LocalizedText;
  path: readonly string[];
  share: number;
  movable: boolean;
  order: StaysView;
  top: StaysView;
  swap?: SwapView;
  other?: SwapView;
  down: StepView;
  up: StepView;
};

/** What is compared, and what is left out because it has no rank or does not follow the weights. */
export type ComparedView = {
  projects: number;
  /** Weighed by a framework with other goals; stay at their adopted priority. */
  otherGoals: number;
  /** Weighed by other weights or thresholds of the same goals; here with those of now. */
  otherWeights: number;
  /** Knocked out, or without a point score. */
  withoutRank: number;
};

/** GET /sensitivity?top=&step= with the filters of the ranking */
export type SensitivityView = {
  release: string;
  releaseNumber: string;
  top: number;
  /** Share by which `down` and `up` move a weight, 0 … 1. */
  step: number;
  compared: ComparedView;
  goals: readonly GoalSensitivity[];
};

/** One project with its chances, 0 … 1; `error` is the standard error of `top`. */
export type RankChances = ProjectReference & {
  /** Among the compared projects, at the adopted weights. */
  rank: number;
  /** Of rank 1, 2, … */
  chances: readonly number[];
  later: number;
  noScore: number;
  top: number;
  error: number;
  meanRank?: number;
};

/** GET and POST /robustness */
export type RobustnessView = {
  release: string;
  releaseNumber: string;
  seed: number;
  samples: number;
  spread: number;
  factors?: Readonly<Record<string, number>>;
  top: number;
  /** The largest standard error that a chance can have with so many samples. */
  largestError: number;
  compared: ComparedView;
  /** The first ones at the adopted weights. */
  projects: readonly RankChances[];
};

/**
 * A trial that was kept. Today it changes weights; what a scenario may change later (projects, budgets, capacity) gets a property beside `weights`.
 * GET /scenarios, GET /scenarios/{id}, POST {name, weights} (Idempotency-Key), DELETE /scenarios/{id} (If-Match)
 */
export type ScenarioView = {
  id: string;
  revision: number;
  name: string;
  byName: string;
  /** Made by who asks; only they may remove it. */
  mine: boolean;
  createdAt: string;
  /** The release whose weights were changed. */
  release: string;
  releaseNumber: string;
  /** Share of every goal among its siblings, 0 … 1. */
  weights: Readonly<Record<string, number>>;
};
export type ScenarioList = ListView<ScenarioView>;

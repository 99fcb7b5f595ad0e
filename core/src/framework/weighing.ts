import type { Facts } from '../rules/condition.ts';
import type { RuleSetResult } from '../rules/ruleSet.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import type { Band, EvidenceClass } from './weighingFramework.ts';

/** A step inside a measure that makes it explain itself ("Betaalbaar 70 % → 75 × 0,35 = 26,25"). */
export type MeasurePart = {
  label: LocalizedText;
  answer: LocalizedText;
  rule: LocalizedText;
  value: number;
  share: number;
  points: number;
};

/** A typed fact about a project, as a plugin measured it. */
export type MeasureResult = {
  /** `<plugin>.<measure>`, for instance `housing.index`. */
  key: string;
  status: 'known' | 'missing' | 'failed';
  /** Present when known; numbers are rounded to the measure's own decimals. */
  value?: number | string | boolean;
  name: LocalizedText;
  unit?: LocalizedText;
  denominator?: LocalizedText;
  decimals?: number;
  source?: LocalizedText;
  parts?: readonly MeasurePart[];
  /** Answer paths that are needed and absent (status `missing`). */
  missing?: readonly string[];
  /** What went wrong (status `failed`): `threw`, `time`, `memory`, `notANumber`, `wrongType`. */
  failure?: string;
  plugin: string;
  pluginVersion: string;
};

/** What the framework weighs. `facts` holds `answers`, `measures` (nested by plugin: measures.housing.index), `core` and `type`. */
export type WeighingInput = {
  facts: Facts;
  /** Keys of the criteria that apply to this project type; the others are not applicable (a known 0). */
  criteria: readonly string[];
  /** Results of the rule sets that criteria with source `rules` and the knock-outs name, by rule set key. */
  ruleSets: ReadonlyMap<string, RuleSetResult>;
  measures: ReadonlyMap<string, MeasureResult>;
  /** Answers that the form refused and that are therefore no facts, by address without `answers.`, with what is wrong. */
  refused?: readonly RefusedAnswer[];
  /** Evidence class of this project where it differs from the criterion's own, by criterion. */
  classes?: ReadonlyMap<string, EvidenceClass>;
};

export type RefusedAnswer = { path: string; message: LocalizedText };

export type CriterionEvidence = {
  criterion: string;
  name: LocalizedText;
  status: 'known' | 'missing';
  /** Why it is missing: `noAnswer`, `outsideBands`, `wrongType`, `unknownRule`, `measureFailed`. */
  reason?: 'noAnswer' | 'outsideBands' | 'wrongType' | 'unknownRule' | 'measureFailed';
  score?: number;
  /** Lowest and highest score that the spread of its evidence class leaves; only where they differ from the score. */
  low?: number;
  high?: number;
  /** Share among the applicable criteria of the goal, before leaving out those without data; 0 … 1. */
  share: number;
  /** Points of D that this criterion adds: weight × share among known × score ÷ scaleMax × 100, unrounded. */
  points: number;
  class: EvidenceClass;
  indicator: LocalizedText;
  unit?: LocalizedText;
  denominator?: LocalizedText;
  baseline?: string;
  source: LocalizedText;
  /** The value as compared (rounded as shown). */
  value?: unknown;
  /** The band, table row or rule that gave the score. */
  band?: Band;
  rule?: { key: string; name: LocalizedText };
  ruleSet?: RuleSetResult;
  measure?: MeasureResult;
  /** Where the value came from, for the link to the answer: dotted fact path. */
  fact?: string;
};

export type GoalWeighing = {
  goal: string;
  name: LocalizedText;
  /** Ids from the root to (and without) this leaf. */
  path: readonly string[];
  /** Total weight of the leaf, 0 … 1. */
  weight: number;
  applicable: boolean;
  /** Share-weighted mean of the criteria with data; absent when none has (not applicable: 0). */
  score?: number;
  /** Net, and apart: the positive and the negative terms. Two decimals as shown. */
  points: number;
  positive: number;
  negative: number;
  /** Share of the leaf's applicable criteria that has data, 0 … 1; 1 when not applicable. */
  completeness: number;
  evidence: readonly CriterionEvidence[];
};

/** What the class of an axis follows from: the value as compared, and the facts that it was read from. */
export type AxisWeighing = { class?: number; value?: number; facts: readonly string[] };

export type KnockoutResult = { ruleSet: string; rule: string; outcome: 'certain' | 'possible'; message: LocalizedText };
export type EscalationResult = {
  key: string;
  name: LocalizedText;
  consequence: LocalizedText;
  outcome: 'certain' | 'possible';
  goal?: string;
  /** All goals that it is about; `goal` is the first. */ goals?: readonly string[];
  requiresAnswer?: string;
  requiresMotivation: boolean;
};

/** A missing answer with what it may still do to P, as shown; with the spreads they make the interval (see `findMissing`). */
export type MissingEffect = {
  kind: 'criterion' | 'axis' | 'urgency';
  key: string;
  name: LocalizedText;
  goal?: string;
  facts: readonly string[];
  low: number;
  high: number;
};

/** What the spread of the evidence class of a known criterion may still do to P, as shown: it has data, but not for certain. */
export type SpreadEffect = {
  criterion: string;
  name: LocalizedText;
  goal: string;
  class: EvidenceClass;
  low: number;
  high: number;
};

/** Two weighings of the same input are identical to the last bit. Scores are rounded as shown unless stated otherwise. */
export type Weighing = {
  /** P; absent below `minimumCompleteness` or when an axis or the urgency is unknown. */
  priority?: number;
  interval: { low: number; high: number };
  /** 0 … 1 over applicable criteria. */
  completeness: number;
  contribution: { net: number; positive: number; negative: number };
  /** U, 0 … 100. */
  urgency?: number;
  urgencyClass?: number;
  /** Class per axis, on the framework's `axisScale`; absent while unknown. */
  axes: { complexity?: number; risk?: number; capacity?: number };
  axisEvidence: { complexity: AxisWeighing; risk: AxisWeighing; capacity: AxisWeighing };
  /** I, 0 … 100. */
  impactLoad?: number;
  impactLoadInterval: { low: number; high: number };
  /** Advice key; absent without a point score. */
  advice?: string;
  /** The two ends of the interval differ in advice. */
  provisional: boolean;
  /** Advice keys that are possible within the interval, from high to low. */
  possibleAdvice: readonly string[];
  /** Route key, the heaviest that is possible while something is unknown. */
  route: string;
  escalations: readonly EscalationResult[];
  knockouts: readonly KnockoutResult[];
  goals: readonly GoalWeighing[];
  missing: readonly MissingEffect[];
  /** Known criteria whose evidence is uncertain; absent when there are none. With `missing` they make the interval. */
  uncertain?: readonly SpreadEffect[];
  /** Values that were there but could not be used; for the administrator. */
  findings: readonly { criterion?: string; message: LocalizedText }[];
  /** Unrounded figures, so that the sum can be followed on a calculator. */
  unrounded: { contribution: number; positive: number; negative: number; urgency?: number; impactLoad?: number; priority?: number };
};

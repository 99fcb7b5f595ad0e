import type { QuestionItem } from '../forms/formDefinition.ts';
import type { AxisName } from '../framework/weighImpact.ts';
import type { EvidenceClass, Range } from '../framework/weighingFramework.ts';
import type { Outcome } from '../rules/condition.ts';
import type { Operator } from '../rules/operator.ts';
import type { LocalizedText } from '../shared/localizedText.ts';

/** A term of a sum: as computed, and as shown so that the shown terms add up to the shown total (see `apportion`). */
export type Figure = { exact: number; shown: number };

/** A fact with what is known about it, so that it can be said in words. */
export type FactArgument = {
  /** Dotted: `answers.housing.homesAdded`, `measures.housing.index`. */
  fact: string;
  name?: LocalizedText;
  unit?: LocalizedText;
  decimals?: number;
  /** The question behind an answer, for the words of its choices. */
  question?: QuestionItem;
};

/** How an operator is said. */
export type OperatorWords = Pick<Operator, 'label' | 'expects'>;

/** One comparison of a rule with what was asked and what was there. */
export type ConditionArgument = FactArgument & {
  operator: string;
  /** Of an operator that a plugin contributes. */
  contributed?: OperatorWords;
  expected: unknown;
  actual: unknown;
  outcome: Outcome;
  /** Stands below "not": the rule holds because this does not. */
  negated: boolean;
};

/** What one rule did. `decided`: it gave the score. */
export type RuleArgument = {
  rule: string;
  name: LocalizedText;
  outcome: Outcome;
  decided: boolean;
  failed: boolean;
  conditions: readonly ConditionArgument[];
};

/** A step inside a measure: answer, rule, value × share = points. */
export type PartArgument = {
  label: LocalizedText;
  answer: LocalizedText;
  rule: LocalizedText;
  value: number;
  share: number;
  points: Figure;
};

/** How a criterion came to its score, or why it has none. */
export type ScoreArgument =
  /** `ends`: within which this band decides; the first band that fits wins, so the one before it closes an open end. */
  | { kind: 'band'; ends: Range }
  | { kind: 'choice'; choice?: LocalizedText }
  | { kind: 'rule'; rule: { key: string; name: LocalizedText } }
  /** Several rules hold, and their scores were added. */
  | { kind: 'sum'; rules: readonly { name: LocalizedText; score: number }[] }
  /** None of the rules held; the rule set states the score for that. */
  | { kind: 'otherwise' }
  | { kind: 'judgement'; label?: LocalizedText; motivation?: string }
  | {
      kind: 'missing';
      /** `notSettled`: a panel has not settled its judgement yet. */
      reason: 'noAnswer' | 'notSettled' | 'outsideBands' | 'wrongType' | 'unknownRule' | 'measureFailed';
      /** Answers that would settle it. */
      needs: readonly FactArgument[];
      /** Why a measure failed: `threw`, `time`, `memory`, `notANumber`, `wrongType`. */
      failure?: string;
      /** What the form says against the answer that was given. */
      refused?: LocalizedText;
      /** What it may still do to P. */
      effect?: { low: number; high: number };
    };

/** From indicator to points, for one criterion. */
export type CriterionArgument = {
  criterion: string;
  goal: string;
  name: LocalizedText;
  indicator: LocalizedText;
  unit?: LocalizedText;
  denominator?: LocalizedText;
  class: EvidenceClass;
  source: LocalizedText;
  /** How the measure is computed. */
  method?: LocalizedText;
  baseline?: string;
  /** The value as compared. */
  value?: unknown;
  decimals?: number;
  /** The fact that it was read from. */
  fact?: FactArgument;
  measure?: { name: LocalizedText; value?: unknown; decimals: number; parts: readonly PartArgument[]; additive: boolean };
  rules: readonly RuleArgument[];
  how: ScoreArgument;
  score?: number;
  /** Scores that the spread of its evidence class leaves, when it leaves any. */
  spread?: { low: number; high: number };
  /** Total weight of its goal, and its share among the criteria of the goal that have data; both 0 … 1. */
  weight: number;
  share: number;
  /** weight × share × score ÷ scaleMax × 100. */
  points: Figure;
};

export type GoalArgument = {
  goal: string;
  name: LocalizedText;
  /** Ids of the goals above it. */
  path: readonly string[];
  weight: number;
  applicable: boolean;
  completeness: number;
  score?: number;
  positive: Figure;
  negative: Figure;
  points: Figure;
  criteria: readonly CriterionArgument[];
};

/** A goal with sub-goals: what they add up to, help and harm apart. */
export type GroupArgument = {
  goal: string;
  name: LocalizedText;
  depth: number;
  weight: number;
  positive: Figure;
  negative: Figure;
  points: Figure;
};

/** D, U, I and P worked out. */
export type SumArgument = {
  scaleMax: number;
  contribution: {
    positive: number;
    negative: number;
    net: number;
    /** net − positive − negative as shown: each of the three is rounded by itself, so this may be ±0.01. */
    rounding: number;
    /** Σ weight × score of what helps and of what harms (without its sign), with so many decimals that the formula gives `net`. */
    helping: number;
    harming: number;
    decimals: number;
  };
  urgency?: { class: number; highest: number; label?: LocalizedText; value: number };
  impactLoad?: { terms: readonly { axis: AxisName; weight: number; class: number }[]; lowest: number; highest: number; value: number };
  priority?: {
    value: number;
    /** Decimals with which the written formula gives the value; absent when no number up to six does. */
    decimals?: number;
    terms: readonly { term: 'contribution' | 'urgency' | 'ease'; coefficient: number; value: number; product: Figure }[];
  };
};

export type AxisArgument = {
  axis: AxisName;
  name: LocalizedText;
  class?: number;
  highest: number;
  value?: number;
  /** Values that were multiplied, when there are several. */
  factors: readonly number[];
  ends?: Range;
  /** What the class means. */
  label?: LocalizedText;
};

export type AdviceName = { key: string; name: LocalizedText };

export type AdviceArgument = {
  advice?: AdviceName & { ends: Range };
  provisional: boolean;
  /** Others that are possible within the interval, from high to low. */
  others: readonly AdviceName[];
  /** The next higher advice with the points that it is away. */
  next?: AdviceName & { ends: Range; short: number };
  /** Why there is none: below the minimum completeness, or an axis or the urgency is unknown. */
  without?: 'incomplete' | 'unknown';
};

export type RouteArgument = {
  route: { key: string; name: LocalizedText };
  /** The lighter routes that were tried, and what keeps the project out of them. */
  passed: readonly {
    key: string;
    name: LocalizedText;
    failing: readonly { what: 'impactLoad' | 'netCost'; ends: Range; value?: number; outcome: 'false' | 'unknown' }[];
  }[];
  /** Escalations that ask for at least this route. */
  raisedBy: readonly { key: string; name: LocalizedText }[];
};

export type EscalationArgument = {
  key: string;
  name: LocalizedText;
  consequence: LocalizedText;
  outcome: 'certain' | 'possible';
  cause:
    | { kind: 'negativeContribution'; value: number; ends: Range }
    | { kind: 'criterionAtMinimum'; minimum: number; goals: readonly { name: LocalizedText; weight: number }[] };
};

export type KnockoutArgument = {
  ruleSet: string;
  rule: string;
  outcome: 'certain' | 'possible';
  message: LocalizedText;
  conditions: readonly ConditionArgument[];
};

/** The two ends of the interval: the present sum, and what each missing answer and each spread may still do, adding up to the end exactly. */
export type IntervalArgument = {
  low: number;
  high: number;
  present: number;
  terms: readonly { kind: 'criterion' | 'axis' | 'urgency' | 'spread'; key: string; name: LocalizedText; low: number; high: number }[];
};

/** The whole argument for one weighing. No sentences: those come from `renderExplanation`. */
export type Explanation = {
  kind: 'explained';
  scale: { min: number; max: number };
  /** 0 … 1, and below which there is no point score. */
  completeness: number;
  minimumCompleteness: number;
  groups: readonly GroupArgument[];
  goals: readonly GoalArgument[];
  sum: SumArgument;
  interval: IntervalArgument;
  axes: readonly AxisArgument[];
  advice: AdviceArgument;
  route: RouteArgument;
  escalations: readonly EscalationArgument[];
  knockouts: readonly KnockoutArgument[];
  findings: readonly LocalizedText[];
};

/** The release under which it was weighed cannot be read: the stored figures stand, their reasons cannot be given. */
export type Unexplained = {
  kind: 'unexplained';
  reason: 'releaseMissing' | 'releaseBroken';
  priority?: number;
  interval: { low: number; high: number };
  contribution: { net: number; positive: number; negative: number };
};

import type { FactReference } from '../rules/condition.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import type { WeightAgreement } from '../weights/weightAgreement.ts';

/** A range that states its ends: `from` (≥) or `above` (>), `upTo` (≤) or `below` (<). An absent end is open. */
export type Range = { from?: number; above?: number; upTo?: number; below?: number };

/** A range of a measure with the score that it gives. Bands are read in order; the first that fits decides. */
export type Band = Range & { score: number };

/** A node of the goal tree. `weight` is relative to its siblings (any positive unit; they are normalised). */
export type Goal = {
  id: string;
  name: LocalizedText;
  description?: LocalizedText;
  weight: number;
  /** On screen: the weight does not move when a sibling is changed. */
  fixed?: boolean;
  children?: readonly Goal[];
};

/** A measured, B key figure or model, C expert opinion. */
export type EvidenceClass = 'A' | 'B' | 'C';

/** How the contribution of a project to one leaf goal is determined. */
export type Criterion = {
  key: string;
  /** Id of a leaf goal. */
  goal: string;
  name: LocalizedText;
  /** Share among the criteria of the same goal; > 0, default 1. */
  share?: number;
  source: CriterionSource;
  evidence: {
    class: EvidenceClass;
    indicator: LocalizedText;
    unit?: LocalizedText;
    denominator?: LocalizedText;
    baseline?: string;
    /** Where the method or the key figure comes from. */
    source: LocalizedText;
  };
};

export type CriterionSource =
  /** A number (plugin measure or answer) mapped by bands. Outside all bands: missing, and a finding. */
  | { kind: 'bands'; value: FactReference; decimals?: number; bands: readonly Band[] }
  /** A choice or yes/no mapped by a table of its values. */
  | { kind: 'choices'; value: FactReference; scores: readonly { value: string | number | boolean; score: number }[] }
  /** A rule set with purpose `criterion`. */
  | { kind: 'rules'; ruleSet: string }
  /** A person's judgement: the answer is the score itself, on the framework's scale. With a panel: the score that assessors settle. */
  | { kind: 'judgement'; value: FactReference; panel?: JudgementPanel };

/** How several people judge one criterion: blind at first, then together (room `judging`). The value is then `judgements.<key of the criterion>`. */
export type JudgementPanel = {
  /** So many assessors score; ≥ 1. With 1 the score rests on one opinion. */
  assessors: number;
  /** Key of the role whose holders may assess. */
  role: string;
  /** Key of a role whose holders may settle beside the assessors. */
  chair?: string;
  /** Scores may lie so far apart (steps of the scale, ≥ 0) without a recorded conversation. */
  maximumDistance: number;
};

/** One impact axis: a class on the scale `axisScale`, from a value by bands, or judged (no bands: the value is the class). */
export type ImpactAxis = {
  name: LocalizedText;
  description?: LocalizedText;
  /** One fact, or several that are multiplied (risk: probability × consequence). */
  value: FactReference | { product: readonly FactReference[] };
  /** Score of a band is the class. */
  bands?: readonly Band[];
  /** What each class means, for the question and the explanation. */
  classes?: readonly { class: number; label: LocalizedText }[];
};

export type AdviceBand = { key: string; name: LocalizedText; tone: 'good' | 'calm' | 'warn' | 'bad' } & Range;

/** Who decides, from light to heavy. The first route whose conditions hold is taken; the last has none. */
export type DecisionRoute = {
  key: string;
  name: LocalizedText;
  shortName: LocalizedText;
  when?: { impactLoad?: Range; /** Integer euro cents over the project's life. */ netCost?: Range };
};

export type Escalation = {
  key: string;
  name: LocalizedText;
  /** What it asks, as a sentence for the decision sheet. */
  consequence: LocalizedText;
  when:
    /** Any criterion at the scale's minimum in a leaf whose total weight is at least this. */
    | { kind: 'criterionAtMinimum'; minimumWeight: number }
    /** The negative contribution D⁻ (as shown) lies in the range. */
    | { kind: 'negativeContribution'; range: Range };
  /** Route key; the route becomes at least this heavy. */
  atLeastRoute?: string;
  /** What must be filled in before a decision: a dotted path of the answers, for instance a mitigation text. */
  requiresAnswer?: string;
  /** The decision needs a written motivation. */
  requiresMotivation?: boolean;
};

/** The adopted framework by which the projects of one municipality are compared. All coefficients are configuration. */
export type WeighingFramework = {
  id: string;
  title: LocalizedText;
  adopted?: { by: LocalizedText; on: string; reference?: string; reason?: LocalizedText };
  /** min < 0 < max; `scaleMax` of the formulas is max(|min|, |max|). */
  scale: { min: number; max: number; labels?: readonly { score: number; label: LocalizedText }[] };
  /**
   * How far the score of a criterion may be off, by the class of its evidence: steps of the scale, ≥ 0, default 0. It widens the interval
   * (score − spread … score + spread, within the scale) and leaves the point score as it is.
   */
  evidenceSpread?: Partial<Record<EvidenceClass, number>>;
  /** 0 … 1; below this completeness there is no point score and no rank. */
  minimumCompleteness: number;
  goals: readonly Goal[];
  /** Weights that were agreed, oldest first: the evidence of each session stays with the release. */
  weightAgreements?: readonly WeightAgreement[];
  criteria: readonly Criterion[];
  /** Lowest and highest class of every axis (reference: 1 … 5). */
  axisScale: { min: number; max: number };
  axes: { complexity: ImpactAxis; risk: ImpactAxis; capacity: ImpactAxis };
  /** Weights of the axes in the impact load; sum to 1. */
  impactLoad: { complexity: number; risk: number; capacity: number };
  urgency: { value: FactReference; classes: readonly { class: number; label: LocalizedText }[] };
  /** Coefficients of P = contribution·D + urgency·U + ease·(100 − I). */
  priority: { contribution: number; urgency: number; ease: number };
  /** From high to low; together they cover every value of P. */
  advice: readonly AdviceBand[];
  routes: readonly DecisionRoute[];
  escalations: readonly Escalation[];
  /** Year whose quarters count for the capacity axis. */
  planYear: number;
};

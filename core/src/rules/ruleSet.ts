import type { LocalizedText } from '../shared/localizedText.ts';
import type { Condition, ConditionTrace, Outcome } from './condition.ts';
import type { DecisionTable } from './tables/decisionTable.ts';

/**
 * How the rules of a set work together.
 * - `first`: the first rule in order that holds decides; a rule that is unknown before it makes the result unknown;
 * - `unique`: exactly one rule may hold; a second one that holds is a conflict and one that is unknown beside it leaves the result open;
 * - `collect`: every rule that holds counts; of a criterion the scores are put together by `aggregate`.
 */
export type HitPolicy = 'first' | 'unique' | 'collect';

/** How the scores of the rules that hold become one (purpose `criterion`, policy `collect`). */
export type Aggregate = 'sum' | 'max' | 'min';

export type Rule = {
  key: string;
  name: LocalizedText;
  conditions: Condition;
  /** `score` sets a criterion's score, `knockout` blocks, `flag` only says something. */
  event: { type: 'score'; params: { score: number } } | { type: 'knockout' | 'flag'; params: { message: LocalizedText } };
};

type RuleSetHead = {
  key: string;
  name: LocalizedText;
  purpose: 'criterion' | 'knockout' | 'flag';
  hitPolicy: HitPolicy;
  /** With purpose `criterion` and policy `collect`, and only then. */
  aggregate?: Aggregate;
  /** Score when no rule holds and none is unknown (purpose `criterion`); absent means missing. */
  otherwise?: number;
};

/** A rule set written as rules. */
export type RuleSetOfRules = RuleSetHead & { rules: readonly Rule[]; table?: never };

/** A rule set written as a table; `rulesOf` gives its rules. */
export type RuleSetOfTable = RuleSetHead & { table: DecisionTable; rules?: never };

export type RuleSet = RuleSetOfRules | RuleSetOfTable;

/** What one rule did, kept as evidence. */
export type RuleEvidence = { rule: string; name?: LocalizedText; outcome: Outcome; trace?: ConditionTrace; failure?: string };

export type RuleSetResult = {
  ruleSet: string;
  purpose?: RuleSet['purpose'];
  /** Score when no rule holds and none is unknown, as the set states it. */
  otherwise?: number;
  /** Events of the rules that hold, in the order of the set (policy `first`: at most one). */
  events: readonly { rule: string; event: Rule['event'] }[];
  /** The scores of the rules that hold as one (policy `collect` with `aggregate`); absent when none holds. */
  score?: number;
  /** Rules that hold together where only one may (policy `unique`); there is no event then. */
  conflict?: readonly string[];
  /** Events that may still turn out to hold: of the unknown rules and, with policy `first` and `unique`, of the matches beside them. */
  possible?: readonly { rule: string; event: Rule['event'] }[];
  /** Rules whose outcome is unknown and that could still change the result. */
  unknown: readonly string[];
  /** Rules that threw; the others still count. */
  failed: readonly { rule: string; message: string }[];
  /** Of the rules up to the one that decided (policy `first`), otherwise of all; empty when it was not asked for. */
  evidence: readonly RuleEvidence[];
};

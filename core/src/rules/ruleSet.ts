import type { LocalizedText } from '../shared/localizedText.ts';
import type { Condition, ConditionTrace, Outcome } from './condition.ts';

/**
 * How the rules of a set work together.
 * - `first`: the first rule in order that holds decides; a rule that is unknown before it makes the result unknown;
 * - `collect`: every rule that holds counts.
 */
export type HitPolicy = 'first' | 'collect';

export type Rule = {
  key: string;
  name: LocalizedText;
  conditions: Condition;
  /** `score` sets a criterion's score, `knockout` blocks, `flag` only says something. */
  event: { type: 'score'; params: { score: number } } | { type: 'knockout' | 'flag'; params: { message: LocalizedText } };
};

export type RuleSet = {
  key: string;
  name: LocalizedText;
  purpose: 'criterion' | 'knockout' | 'flag';
  hitPolicy: HitPolicy;
  /** Score when no rule holds and none is unknown (purpose `criterion`, policy `first`); absent means missing. */
  otherwise?: number;
  rules: readonly Rule[];
};

/** What one rule did, kept as evidence. */
export type RuleEvidence = { rule: string; name?: LocalizedText; outcome: Outcome; trace?: ConditionTrace; failure?: string };

export type RuleSetResult = {
  ruleSet: string;
  purpose?: RuleSet['purpose'];
  /** Score when no rule holds and none is unknown, as the set states it. */
  otherwise?: number;
  /** Events of the rules that hold, in the order of the set (policy `first`: at most one). */
  events: readonly { rule: string; event: Rule['event'] }[];
  /** Events that may still turn out to hold: of the unknown rules and, with policy `first`, of the match behind them. */
  possible?: readonly { rule: string; event: Rule['event'] }[];
  /** Rules whose outcome is unknown and that could still change the result. */
  unknown: readonly string[];
  /** Rules that threw; the others still count. */
  failed: readonly { rule: string; message: string }[];
  /** Of the rules up to the one that decided (policy `first`), otherwise of all; empty when it was not asked for. */
  evidence: readonly RuleEvidence[];
};

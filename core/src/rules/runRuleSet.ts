import type { CompiledRuleSet } from './compileRuleSet.ts';
import { concludeRuleSet } from './concludeRuleSet.ts';
import type { Facts } from './condition.ts';
import { judgeRules } from './judgeRules.ts';
import type { RuleSetResult } from './ruleSet.ts';

export type RunOptions = {
  /** Keep the outcome of every rule, and of every node of its condition with the values that were compared. */
  evidence?: boolean;
  /** Stopwatch in milliseconds for the limits; the result does not depend on it otherwise. */
  now?: () => number;
};

/**
 * Runs a compiled rule set, at once and without waiting. Rules are kept apart: one that throws, or takes longer than the limits of the set
 * allow, fails by itself (see `judgeRules`); what follows from the outcomes is the hit policy's (see `concludeRuleSet`).
 * `runRuleSetInterpreted` gives the same result on json-rules-engine.
 */
export const runRuleSet = (
  compiled: CompiledRuleSet,
  facts: Facts,
  { evidence = false, now = stopwatch }: RunOptions = {},
): RuleSetResult => concludeRuleSet(compiled, judgeRules(compiled, facts, { traced: evidence, now }));

const stopwatch = (): number => performance.now();

import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { checkCondition } from './checkCondition.ts';
import type { TopLevelCondition } from './engineTypes.ts';
import { definitely } from './definitely.ts';
import type { Operator } from './operator.ts';
import { operatorsByName } from './operators.ts';
import type { RuleEngine } from './createRuleEngine.ts';
import { defaultRuleLimits, type RuleLimits } from './ruleLimits.ts';
import type { Rule, RuleSet } from './ruleSet.ts';

/** One rule, ready to run; one that cannot run carries the reason and takes no part. */
export type CompiledRule = { rule: Rule; index: number } & ({ conditions: TopLevelCondition } | { failure: string });

/** A rule set with its conditions translated once, and the engines that are free for a next run. */
export type CompiledRuleSet = {
  ruleSet: RuleSet;
  rules: readonly CompiledRule[];
  operators: ReadonlyMap<string, Operator>;
  limits: RuleLimits;
  /** An engine is taken out for the duration of one run, so no two runs ever share one. */
  idleEngines: RuleEngine[];
};

/**
 * Prepares a rule set for many runs.
 * A rule that cannot be evaluated (unknown operator, empty group, priority, expression in a path, too large) is set apart: each run
 * reports it as failed, and the others still count.
 * @param options.operators catalogue to use instead of the product's own
 * @throws `WB-RULES-TOO-MANY` when the set has more rules than its limit
 */
export const compileRuleSet = (
  ruleSet: RuleSet,
  options: { operators?: ReadonlyMap<string, Operator>; limits?: Partial<RuleLimits> } = {},
): CompiledRuleSet => {
  const limits = { ...defaultRuleLimits, ...options.limits };
  const operators = options.operators ?? operatorsByName;
  if (ruleSet.rules.length > limits.rules) {
    throw new WeegbrugError('WB-RULES-TOO-MANY', { ruleSet: ruleSet.key, rules: ruleSet.rules.length, limit: limits.rules });
  }
  const rules = ruleSet.rules.map((rule, index): CompiledRule => {
    const [problem] = checkCondition(rule.conditions, { facts: 'any', operators, limits });
    return problem === undefined
      ? { rule, index, conditions: definitely(rule.conditions, true) }
      : { rule, index, failure: `${problem.code} ${problem.pointer}: ${problem.message.en}` };
  });
  return { ruleSet, rules, operators, limits, idleEngines: [] };
};

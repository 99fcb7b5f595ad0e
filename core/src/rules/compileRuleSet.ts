import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { checkCondition } from './checkCondition.ts';
import { compileNode, type ConditionNode } from './compileCondition.ts';
import type { Condition } from './condition.ts';
import { createFactReader, type FactReader } from './factReader.ts';
import type { Operator } from './operator.ts';
import { operatorsByName } from './operators.ts';
import { defaultRuleLimits, type RuleLimits, tableRuleLimits } from './ruleLimits.ts';
import type { Rule, RuleSet, RuleSetResult } from './ruleSet.ts';
import { rulesOf } from './rulesOf.ts';

/** One rule, ready to run; one that cannot run carries the reason and takes no part. */
export type CompiledRule = { rule: Rule; entry: RuleSetResult['events'][number] } & ({ node: ConditionNode } | { failure: string });

/** A rule set whose conditions were turned into functions once. Holds no state of a run, so any number of runs may share it. */
export type CompiledRuleSet = {
  ruleSet: RuleSet;
  rules: readonly CompiledRule[];
  /** Reads the facts of all rules together. */
  reader: FactReader;
  operators: ReadonlyMap<string, Operator>;
  limits: RuleLimits;
  /** Whether some comparison may take long, so that time has to be measured. */
  needsStopwatch: boolean;
};

/**
 * Prepares a rule set for many runs. No program text is made, so it works where making code out of text is forbidden.
 * A rule that cannot be evaluated (unknown operator, empty group, priority, expression in a path, too large, an operator that throws) is set apart: each run
 * reports it as failed, and the others still count.
 * @param options.operators catalogue to use instead of the product's own
 * @throws `WB-RULES-TOO-MANY` when the set has more rules than its limit
 */
export const compileRuleSet = (
  ruleSet: RuleSet,
  options: { operators?: ReadonlyMap<string, Operator>; limits?: Partial<RuleLimits> } = {},
): CompiledRuleSet => {
  const limits = { ...(ruleSet.table === undefined ? defaultRuleLimits : tableRuleLimits), ...options.limits };
  const operators = options.operators ?? operatorsByName;
  const written = rulesOf(ruleSet);
  if (written.length > limits.rules) {
    throw new WeegbrugError('WB-RULES-TOO-MANY', { ruleSet: ruleSet.key, rules: written.length, limit: limits.rules });
  }
  const reader = createFactReader();
  const rules = written.map((rule): CompiledRule => {
    const entry = { rule: rule.key, event: rule.event };
    const [problem] = checkCondition(rule.conditions, { facts: 'any', operators, limits });
    if (problem !== undefined) return { rule, entry, failure: `${problem.code} ${problem.pointer}: ${problem.message.en}` };
    try {
      return { rule, entry, node: compileNode(rule.conditions, reader, operators) };
    } catch (error) {
      // An operator of a plugin that cannot take its right-hand side.
      return { rule, entry, failure: error instanceof Error ? error.message : String(error) };
    }
  });
  const needsStopwatch = rules.some((compiled) => 'node' in compiled && !isInstant(compiled.rule.conditions, operators));
  return { ruleSet, rules, reader, operators, limits, needsStopwatch };
};

const isInstant = (condition: Condition, operators: ReadonlyMap<string, Operator>): boolean => {
  if ('not' in condition) return isInstant(condition.not, operators);
  if ('all' in condition || 'any' in condition)
    return ('all' in condition ? condition.all : condition.any).every((child) => isInstant(child, operators));
  return operators.get(condition.operator)?.instant === true;
};

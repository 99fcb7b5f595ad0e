import type { Condition, ConditionLeaf, Facts, Outcome } from './condition.ts';
import { negate } from './kleene.ts';
import type { Operator } from './operator.ts';
import { operatorsByName } from './operators.ts';
import { readExpected, readFact } from './readFact.ts';

/**
 * Evaluates a condition in Kleene's three-valued logic, without an engine and without waiting. Gives what {@link runRuleSet} gives.
 * A condition that a check would refuse (empty group, unknown operator) is unknown; it never throws for data.
 * @param facts plain data by fact name; only own properties are read
 */
export const evaluateCondition = (
  condition: Condition,
  facts: Facts,
  catalogue: ReadonlyMap<string, Operator> = operatorsByName,
): Outcome => {
  if ('all' in condition) return evaluateGroup(condition.all, facts, catalogue, 'false');
  if ('any' in condition) return evaluateGroup(condition.any, facts, catalogue, 'true');
  if ('not' in condition) return negate(evaluateCondition(condition.not, facts, catalogue));
  return evaluateLeaf(condition, facts, catalogue);
};

/** Stops at the outcome that decides: one false for `all`, one true for `any`. */
const evaluateGroup = (
  conditions: readonly Condition[],
  facts: Facts,
  catalogue: ReadonlyMap<string, Operator>,
  decisive: 'true' | 'false',
): Outcome => {
  if (!Array.isArray(conditions) || conditions.length === 0) return 'unknown';
  let unknown = false;
  for (const condition of conditions as readonly Condition[]) {
    const outcome = evaluateCondition(condition, facts, catalogue);
    if (outcome === decisive) return decisive;
    unknown ||= outcome === 'unknown';
  }
  return unknown ? 'unknown' : negate(decisive);
};

const evaluateLeaf = (leaf: ConditionLeaf, facts: Facts, catalogue: ReadonlyMap<string, Operator>): Outcome =>
  catalogue.get(leaf.operator)?.evaluate(readFact(facts, leaf), readExpected(facts, leaf.value)) ?? 'unknown';

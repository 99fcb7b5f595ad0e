import type { Condition, ConditionTrace, Facts } from './condition.ts';
import { allOf, anyOf, negate } from './kleene.ts';
import type { Operator } from './operator.ts';
import { operatorsByName } from './operators.ts';
import { readExpected, readFact } from './readFact.ts';

/** The outcome of every node of a condition with the values that were compared; nothing is cut short. For evidence and for the screen. */
export const traceCondition = (
  condition: Condition,
  facts: Facts,
  catalogue: ReadonlyMap<string, Operator> = operatorsByName,
): ConditionTrace => {
  if ('all' in condition || 'any' in condition) {
    const kind = 'all' in condition ? 'all' : 'any';
    const children = ('all' in condition ? condition.all : condition.any).map((child) => traceCondition(child, facts, catalogue));
    const outcomes = children.map((child) => child.outcome);
    return { kind, outcome: outcomes.length === 0 ? 'unknown' : kind === 'all' ? allOf(outcomes) : anyOf(outcomes), children };
  }
  if ('not' in condition) {
    const child = traceCondition(condition.not, facts, catalogue);
    return { kind: 'not', outcome: negate(child.outcome), child };
  }
  const actual = readFact(facts, condition);
  const expected = readExpected(facts, condition.value);
  const outcome = catalogue.get(condition.operator)?.evaluate(actual, expected) ?? 'unknown';
  const { fact, path, operator } = condition;
  return { kind: 'leaf', outcome, fact, ...(path === undefined ? {} : { path }), operator, expected, actual };
};

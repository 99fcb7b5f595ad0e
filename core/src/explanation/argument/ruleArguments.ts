import { factPath } from '../../framework/factPath.ts';
import type { ConditionTrace } from '../../rules/condition.ts';
import type { RuleSetResult } from '../../rules/ruleSet.ts';
import { operatorsByName } from '../../rules/operators.ts';
import type { ConditionArgument, OperatorWords, RuleArgument } from '../explanation.ts';
import type { FactArguments } from './factArguments.ts';

/**
 * The rules that were tried, in their order, each with its comparisons.
 * @param decisive key of the rule that gave the outcome
 */
export const ruleArguments = (
  result: RuleSetResult | undefined,
  decisive: string | undefined,
  facts: FactArguments,
  operators: ReadonlyMap<string, OperatorWords>,
): RuleArgument[] =>
  (result?.evidence ?? []).map(({ rule, name, outcome, trace, failure }) => ({
    rule,
    name: name ?? { nl: rule },
    outcome,
    decided: rule === decisive,
    failed: failure !== undefined,
    conditions: conditionArguments(trace, facts, operators),
  }));

/** The comparisons of a rule in reading order, each once. */
export const conditionArguments = (
  trace: ConditionTrace | undefined,
  facts: FactArguments,
  operators: ReadonlyMap<string, OperatorWords>,
): ConditionArgument[] => {
  const seen = new Set<string>();
  return leaves(trace, false).flatMap(({ leaf, negated }) => {
    const { operator, expected, actual, outcome } = leaf;
    const key = JSON.stringify([factPath(leaf), operator, expected, negated]);
    if (seen.has(key)) return [];
    seen.add(key);
    const words = operatorsByName.has(operator) ? undefined : operators.get(operator);
    const contributed = words === undefined ? {} : { contributed: { label: words.label, expects: words.expects } };
    return [{ ...facts(factPath(leaf)), operator, ...contributed, expected, actual, outcome, negated }];
  });
};

type Leaf = Extract<ConditionTrace, { kind: 'leaf' }>;

const leaves = (trace: ConditionTrace | undefined, negated: boolean): { leaf: Leaf; negated: boolean }[] => {
  if (trace === undefined) return [];
  if (trace.kind === 'leaf') return [{ leaf: trace, negated }];
  return trace.kind === 'not' ? leaves(trace.child, !negated) : trace.children.flatMap((child) => leaves(child, negated));
};

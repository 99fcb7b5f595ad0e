import type { Condition, ConditionLeaf, ConditionTrace, Facts, Outcome } from './condition.ts';
import { createFactReader, type FactReader, type FactValues } from './factReader.ts';
import { and, negate, or } from './kleene.ts';
import type { Operator } from './operator.ts';
import { operatorsByName } from './operators.ts';
import { isFactReference } from './readFact.ts';

/** A condition as two functions of the same comparisons: one that only decides, one that keeps what it saw. They give the same outcome. */
export type ConditionNode = { decide: (values: FactValues) => Outcome; trace: (values: FactValues) => ConditionTrace };

/** A condition that was prepared once, for many evaluations. */
export type CompiledCondition = {
  /** In Kleene's three-valued logic; it never throws for data. */
  decide(facts: Facts): Outcome;
  /** The outcome of every node with the values that were compared, for evidence and for the screen. */
  trace(facts: Facts): ConditionTrace;
};

/** Prepares a condition. One that a check would refuse (empty group, unknown operator) is unknown where it is wrong. */
export const compileCondition = (condition: Condition, catalogue: ReadonlyMap<string, Operator> = operatorsByName): CompiledCondition => {
  const reader = createFactReader();
  const { decide, trace } = compileNode(condition, reader, catalogue);
  return { decide: (facts) => decide(reader.read(facts)), trace: (facts) => trace(reader.read(facts)) };
};

/**
 * Makes the functions of a condition whose facts come from `reader`. Nothing is cut short: every comparison is made also when the outcome
 * is certain before it, as json-rules-engine does. A comparison that throws therefore always costs its rule, with or without a trace.
 */
export const compileNode = (condition: Condition, reader: FactReader, catalogue: ReadonlyMap<string, Operator>): ConditionNode => {
  if ('all' in condition) return compileGroup('all', condition.all, reader, catalogue);
  if ('any' in condition) return compileGroup('any', condition.any, reader, catalogue);
  if (!('not' in condition)) return compileLeaf(condition, reader, catalogue);
  const { decide, trace } = compileNode(condition.not, reader, catalogue);
  return {
    decide: (values) => negate(decide(values)),
    trace: (values) => {
      const child = trace(values);
      return { kind: 'not', outcome: negate(child.outcome), child };
    },
  };
};

const compileGroup = (
  kind: 'all' | 'any',
  conditions: readonly Condition[],
  reader: FactReader,
  catalogue: ReadonlyMap<string, Operator>,
): ConditionNode => {
  const nodes = Array.isArray(conditions) ? conditions.map((child: Condition) => compileNode(child, reader, catalogue)) : [];
  if (nodes.length === 0) return { decide: () => 'unknown', trace: () => ({ kind, outcome: 'unknown', children: [] }) };
  const [join, neutral] = kind === 'all' ? ([and, 'true'] as const) : ([or, 'false'] as const);
  const traces = nodes.map(({ trace }) => trace);
  return {
    decide: decideGroup(
      kind,
      nodes.map(({ decide }) => decide),
    ),
    trace: (values) => {
      let outcome: Outcome = neutral;
      const children: ConditionTrace[] = [];
      for (const trace of traces) {
        const child = trace(values);
        outcome = join(outcome, child.outcome);
        children.push(child);
      }
      return { kind, outcome, children };
    },
  };
};

/** The decision of a group, in a shape of its own per kind and for one or two members, for most rules are no longer. */
const decideGroup = (kind: 'all' | 'any', decisions: readonly ConditionNode['decide'][]): ConditionNode['decide'] => {
  const [first, second] = decisions as [ConditionNode['decide'], ConditionNode['decide']];
  if (decisions.length === 1) return first;
  if (kind === 'any')
    return (values) => {
      let outcome: Outcome = 'false';
      for (const decide of decisions) outcome = or(outcome, decide(values));
      return outcome;
    };
  if (decisions.length === 2) return (values) => and(first(values), second(values));
  return (values) => {
    let outcome: Outcome = 'true';
    for (const decide of decisions) outcome = and(outcome, decide(values));
    return outcome;
  };
};

const compileLeaf = (leaf: ConditionLeaf, reader: FactReader, catalogue: ReadonlyMap<string, Operator>): ConditionNode => {
  const { fact, path, operator, value } = leaf;
  const slot = reader.slotOf(leaf);
  const against = catalogue.get(operator)?.against ?? (() => () => 'unknown' as const);
  const traced = (outcome: Outcome, expected: unknown, actual: unknown): ConditionTrace =>
    path === undefined
      ? { kind: 'leaf', outcome, fact, operator, expected, actual }
      : { kind: 'leaf', outcome, fact, path, operator, expected, actual };

  if (isFactReference(value)) {
    const other = reader.slotOf(value);
    const decide = (values: FactValues): Outcome => against(values[other])(values[slot]);
    return { decide, trace: (values) => traced(decide(values), values[other], values[slot]) };
  }
  const comparison = against(value);
  return {
    decide: (values) => comparison(values[slot]),
    trace: (values) => traced(comparison(values[slot]), value, values[slot]),
  };
};

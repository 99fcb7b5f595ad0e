import type { Condition, ConditionTrace, Outcome } from './condition.ts';
import { isFactReference } from './readFact.ts';

/** What json-rules-engine notes in the conditions of a rule that it evaluated. */
type EngineCondition = {
  result?: boolean;
  all?: readonly EngineCondition[];
  any?: readonly EngineCondition[];
  factResult?: unknown;
  valueResult?: unknown;
};

/** What the engine answers for one rule; of the group at the top it does not note the result in the conditions. */
export type EngineAnswer = { result: boolean; conditions: EngineCondition };

/**
 * The evidence of a condition out of two answers of the engine.
 * @param holds to `definitely(condition, true)`
 * @param holdsNot to `definitely(condition, false)`
 */
export const engineTrace = (condition: Condition, holds: EngineAnswer, holdsNot: EngineAnswer): ConditionTrace => {
  // The engine wants a group at the top; `definitely` makes one for a single comparison.
  const top = ({ result, conditions }: EngineAnswer): EngineCondition =>
    isComparison(condition) ? conditions.all![0]! : { ...conditions, result };
  return traceNode(condition, top(holds), top(holdsNot));
};

const isComparison = (condition: Condition): boolean =>
  'not' in condition ? isComparison(condition.not) : !('all' in condition) && !('any' in condition);

const traceNode = (condition: Condition, holds: EngineCondition, holdsNot: EngineCondition): ConditionTrace => {
  if ('not' in condition) {
    const child = traceNode(condition.not, holdsNot, holds);
    return { kind: 'not', outcome: outcomeOf(holds, holdsNot), child };
  }
  const outcome = outcomeOf(holds, holdsNot);
  if ('all' in condition || 'any' in condition) {
    const kind = 'all' in condition ? 'all' : 'any';
    const children = ('all' in condition ? condition.all : condition.any).map((child, index) =>
      traceNode(child, childrenOf(holds)[index]!, childrenOf(holdsNot)[index]!),
    );
    return { kind, outcome, children };
  }
  const { fact, path, operator, value } = condition;
  const expected = isFactReference(value) ? holds.valueResult : value;
  return { kind: 'leaf', outcome, fact, ...(path === undefined ? {} : { path }), operator, expected, actual: holds.factResult };
};

const outcomeOf = (holds: EngineCondition, holdsNot: EngineCondition): Outcome =>
  holds.result === true ? 'true' : holdsNot.result === true ? 'false' : 'unknown';

const childrenOf = ({ all, any }: EngineCondition): readonly EngineCondition[] => all ?? any ?? [];

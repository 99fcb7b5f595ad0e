import type { Outcome } from '../rules/condition.ts';
import type { Comparison, Operator } from '../rules/operator.ts';
import { operators } from '../rules/operators.ts';
import { defaultRuleLimits } from '../rules/ruleLimits.ts';
import { isAbsent, isDate, valueKind } from '../rules/valueKind.ts';
import type { PluginOperator } from './api/pluginDefinition.ts';
import { measureLimits } from './measureLimits.ts';
import type { PluginRegistry } from './pluginRegistry.ts';
import { restingMeasures } from './restingMeasures.ts';
import { withinTime } from './withinTime.ts';

/**
 * The operators that the rules of a municipality may use: the product's own, and those of the plugins that it names, as `<plugin>.<key>`.
 * @param used names of the plugins in use; one that is not installed contributes nothing
 */
export const operatorsOf = (used: readonly string[], registry: Pick<PluginRegistry, 'get'>): ReadonlyMap<string, Operator> => {
  const contributed = used.flatMap((name) => (registry.get(name)?.operators ?? []).map((operator) => guarded(name, operator)));
  return new Map([...operators, ...contributed].map((operator) => [operator.name, operator]));
};

/**
 * The operator of a plugin as the rules see it: absent values and kinds that it did not name are unknown before it is asked, lists are copies, and an answer
 * that is no outcome throws, which costs the rule. So does taking longer than a rule may: it runs in the server itself and is broken off.
 * As with a measure, one that does so several times in a row rests, so that a loop in it cannot hold up the server project after project.
 */
const guarded = (plugin: string, { key, label, types, expects, against }: PluginOperator): Operator => {
  const name = `${plugin}.${key}`;
  const resting = restingMeasures(measureLimits.restAfter, measureLimits.restTime);
  const inTime = <Result>(work: () => Result): Result => {
    const limit = defaultRuleLimits.ruleTime;
    if (resting.rests(key) !== undefined) throw new RangeError(`operator ${name} rests, for it kept taking longer than ${limit} ms`);
    const done = withinTime(limit, work);
    if (done === undefined) {
      resting.failed(key, 'time');
      throw new RangeError(`operator ${name} took longer than ${limit} ms`);
    }
    resting.succeeded(key);
    return done.result;
  };
  const takes = (actual: unknown): boolean => {
    if (isAbsent(actual)) return false;
    const kind = valueKind(actual);
    return types.length === 0 || (kind !== undefined && types.includes(kind)) || (types.includes('date') && isDate(actual));
  };
  return {
    name,
    label,
    types,
    expects,
    against: (expected): Comparison => {
      if (expects !== 'none' && isAbsent(expected)) return () => 'unknown';
      const compare = inTime(() => against(ownCopy(expected)));
      return (actual) =>
        takes(actual)
          ? settle(
              name,
              inTime(() => compare(ownCopy(actual))),
            )
          : 'unknown';
    },
  };
};

/** Nothing that a plugin does to a value may reach the next rule. */
const ownCopy = (value: unknown): unknown => (typeof value === 'object' && value !== null ? structuredClone(value) : value);

const settle = (name: string, outcome: unknown): Outcome => {
  if (outcome === 'true' || outcome === 'false' || outcome === 'unknown') return outcome;
  throw new TypeError(`operator ${name} gave ${typeof outcome}, not 'true', 'false' or 'unknown'`);
};

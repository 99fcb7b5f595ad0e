import type { NestedCondition, TopLevelCondition } from './engineTypes.ts';
import type { Condition } from './condition.ts';

/** Name under which the engine knows "this comparison is known, and it is true (or false)". */
export const definiteOperator = (operator: string, wanted: boolean): string => (wanted ? operator : `${operator} is false`);

/**
 * Kleene's logic on a boolean engine: the condition in negation normal form, each comparison asking "known and true" or, under a
 * negation, "known and false". The engine's result is then true exactly when the three-valued outcome is true (or, for
 * `wanted: false`, when it is false). No `not` remains.
 */
export const definitely = (condition: Condition, wanted: boolean): TopLevelCondition => {
  const translated = translate(condition, wanted);
  return 'all' in translated || 'any' in translated ? translated : { all: [translated] };
};

const translate = (condition: Condition, wanted: boolean): NestedCondition => {
  if ('not' in condition) return translate(condition.not, !wanted);
  if ('all' in condition || 'any' in condition) {
    const children = ('all' in condition ? condition.all : condition.any).map((child) => translate(child, wanted));
    return 'all' in condition === wanted ? { all: children } : { any: children };
  }
  const { fact, path, operator, value } = condition;
  return {
    fact,
    operator: definiteOperator(operator, wanted),
    value: value === undefined ? true : value,
    ...(path === undefined ? {} : { path }),
  };
};

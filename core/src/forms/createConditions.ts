import { type CompiledCondition, compileCondition } from '../rules/compileCondition.ts';
import type { Condition, Facts, Outcome } from '../rules/condition.ts';

/** Decides the conditions of one form; each is compiled the first time it is asked. */
export type FormConditions = {
  outcome(condition: Condition, facts: Facts): Outcome;
  /** Whether a condition lets through; without a condition everything does, an unknown outcome does not. */
  hold(condition: Condition | undefined, facts: Facts): boolean;
};

/** @returns the conditions of a form that does not change any more */
export const createConditions = (): FormConditions => {
  const compiled = new Map<Condition, CompiledCondition>();
  const outcome: FormConditions['outcome'] = (condition, facts) => {
    let known = compiled.get(condition);
    if (known === undefined) compiled.set(condition, (known = compileCondition(condition)));
    return known.decide(facts);
  };
  return { outcome, hold: (condition, facts) => condition === undefined || outcome(condition, facts) === 'true' };
};

import { compileCondition } from './compileCondition.ts';
import type { Condition, Facts, Outcome } from './condition.ts';

/** The outcome of a condition that is asked once, for instance a guard. What is asked often is compiled once: {@link compileCondition}. */
export const evaluateCondition = (condition: Condition, facts: Facts): Outcome => compileCondition(condition).decide(facts);

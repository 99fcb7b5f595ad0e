import { tableLimits } from './tables/decisionTable.ts';

/** What a rule set may cost. All are configurable; these are the defaults. */
export type RuleLimits = {
  /** Rules in one set. */
  rules: number;
  /** Comparisons in one rule. */
  conditions: number;
  /** Groups (`all`, `any`, `not`) inside each other. */
  depth: number;
  /** Milliseconds that the comparisons of one rule may take together. */
  ruleTime: number;
  /** Milliseconds that the comparisons of one run may take together. */
  runTime: number;
};

export const defaultRuleLimits: RuleLimits = { rules: 500, conditions: 50, depth: 8, ruleTime: 100, runTime: 1_000 };

/** The same for the rows of a table as rules: a cell is at most two comparisons. */
export const tableRuleLimits: RuleLimits = { ...defaultRuleLimits, rules: tableLimits.rows, conditions: 2 * tableLimits.columns };

import type { RuleArgument } from '../explanation.ts';
import type { ExplanationWords } from '../messages/words.ts';
import { sayCondition } from './sayFact.ts';

/** One rule that was tried, with its comparisons: what was asked and what was there. */
export type RuleLine = { rule: string; name: string; outcome: string; decided: boolean; conditions: readonly string[] };

export const sayRules = (rules: readonly RuleArgument[], words: ExplanationWords): RuleLine[] =>
  rules.map(({ rule, name, outcome, decided, failed, conditions }) => ({
    rule,
    name: words.local(name),
    outcome: failed ? words.say('rule.failed') : words.say(`outcome.${outcome}`),
    decided,
    conditions: conditions.map((condition) => sayCondition(condition, words)),
  }));

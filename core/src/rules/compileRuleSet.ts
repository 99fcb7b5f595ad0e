import type { RuleSet } from './ruleSet.ts';

export type CompiledRuleSet = { ruleSet: RuleSet };

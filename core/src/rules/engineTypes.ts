import type { RuleProperties } from 'json-rules-engine';

/** Types that json-rules-engine has but does not export by name. */
export type TopLevelCondition = { all: NestedCondition[] } | { any: NestedCondition[] };
export type NestedCondition = TopLevelCondition | { fact: string; operator: string; value: unknown; path?: string };
export type EngineRuleProperties = Omit<RuleProperties, 'conditions'> & { conditions: TopLevelCondition };

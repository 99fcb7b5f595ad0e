/** Types that json-rules-engine has but does not export by name. */
export type TopLevelCondition = { all: NestedCondition[] } | { any: NestedCondition[] };
export type NestedCondition = TopLevelCondition | { fact: string; operator: string; value: unknown; path?: string };

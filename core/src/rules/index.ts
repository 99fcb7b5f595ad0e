export * from './condition.ts';
export * from './ruleSet.ts';

import type { RuleSetResult } from '../rules/ruleSet.ts';
import type { KnockoutResult } from './weighing.ts';

/** The knock-outs of all rule sets: certain where the rule holds, possible where its outcome is unknown or it failed. */
export const findKnockouts = (ruleSets: Iterable<RuleSetResult>): KnockoutResult[] => {
  const found: KnockoutResult[] = [];
  for (const { ruleSet, events, possible = [] } of ruleSets) {
    for (const { rule, event } of events)
      if (event.type === 'knockout') found.push({ ruleSet, rule, outcome: 'certain', message: event.params.message });
    for (const { rule, event } of possible)
      if (event.type === 'knockout') found.push({ ruleSet, rule, outcome: 'possible', message: event.params.message });
  }
  return found;
};

import type { RuleSetResult } from '../rules/ruleSet.ts';
import type { KnockoutResult } from './weighing.ts';

/** The knock-outs of all rule sets: certain where the rule holds, possible where its outcome is unknown or it failed. */
export const findKnockouts = (ruleSets: Iterable<RuleSetResult>): KnockoutResult[] =>
  [...ruleSets].flatMap(({ ruleSet, events, possible = [] }) =>
    [
      ...events.map((entry) => ({ ...entry, outcome: 'certain' as const })),
      ...possible.map((entry) => ({ ...entry, outcome: 'possible' as const })),
    ].flatMap(({ rule, event, outcome }) => (event.type === 'knockout' ? [{ ruleSet, rule, outcome, message: event.params.message }] : [])),
  );

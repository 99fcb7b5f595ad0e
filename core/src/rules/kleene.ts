import type { Outcome } from './condition.ts';

/** True when all are true, false when any is false, otherwise unknown (Kleene's strong conjunction). */
export const allOf = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.includes('false') ? 'false' : outcomes.includes('unknown') ? 'unknown' : 'true';

/** True when any is true, false when all are false, otherwise unknown (Kleene's strong disjunction). */
export const anyOf = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.includes('true') ? 'true' : outcomes.includes('unknown') ? 'unknown' : 'false';

/** Turns true and false around; unknown stays unknown. */
export const negate = (outcome: Outcome): Outcome => (outcome === 'unknown' ? 'unknown' : outcome === 'true' ? 'false' : 'true');

/** A known comparison as an outcome. */
export const known = (holds: boolean): Outcome => (holds ? 'true' : 'false');

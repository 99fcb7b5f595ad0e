import type { Outcome } from './condition.ts';

/** True when both are true, false when one is false, otherwise unknown (Kleene's strong conjunction). */
export const and = (one: Outcome, other: Outcome): Outcome =>
  one === 'false' || other === 'false' ? 'false' : one === 'true' && other === 'true' ? 'true' : 'unknown';

/** True when one is true, false when both are false, otherwise unknown (Kleene's strong disjunction). */
export const or = (one: Outcome, other: Outcome): Outcome =>
  one === 'true' || other === 'true' ? 'true' : one === 'false' && other === 'false' ? 'false' : 'unknown';

/** Turns true and false around; unknown stays unknown. */
export const negate = (outcome: Outcome): Outcome => (outcome === 'unknown' ? 'unknown' : outcome === 'true' ? 'false' : 'true');

/** A known comparison as an outcome. */
export const known = (holds: boolean): Outcome => (holds ? 'true' : 'false');

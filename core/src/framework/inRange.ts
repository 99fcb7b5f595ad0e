import type { Range } from './weighingFramework.ts';

/** Whether a value lies in a range: `from` is ≥, `above` is >, `upTo` is ≤, `below` is <; an absent end is open. NaN lies nowhere. */
export const inRange = ({ from, above, upTo, below }: Range, value: number): boolean =>
  !Number.isNaN(value) &&
  (from === undefined || value >= from) &&
  (above === undefined || value > above) &&
  (upTo === undefined || value <= upTo) &&
  (below === undefined || value < below);

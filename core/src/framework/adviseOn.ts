import { inRange } from './inRange.ts';
import type { AdviceBand } from './weighingFramework.ts';

export type Advice = {
  /** Advice on the point score. */
  advice?: string;
  provisional: boolean;
  possibleAdvice: readonly string[];
};

/**
 * Advice by thresholds on P as shown. It is provisional when the two ends of the interval differ in advice (fine print, "Missing");
 * then everything between the two is possible, from high to low.
 */
export const adviseOn = (bands: readonly AdviceBand[], priority: number | undefined, interval: { low: number; high: number }): Advice => {
  const indexOf = (score: number): number => bands.findIndex((band) => inRange(band, score));
  const ends = [indexOf(interval.high), indexOf(interval.low)] as const;
  const first = Math.max(0, Math.min(...ends));
  const advice = priority === undefined ? undefined : bands[indexOf(priority)]?.key;
  const rest = {
    provisional: ends[0] !== ends[1],
    possibleAdvice: bands.slice(first, Math.max(...ends) + 1).map(({ key }) => key),
  };
  return advice === undefined ? rest : { advice, ...rest };
};

import { roundHalfAwayFromZero, snap } from '../shared/rounding.ts';
import { inRange } from './inRange.ts';
import type { MeasureResult } from './weighing.ts';
import type { Band, CriterionSource, WeighingFramework } from './weighingFramework.ts';

/** A value with its score and the band that gave it, or why it has none; `value` is as it was compared. */
type Rating = { value: unknown; score?: number; band?: Band; reason?: 'wrongType' | 'outsideBands' };

type Rate = (value: unknown, measure: MeasureResult | undefined) => Rating;

/** Prepares how a value becomes a score: by choices, by bands, or as the score itself. */
export const compileRating = (source: Exclude<CriterionSource, { kind: 'rules' }>, scale: WeighingFramework['scale']): Rate => {
  if (source.kind === 'judgement') return judge(scale);
  return source.kind === 'choices' ? choose(source.scores) : measureBy(source.bands, source.decimals);
};

const judge =
  ({ min, max }: WeighingFramework['scale']): Rate =>
  (value) => {
    if (typeof value !== 'number') return { value, reason: 'wrongType' };
    return value < min || value > max ? { value, reason: 'outsideBands' } : { value, score: value };
  };

const choose =
  (scores: Extract<CriterionSource, { kind: 'choices' }>['scores']): Rate =>
  (value) => {
    const choice = scores.find((candidate) => candidate.value === value);
    if (choice !== undefined) return { value, score: choice.score };
    return { value, reason: scores.some((candidate) => typeof candidate.value === typeof value) ? 'outsideBands' : 'wrongType' };
  };

const measureBy =
  (bands: readonly Band[], ownDecimals: number | undefined): Rate =>
  (given, measure) => {
    if (typeof given !== 'number') return { value: given, reason: 'wrongType' };
    const decimals = ownDecimals ?? measure?.decimals;
    const value = decimals === undefined ? snap(given) : roundHalfAwayFromZero(given, decimals);
    const band = bands.find((candidate) => inRange(candidate, value));
    return band === undefined ? { value, reason: 'outsideBands' } : { value, score: band.score, band };
  };

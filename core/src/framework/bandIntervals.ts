import type { Band, Range } from './weighingFramework.ts';

/** An end of an interval; ±Infinity where there is none. */
export type BandEnd = { value: number; included: boolean };

/** Which numbers there are: from and up to, both possible, at most so many decimals; absent: not known. */
type Numbers = { from?: number; upTo?: number; decimals?: number };

/** Numbers that no band takes: between two bands, or at a known end of what can be. */
export type BandGap = {
  low: BandEnd;
  high: BandEnd;
  /** Position of the band that the mend widens. */
  band: number;
  /** That band, widened up to its neighbour or to the end. */
  mended: Band;
};

/** Two bands that share numbers while neither lies in the other. `mended`: the second, beginning or ending where the first does. */
export type BandOverlap = { first: number; second: number; mended: Band };

/** Gaps from low to high, at most one per band. Bands must be right by themselves (`checkRanges`). */
export const bandGaps = (bands: readonly Band[], { from, upTo, decimals }: Numbers): BandGap[] => {
  const sorted = bands.map((band, position) => ({ band, position })).sort((one, other) => compareLow(lowOf(one.band), lowOf(other.band)));
  const gaps: BandGap[] = [];
  const first = sorted[0]!;
  // What lies below the first band is a gap only where it is known how low values go.
  let reached: { end: BandEnd; position: number } | undefined =
    from === undefined ? undefined : { end: { value: from, included: false }, position: first.position };
  let isStart = true;
  for (const { band, position } of sorted) {
    const low = lowOf(band);
    if (reached !== undefined) {
      const gapLow: BandEnd = isStart ? { value: reached.end.value, included: true } : opposite(reached.end);
      const gapHigh = opposite(low);
      if (holdsNumber(gapLow, gapHigh, decimals)) gaps.push({ low: gapLow, high: gapHigh, band: position, mended: withLow(band, gapLow) });
    }
    const high = highOf(band);
    if (isStart || reached === undefined || compareHigh(high, reached.end) > 0) reached = { end: high, position };
    isStart = false;
  }
  if (upTo !== undefined && reached !== undefined) {
    const low = opposite(reached.end);
    const high: BandEnd = { value: upTo, included: true };
    const { position } = reached;
    if (holdsNumber(low, high, decimals) && !gaps.some(({ band }) => band === position))
      gaps.push({ low, high, band: position, mended: withHigh(bands[position]!, high) });
  }
  return gaps;
};

/** Overlaps of each band with the first earlier one that it crosses. */
export const bandOverlaps = (bands: readonly Band[]): BandOverlap[] =>
  bands.flatMap((band, second) => {
    const first = bands.slice(0, second).findIndex((earlier) => crosses(earlier, band));
    if (first === -1) return [];
    const earlier = bands[first]!;
    const above = compareLow(lowOf(band), lowOf(earlier)) > 0;
    const mended = above ? withLow(band, opposite(highOf(earlier))) : withHigh(band, opposite(lowOf(earlier)));
    return [{ first, second, mended }];
  });

const lowOf = ({ from, above }: Range): BandEnd => ({ value: from ?? above ?? -Infinity, included: from !== undefined });
const highOf = ({ upTo, below }: Range): BandEnd => ({ value: upTo ?? below ?? Infinity, included: upTo !== undefined });
const opposite = ({ value, included }: BandEnd): BandEnd => ({ value, included: !included });

const compareLow = (one: BandEnd, other: BandEnd): number => order(one.value, other.value) || Number(other.included) - Number(one.included);
const compareHigh = (one: BandEnd, other: BandEnd): number =>
  order(one.value, other.value) || Number(one.included) - Number(other.included);
/** Not by subtraction: two infinite ends are equal. */
const order = (one: number, other: number): number => (one < other ? -1 : one > other ? 1 : 0);

const crosses = (one: Range, other: Range): boolean => {
  const lows = compareLow(lowOf(one), lowOf(other));
  const highs = compareHigh(highOf(one), highOf(other));
  if (lows === 0 || highs === 0 || lows !== Math.sign(highs)) return false;
  const [below, above] = lows < 0 ? [one, other] : [other, one];
  return holdsNumber(lowOf(above), highOf(below), undefined);
};

/** Whether a number that can be lies between two ends. */
const holdsNumber = (low: BandEnd, high: BandEnd, decimals: number | undefined): boolean => {
  if (low.value > high.value) return false;
  if (low.value === high.value) return low.included && high.included && Number.isFinite(low.value);
  if (decimals === undefined || !Number.isFinite(low.value) || !Number.isFinite(high.value)) return true;
  const lowest = stepsFrom(low, decimals, Math.ceil, 1);
  const highest = stepsFrom(high, decimals, Math.floor, -1);
  return lowest <= highest;
};

/** The nearest number with so many decimals inside an end, counted in steps. */
const stepsFrom = ({ value, included }: BandEnd, decimals: number, round: (value: number) => number, inward: 1 | -1): number => {
  const exact = Number((value * 10 ** decimals).toPrecision(15));
  return Number.isInteger(exact) ? exact + (included ? 0 : inward) : round(exact);
};

const withLow = ({ from: _from, above: _above, ...band }: Band, { value, included }: BandEnd): Band => ({
  ...(included ? { from: value } : { above: value }),
  ...band,
});
const withHigh = ({ upTo: _upTo, below: _below, ...band }: Band, { value, included }: BandEnd): Band => ({
  ...band,
  ...(included ? { upTo: value } : { below: value }),
});

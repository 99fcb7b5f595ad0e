import type { Band, Range } from '../../framework/weighingFramework.ts';

/** The ends within which a band decides: the first band that fits wins, so the one before it closes an open end. */
export const endsWithin = (band: Range, bands: readonly Range[]): Range => {
  const own = rangeOf(band);
  const before = bands[bands.findIndex((entry) => sameBand(entry, band)) - 1];
  if (before === undefined) return own;
  if (own.upTo === undefined && own.below === undefined) {
    if (before.from !== undefined) return before.from === own.from ? own : { ...own, below: before.from };
    return before.above === undefined ? own : { ...own, upTo: before.above };
  }
  if (own.from === undefined && own.above === undefined) {
    if (before.upTo !== undefined) return { ...own, above: before.upTo };
    return before.below === undefined ? own : { ...own, from: before.below };
  }
  return own;
};

/** Only the ends of something that has more (a band with its score, an advice with its name). */
export const rangeOf = ({ from, above, upTo, below }: Range): Range => ({
  ...(from === undefined ? {} : { from }),
  ...(above === undefined ? {} : { above }),
  ...(upTo === undefined ? {} : { upTo }),
  ...(below === undefined ? {} : { below }),
});

const sameBand = (one: Range & Partial<Band>, other: Range & Partial<Band>): boolean =>
  one.score === other.score && one.from === other.from && one.above === other.above && one.upTo === other.upTo && one.below === other.below;

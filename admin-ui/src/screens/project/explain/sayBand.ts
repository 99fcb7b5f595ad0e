import type { Band } from '@weegbrug/core/framework';
import { decimalsOf, type Words } from './words.ts';

/** The ends within which this band decides: the first band that fits wins, so the one before it closes an open end. */
export const endsWithin = (band: Band, bands: readonly Band[]): Omit<Band, 'score'> => {
  const { score: _score, ...own } = band;
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

/** "vanaf 60", "vanaf 40 en onder 60", "precies 0": the ends in words. */
export const sayBand = (band: Band, bands: readonly Band[], { t, formats }: Pick<Words, 't' | 'formats'>): string => {
  const number = (value: number): string => formats.number(value, decimalsOf(value));
  const { from, above, upTo, below } = endsWithin(band, bands);
  if (from !== undefined && from === upTo) return t('band.exactly', { value: number(from) });
  const ends = [
    ...(from === undefined ? [] : [t('band.from', { value: number(from) })]),
    ...(above === undefined ? [] : [t('band.above', { value: number(above) })]),
    ...(upTo === undefined ? [] : [t('band.upTo', { value: number(upTo) })]),
    ...(below === undefined ? [] : [t('band.below', { value: number(below) })]),
  ];
  return ends.length === 0 ? t('band.any') : ends.join(t('band.and'));
};

const sameBand = (one: Band, other: Band): boolean =>
  one.score === other.score && one.from === other.from && one.above === other.above && one.upTo === other.upTo && one.below === other.below;

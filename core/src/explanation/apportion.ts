import { snap } from '../shared/rounding.ts';

/**
 * Rounds terms so that they add up to `total` exactly: every term is rounded down to its decimals and what is left goes, one unit each, to the terms
 * with the largest remainder (method of Hamilton, 1792). A tie goes to the larger term, then to the first. A term that needs no rounding is not touched
 * as long as others can take the units.
 *
 * Terms below a negative total are treated as their mirror image, so that harm and help are rounded alike; at a total of 0 the first term decides.
 * @param terms unrounded
 * @param total as shown, with the same number of decimals; at most half a unit away from the sum of the terms, or the units go round once more
 * @param decimals 0 … 6
 */
export const apportion = (terms: readonly number[], total: number, decimals = 2): number[] => {
  if (terms.length === 0) return [];
  if (total < 0 || (total === 0 && (terms.find((term) => term !== 0) ?? 0) < 0))
    return apportion(
      terms.map((term) => -term),
      -total,
      decimals,
    ).map((term) => 0 - term);
  const unit = 10 ** decimals;
  const scaled = terms.map((term) => snap(snap(term) * unit));
  const whole = scaled.map(Math.floor);
  const order = terms
    .map((_term, index) => index)
    .sort(
      (one, other) =>
        snap(scaled[other]! - whole[other]! - (scaled[one]! - whole[one]!)) ||
        Math.abs(scaled[other]!) - Math.abs(scaled[one]!) ||
        one - other,
    );
  let left = Math.round(total * unit) - whole.reduce((sum, value) => sum + value, 0);
  for (let turn = 0; left > 0; turn += 1, left -= 1) whole[order[turn % order.length]!]! += 1;
  for (let turn = order.length - 1; left < 0; turn -= 1, left += 1) whole[order[(turn + order.length * 1000) % order.length]!]! -= 1;
  return whole.map((value) => value / unit);
};

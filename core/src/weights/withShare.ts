/** Away with the last bits of a double: 0.1 + 0.2 is 0.3. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/**
 * Weights of goals beside each other after one of them got another share of the group: their sum stays, those that are neither changed nor fixed scale pro rata.
 * @param weights of the group, in any unit, not negative
 * @param changed position of the one that a person set
 * @param share what it has to be, 0 … 1
 * @param fixed positions that stay as they are
 * @returns the weights; `undefined` when the others cannot give or take so much
 */
export const withShare = (
  weights: readonly number[],
  changed: number,
  share: number,
  fixed: ReadonlySet<number> = new Set(),
): number[] | undefined => {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const isFree = (position: number): boolean => position !== changed && !fixed.has(position);
  const free = weights.filter((_, position) => isFree(position));
  if (sum === 0 || free.length === 0 || share < 0 || share > 1) return undefined;
  const held = weights.reduce((total, weight, position) => (isFree(position) || position === changed ? total : total + weight), 0);
  const left = tidy(sum * (1 - share) - held);
  if (left < 0) return undefined;
  const before = free.reduce((total, weight) => total + weight, 0);
  return weights.map((weight, position) => {
    if (position === changed) return tidy(sum * share);
    if (!isFree(position)) return weight;
    return tidy(before === 0 ? left / free.length : (left * weight) / before);
  });
};

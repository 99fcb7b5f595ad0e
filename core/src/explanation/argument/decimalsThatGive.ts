import { roundHalfAwayFromZero, shownScore } from '../../shared/rounding.ts';

/**
 * The fewest decimals (from `least` to `most`) with which the written terms still give the figure that is shown, when somebody follows them on a calculator.
 * `undefined` when no number of decimals does.
 */
export const decimalsThatGive = (
  shown: number,
  terms: readonly { coefficient: number; value: number }[],
  least = 2,
  most = 6,
): number | undefined => {
  for (let decimals = least; decimals <= most; decimals += 1)
    if (shownScore(terms.reduce((sum, { coefficient, value }) => sum + coefficient * roundHalfAwayFromZero(value, decimals), 0)) === shown)
      return decimals;
  return undefined;
};

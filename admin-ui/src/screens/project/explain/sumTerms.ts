import { roundHalfAwayFromZero, shownScore } from '@weegbrug/core/shared';

/** Coefficient × value, added up. */
export type Term = { coefficient: number; value: number };

/**
 * The fewest decimals (from `least` to 6) with which the written terms still give the figure that is shown, when somebody follows them on a calculator.
 * `undefined` when no number of decimals does.
 */
export const decimalsThatGive = (shown: number, terms: readonly Term[], least = 2): number | undefined => {
  for (let decimals = least; decimals <= 6; decimals += 1)
    if (shownScore(terms.reduce((sum, { coefficient, value }) => sum + coefficient * roundHalfAwayFromZero(value, decimals), 0)) === shown)
      return decimals;
  return undefined;
};

/** The fewest decimals with which rounded products add up to the figure that is shown. */
export const decimalsThatAdd = (shown: number, terms: readonly Term[]): number | undefined => {
  for (let decimals = 2; decimals <= 6; decimals += 1)
    if (shownScore(terms.reduce((sum, { coefficient, value }) => sum + roundHalfAwayFromZero(coefficient * value, decimals), 0)) === shown)
      return decimals;
  return undefined;
};

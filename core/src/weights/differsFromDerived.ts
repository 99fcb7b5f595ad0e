import { roundHalfAwayFromZero } from '../shared/rounding.ts';
import { percentages } from './percentages.ts';

type Percent = Readonly<Record<string, number>>;

/**
 * Whether adopted weights are other than what was derived, as shown with two decimals. Derived weights are shown so that they add up to 100, and both
 * ways of rounding count as the same.
 */
export const differsFromDerived = (goals: readonly string[], derived: Percent, adopted: Percent): boolean => {
  const shown = percentages(goals.map((goal) => derived[goal] ?? 0));
  return goals.some((goal, index) => {
    const given = roundHalfAwayFromZero(adopted[goal] ?? 0, 2);
    return given !== shown[index] && given !== roundHalfAwayFromZero(derived[goal] ?? 0, 2);
  });
};

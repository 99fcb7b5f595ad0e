import { snap } from '../shared/rounding.ts';
import { percentages } from './percentages.ts';

/**
 * Percentages after one of them was changed, still 100 together: those that are neither changed nor fixed scale pro rata. When nothing can give or take,
 * only the change itself is made, and the sum shows it.
 * @param values percent with at most two decimals, 0 … 100
 * @param changed position of the value that a person set
 * @param value what they set, 0 … 100 with at most two decimals
 * @param fixed positions that stay as they are
 */
export const keepSum = (values: readonly number[], changed: number, value: number, fixed: ReadonlySet<number>): number[] => {
  const next = values.map((one, index) => (index === changed ? value : one));
  const free = values.map((_, index) => index).filter((index) => index !== changed && !fixed.has(index));
  const rest = snap(100 - next.reduce((sum, one, index) => (free.includes(index) ? sum : sum + one), 0));
  if (free.length === 0 || rest < 0) return next;
  const shares = percentages(
    free.map((index) => values[index]!),
    { total: rest },
  );
  free.forEach((index, position) => {
    next[index] = shares[position]!;
  });
  return next;
};

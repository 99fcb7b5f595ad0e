import { snap } from '../shared/rounding.ts';

/**
 * Divides a total over weights in whole steps, so that the parts add up to exactly the total: rounded down first, then the steps that are left go to the
 * largest remainders (on equal remainders to the first).
 * @param weights 0 or more; when all are 0 everybody gets the same
 * @param options.total percent, a whole number of steps; default 100
 * @param options.step percent; default 0.01, for two decimals
 */
export const percentages = (weights: readonly number[], { total = 100, step = 0.01 }: { total?: number; step?: number } = {}): number[] => {
  const sum = weights.reduce((one, other) => one + other, 0);
  const steps = Math.round(total / step);
  const exact = weights.map((weight) => snap((sum > 0 ? weight / sum : 1 / weights.length) * steps));
  const whole = exact.map(Math.floor);
  const order = exact.map((_, index) => index).sort((a, b) => exact[b]! - whole[b]! - (exact[a]! - whole[a]!) || a - b);
  const left = steps - whole.reduce((one, other) => one + other, 0);
  for (const index of order.slice(0, left)) whole[index]! += 1;
  return whole.map((count) => snap(count * step));
};

import type { Comparison } from './comparison.ts';
import { comparisonsOf } from './comparisonsOf.ts';
import { matrixOf } from './matrixOf.ts';

/** What a group says about one pair. */
export type GroupComparison = Comparison & {
  /** Disagreement as a factor: e to the power of the population standard deviation of ln(ratio); 1 is full agreement. */
  spread: number;
  /** How many people compared the two. */
  judgements: number;
};

/**
 * The judgements of a group, pair by pair: the geometric mean, which is the one mean for which the reciprocal of the mean is the mean of the reciprocals
 * (Aczél and Saaty 1983). Whoever did not compare a pair does not count for it; a pair that nobody compared is absent.
 * @param goals ids, which gives the order of the pairs
 */
export const aggregateComparisons = (goals: readonly string[], people: readonly (readonly Comparison[])[]): GroupComparison[] => {
  const matrices = people.map((comparisons) => matrixOf(goals, comparisons));
  const logarithms = (row: number, column: number): number[] =>
    matrices.flatMap((matrix) => {
      const ratio = matrix[row]![column];
      return ratio === undefined ? [] : [Math.log(ratio)];
    });
  const spreads = new Map<string, { spread: number; judgements: number }>();
  const cells = goals.map((first, row) =>
    goals.map((second, column) => {
      if (row === column) return 1;
      const values = logarithms(row, column);
      if (values.length === 0) return undefined;
      const { mean, deviation } = populationSpread(values);
      spreads.set(pairKey(first, second), { spread: Math.exp(deviation), judgements: values.length });
      return Math.exp(mean);
    }),
  );
  return comparisonsOf(goals, cells).map((comparison) => ({
    ...comparison,
    ...spreads.get(pairKey(comparison.first, comparison.second))!,
  }));
};

/** Mean and population standard deviation; exactly 0 when all values are equal. */
export const populationSpread = (values: readonly number[]): { mean: number; deviation: number } => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (values.every((value) => value === values[0])) return { mean, deviation: 0 };
  return { mean, deviation: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) };
};

const pairKey = (first: string, second: string): string => JSON.stringify([first, second]);

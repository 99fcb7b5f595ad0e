import { populationSpread } from './aggregateComparisons.ts';

/** Hundred points divided over goals, by id; 0 or more each. */
export type Points = Readonly<Record<string, number>>;

/** What a group says about one goal. */
export type GroupPoints = { goal: string; /** 0 … 100 */ mean: number; /** Population standard deviation, in points. */ spread: number };

/** Points as shares of 1, in the order of the goals. A goal without points gets 0. */
export const weightsOfPoints = (goals: readonly string[], points: Points): number[] => {
  const values = goals.map((goal) => points[goal] ?? 0);
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => (sum > 0 ? value / sum : 0));
};

/**
 * The points of a group: the arithmetic mean of what each person gave, every person made to 100 first. It keeps the sum of 100 and, unlike a geometric
 * mean, lets one person's 0 count as no more than one person's 0.
 * @param people at least one
 */
export const aggregatePoints = (goals: readonly string[], people: readonly Points[]): GroupPoints[] => {
  const shares = people.map((points) => weightsOfPoints(goals, points));
  return goals.map((goal, position) => {
    const { mean, deviation } = populationSpread(shares.map((weights) => weights[position]! * 100));
    return { goal, mean, spread: deviation };
  });
};

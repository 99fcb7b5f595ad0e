import type { Comparison } from '@weegbrug/core/weights';

export type Pair = { first: string; second: string };

/** Every two goals once, in the order in which they are asked. */
export const pairsOf = (goals: readonly string[]): Pair[] =>
  goals.flatMap((first, index) => goals.slice(index + 1).map((second) => ({ first, second })));

const isPair = (one: Pair, other: Pair): boolean =>
  (one.first === other.first && one.second === other.second) || (one.first === other.second && one.second === other.first);

/** What was said of a pair: the ratio of its first goal to its second. */
export const ratioOf = (pair: Pair, comparisons: readonly Comparison[]): number | undefined => {
  const found = comparisons.find((comparison) => isPair(pair, comparison));
  if (found === undefined) return undefined;
  return found.first === pair.first ? found.ratio : 1 / found.ratio;
};

/** The comparisons with another ratio for one pair; the more important goal comes first, so that the ratio is a whole step. */
export const withRatio = (comparisons: readonly Comparison[], pair: Pair, favours: 'first' | 'second', step: number): Comparison[] => [
  ...comparisons.filter((comparison) => !isPair(pair, comparison)),
  favours === 'first' ? { ...pair, ratio: step } : { first: pair.second, second: pair.first, ratio: step },
];

/**
 * One judgement: the first goal is `ratio` times as important as the second.
 * The ratio is above 0; on Saaty's scale it is 1 … 9 or one of their reciprocals. Either goal may come first.
 */
export type Comparison = { first: string; second: string; ratio: number };

/**
 * A pairwise matrix in the order of its goals: the row is so many times as important as the column. The diagonal is 1 and opposite cells are reciprocal;
 * `undefined` where nobody compared the two.
 */
export type PairwiseMatrix = readonly (readonly (number | undefined)[])[];

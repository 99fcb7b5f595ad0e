import { snap } from '../shared/rounding.ts';
import type { PairwiseMatrix } from './comparison.ts';
import { connectedGroups } from './connectedGroups.ts';
import { principalVector } from './principalVector.ts';

/** Weights that follow from a pairwise matrix, and how consistent it is. */
export type Derivation = {
  /** `harker` when comparisons are missing. */
  method: 'eigenvector' | 'harker';
  /** In the order of the matrix; sum 1. */
  weights: readonly number[];
  lambdaMax: number;
  /** (λmax − n) / (n − 1); 0 is perfectly consistent. */
  consistencyIndex: number;
  /** Mean consistency index of random matrices of this size; absent below three and above ten goals. */
  randomIndex?: number;
  /** CI / RI; 0 for one or two goals. Absent above ten goals, for which there is no agreed random index. */
  consistencyRatio?: number;
  /** Pairs that were not compared. The more there are, the more the ratio flatters: what was not asked cannot contradict. */
  missing: number;
};

/** Comparisons that fall apart in groups of which nothing says how they relate. */
export type NotConnected = { groups: readonly (readonly number[])[] };

/** Random indices for n = 3 … 10 (Saaty 1980, domain model "Weights are agreed"). */
const randomIndices: readonly number[] = [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];

/** The consistency ratio up to which a matrix counts as consistent (Saaty 1980). */
export const consistencyLimit = 0.1;

/**
 * The principal eigenvector of a reciprocal matrix (Saaty 1980). Missing comparisons by the method of Harker (1987): a missing cell becomes 0 and the
 * diagonal of its row grows by 1, which gives the weights that the missing judgements would have had if they were consistent with the rest.
 * @param matrix at least one row; reciprocal, every cell above 0
 */
export const deriveWeights = (matrix: PairwiseMatrix): Derivation | NotConnected => {
  const size = matrix.length;
  const groups = connectedGroups(matrix);
  if (groups.length > 1) return { groups };
  let missing = 0;
  const filled = matrix.map((row, position) => {
    const absent = row.filter((ratio) => ratio === undefined).length;
    missing += absent / 2;
    return row.map((ratio, column) => (column === position ? 1 + absent : (ratio ?? 0)));
  });
  const { vector, eigenvalue } = principalVector(filled);
  const consistencyIndex = size < 3 ? 0 : Math.max(0, snap((eigenvalue - size) / (size - 1)));
  const randomIndex = randomIndices[size - 3];
  return {
    method: missing > 0 ? 'harker' : 'eigenvector',
    weights: vector,
    lambdaMax: size < 3 ? size : eigenvalue,
    consistencyIndex,
    ...(randomIndex === undefined ? {} : { randomIndex }),
    ...(size < 3 ? { consistencyRatio: 0 } : randomIndex === undefined ? {} : { consistencyRatio: consistencyIndex / randomIndex }),
    missing,
  };
};

import { shownHundredths, snap } from '../shared/rounding.ts';
import { orderByKey } from './orderByKey.ts';
import type { TermMatrix } from './termMatrix.ts';

/** A portfolio under other weights, by project in the order of the matrix. All figures in hundredths as shown, whole numbers. */
export type Reranking = {
  /** Positions in the matrix, from the first of the list to the last. */
  order: Uint32Array;
  /** 0: no rank. Equal scores as shown share one; the next one counts on. */
  rank: Uint32Array;
  /** P; `noPoint` without a point score. */
  priority: Int32Array;
  positive: Int32Array;
  negative: Int32Array;
  low: Int32Array;
  high: Int32Array;
};

/** Stands in `priority` where there is no point score. */
export const noPoint = -0x7fff_ffff;

/** Scores beyond this are sorted as this: ten thousand times what the formulas give. */
const limit = 100_000_000;

/**
 * P, D⁺, D⁻ and interval of every project under these weights, and the list in the order of the ranking: those with a point score by P as shown, then those
 * without by the high end of their interval, knocked-out projects after all, equal ones in order of the matrix (by code). The same sums, rounding and least completeness
 * as `weigh`, so adopted weights give the adopted ranking. Projects that do not compare stay at their adopted figures.
 * @param weights total weight per leaf in the order of the matrix (see `leafWeightsOf`)
 */
export const rerank = (matrix: TermMatrix, weights: Float64Array): Reranking => {
  const { count, contribution } = matrix;
  const width = matrix.leaves.length;
  const column = (): Int32Array => new Int32Array(count);
  const result = {
    rank: new Uint32Array(count),
    priority: column(),
    positive: column(),
    negative: column(),
    low: column(),
    high: column(),
  };
  for (let project = 0; project < count; project += 1) {
    if (matrix.fixed[project] === 1) {
      keepAdopted(matrix, project, result);
      continue;
    }
    let [positive, negative] = [0, 0];
    for (let leaf = 0, cell = project * width; leaf < width; leaf += 1, cell += 1) {
      positive += weights[leaf]! * matrix.positive[cell]!;
      negative += weights[leaf]! * matrix.negative[cell]!;
    }
    result.positive[project] = shownHundredths(positive);
    result.negative[project] = shownHundredths(negative);
    const rest = matrix.rest[project]!;
    const point = shownHundredths(contribution * (positive + negative) + rest);
    if (matrix.open[project] === 0) {
      result.priority[project] = result.low[project] = result.high[project] = point;
      continue;
    }
    let [low, high] = [0, 0];
    for (let leaf = 0, cell = project * width; leaf < width; leaf += 1, cell += 1) {
      low += weights[leaf]! * matrix.low[cell]!;
      high += weights[leaf]! * matrix.high[cell]!;
    }
    result.low[project] = shownHundredths(contribution * low + matrix.restLow[project]!);
    result.high[project] = shownHundredths(contribution * high + matrix.restHigh[project]!);
    const complete = completenessOf(matrix, project, weights) >= matrix.minimumCompleteness;
    result.priority[project] = complete && !Number.isNaN(rest) ? point : noPoint;
  }
  return { ...result, order: orderAndRank(matrix, result) };
};

/** Σ weight × share with data ÷ Σ weight over the leaves that apply, as `weigh` computes it; 1 when there is none. */
export const completenessOf = ({ leaves, completeness, applicable }: TermMatrix, project: number, weights: Float64Array): number => {
  let [known, total] = [0, 0];
  for (let leaf = 0, cell = project * leaves.length; leaf < leaves.length; leaf += 1, cell += 1) {
    known += weights[leaf]! * completeness[cell]!;
    total += weights[leaf]! * applicable[cell]!;
  }
  return total === 0 ? 1 : snap(known / total);
};

const keepAdopted = ({ adopted }: TermMatrix, project: number, result: Omit<Reranking, 'order'>): void => {
  const { priority, positive, negative, low, high } = adopted[project]!;
  result.priority[project] = priority === undefined ? noPoint : shownHundredths(priority);
  result.positive[project] = shownHundredths(positive);
  result.negative[project] = shownHundredths(negative);
  result.low[project] = shownHundredths(low);
  result.high[project] = shownHundredths(high);
};

const orderAndRank = ({ count, apart, candidate }: TermMatrix, { priority, high, rank }: Omit<Reranking, 'order'>): Uint32Array => {
  let [least, most] = [limit, -limit];
  const sortedBy = new Int32Array(count);
  for (let project = 0; project < count; project += 1) {
    const value = Math.min(limit, Math.max(-limit, priority[project] === noPoint ? high[project]! : priority[project]!));
    sortedBy[project] = value;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const span = most - least + 1;
  const keys = new Uint32Array(count);
  for (let project = 0; project < count; project += 1) {
    const part = apart[project]! * 2 + (priority[project] === noPoint ? 1 : 0);
    keys[project] = part * span + (most - sortedBy[project]!);
  }
  const order = orderByKey(keys);
  let [ranked, last, shared] = [0, noPoint, 0];
  for (let place = 0; place < count; place += 1) {
    const project = order[place]!;
    if (apart[project] === 1 || candidate[project] === 0 || priority[project] === noPoint) continue;
    ranked += 1;
    if (priority[project] !== last) shared = ranked;
    last = priority[project]!;
    rank[project] = shared;
  }
  return order;
};

import type { ProjectTerms } from './projectTerms.ts';

/** What the sums need of the framework. */
export type TermSettings = {
  /** Ids of the leaves, in tree order. */
  leaves: readonly string[];
  /** max(|min|, |max|) of the scale. */
  scaleMax: number;
  /** Coefficient of D in P. */
  contribution: number;
  /** 0 … 1; below it there is no point score. */
  minimumCompleteness: number;
};

/** A project as the matrix wants it, in order of its code: that decides between equal scores. */
export type MatrixProject = {
  /** Absent when it was weighed by a framework that does not compare with these weights; then `adopted` stays. */
  terms?: ProjectTerms;
  /** The figures as they stand in the ranking, as shown. */
  adopted: { priority?: number; low: number; high: number; positive: number; negative: number };
  /** Knocked out: at the end, without a rank. */
  apart: boolean;
  /** May have a rank (closed and rejected projects may not). */
  candidate: boolean;
};

/** A portfolio at weight 1: project by leaf, in rows, in points of D (−100 … 100). */
export type TermMatrix = TermSettings & {
  count: number;
  positive: Float64Array;
  negative: Float64Array;
  /** Ends of the interval, net. */
  low: Float64Array;
  high: Float64Array;
  /** Share with data, and 1 where a criterion applies. */
  completeness: Float64Array;
  applicable: Uint8Array;
  /** Rest of P: NaN in `rest` while it is unknown. */
  rest: Float64Array;
  restLow: Float64Array;
  restHigh: Float64Array;
  /** 1: something of it is missing, so completeness and interval must be computed. */
  open: Uint8Array;
  /** 1: stays at its adopted figures whatever the weights. */
  fixed: Uint8Array;
  apart: Uint8Array;
  candidate: Uint8Array;
  adopted: readonly MatrixProject['adopted'][];
};

/** Puts projects in typed arrays, so that ten thousand of them are summed anew between two frames. */
export const termMatrix = (settings: TermSettings, projects: readonly MatrixProject[]): TermMatrix => {
  const [count, width] = [projects.length, settings.leaves.length];
  const cells = (): Float64Array => new Float64Array(count * width);
  const matrix: TermMatrix = {
    ...settings,
    count,
    positive: cells(),
    negative: cells(),
    low: cells(),
    high: cells(),
    completeness: cells(),
    applicable: new Uint8Array(count * width),
    rest: new Float64Array(count),
    restLow: new Float64Array(count),
    restHigh: new Float64Array(count),
    open: new Uint8Array(count),
    fixed: new Uint8Array(count),
    apart: Uint8Array.from(projects, ({ apart }) => Number(apart)),
    candidate: Uint8Array.from(projects, ({ candidate }) => Number(candidate)),
    adopted: projects.map(({ adopted }) => adopted),
  };
  projects.forEach(({ terms }, project) => {
    if (terms === undefined) matrix.fixed[project] = 1;
    else fillProject(matrix, project, terms);
  });
  return matrix;
};

const fillProject = (matrix: TermMatrix, project: number, { leaves, rest }: ProjectTerms): void => {
  const points = 100 / matrix.scaleMax;
  const width = matrix.leaves.length;
  for (let leaf = 0; leaf < width; leaf += 1) {
    const cell = project * width + leaf;
    const terms = leaves[leaf] ?? [];
    if (typeof terms === 'number') {
      (terms > 0 ? matrix.positive : matrix.negative)[cell] = terms * points;
      matrix.low[cell] = matrix.high[cell] = terms * points;
      matrix.completeness[cell] = matrix.applicable[cell] = 1;
    } else if (terms.length > 0) {
      const [positive, negative, low, high, completeness] = terms as readonly [number, number, number, number, number];
      matrix.positive[cell] = positive * points;
      matrix.negative[cell] = negative * points;
      matrix.low[cell] = low * points;
      matrix.high[cell] = high * points;
      matrix.completeness[cell] = completeness;
      matrix.applicable[cell] = 1;
      if (completeness < 1 || low < high) matrix.open[project] = 1;
    }
  }
  const [low, high] = rest;
  matrix.restLow[project] = low;
  matrix.restHigh[project] = high ?? low;
  matrix.rest[project] = high === undefined ? low : Number.NaN;
  if (high !== undefined) matrix.open[project] = 1;
};

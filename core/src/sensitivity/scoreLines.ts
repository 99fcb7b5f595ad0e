import { snap } from '../shared/rounding.ts';
import type { TermMatrix } from './termMatrix.ts';
import type { WeightLine } from './weightLine.ts';

/** P of every project in `projects` as start + slope × share of one goal; unrounded. */
export type ScoreLines = {
  /** Positions in the matrix, the highest P first; equal ones in order of the matrix. */
  projects: readonly number[];
  start: Float64Array;
  slope: Float64Array;
};

/** The lines of these projects. P is linear in the share: contribution × Σ (start + slope × share) × term + rest. */
export const scoreLines = (matrix: TermMatrix, { start, slope }: WeightLine, projects: readonly number[]): ScoreLines => {
  const width = matrix.leaves.length;
  const lines = { projects, start: new Float64Array(projects.length), slope: new Float64Array(projects.length) };
  projects.forEach((project, place) => {
    let [at, per] = [0, 0];
    for (let leaf = 0, cell = project * width; leaf < width; leaf += 1, cell += 1) {
      const term = matrix.positive[cell]! + matrix.negative[cell]!;
      at += start[leaf]! * term;
      per += slope[leaf]! * term;
    }
    lines.start[place] = matrix.contribution * at + matrix.rest[project]!;
    lines.slope[place] = matrix.contribution * per;
  });
  return lines;
};

/**
 * The share at which two lines meet beyond `from` in the direction of `to`: where the one that is behind, or level with the other, gets ahead. `undefined` when it
 * does not. Level at `from` itself counts as meeting there when the second gets ahead at once.
 * @param first place of the line that is ahead at `from`, or level with the other and before it in the list
 */
export const overtakingAt = ({ start, slope }: ScoreLines, first: number, second: number, from: number, to: number): number | undefined => {
  const lead = (share: number): number => start[first]! - start[second]! + (slope[first]! - slope[second]!) * share;
  const [now, then] = [lead(from), lead(to)];
  // Level at the far end is not ahead.
  if (snap(then) >= 0) return undefined;
  return snap(now) <= 0 ? from : from + (to - from) * (now / (now - then));
};

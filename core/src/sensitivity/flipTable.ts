import type { Goal } from '../framework/weighingFramework.ts';
import { leavesOf } from '../framework/leavesOf.ts';
import { snap } from '../shared/rounding.ts';
import { goalShares } from './goalShares.ts';
import { completenessLimits } from './completenessLimits.ts';
import { rerank, noPoint } from './rerank.ts';
import { overtakingAt, type ScoreLines, scoreLines } from './scoreLines.ts';
import type { TermMatrix } from './termMatrix.ts';
import { topLimits } from './topLimits.ts';
import { type WeightLine, weightLine } from './weightLine.ts';

/** Shares of one goal (0 … 1 among its siblings) between which something stays; an absent end: up to nothing, or up to everything. */
type Stays = { low?: number; high?: number };

/**
 * The smallest change of one weight that makes two neighbours change places: from this share on, with less or more weight, `riser` is ahead of `faller`. Positions in the matrix.
 */
export type Swap = { share: number; towards: 'less' | 'more'; riser: number; faller: number };

/** What the weight of one goal decides. */
export type GoalFlips = {
  goal: string;
  /** Ids of the goals above it. */
  path: readonly string[];
  /** Share among its siblings as adopted, 0 … 1. */
  share: number;
  /** `false`: it has no siblings to exchange weight with. */
  movable: boolean;
  /** Where nobody changes places, where nobody enters or leaves the top, and where every point score lasts. */
  order: Stays;
  top: Stays;
  /** Absent: no change of this weight makes two neighbours change places. */
  swap?: Swap;
  /** The next swap on the other side of the adopted weight, if there is one. */
  other?: Swap;
};

/** The projects that sensitivity is about, from the highest unrounded P to the lowest: candidates with a point score that follow the weights. */
export const comparedProjects = (matrix: TermMatrix, weights: Float64Array): number[] => {
  const { priority } = rerank(matrix, weights);
  const width = matrix.leaves.length;
  const exact = new Map<number, number>();
  for (let project = 0; project < matrix.count; project += 1) {
    if (matrix.fixed[project] === 1 || matrix.apart[project] === 1 || matrix.candidate[project] === 0 || priority[project] === noPoint)
      continue;
    let sum = 0;
    for (let leaf = 0, cell = project * width; leaf < width; leaf += 1, cell += 1)
      sum += weights[leaf]! * (matrix.positive[cell]! + matrix.negative[cell]!);
    exact.set(project, snap(matrix.contribution * sum + matrix.rest[project]!));
  }
  return [...exact.keys()].sort((one, other) => exact.get(other)! - exact.get(one)! || one - other);
};

/**
 * For every goal of the tree: between which weights the order and the first k stay, and the smallest change that makes two neighbours change places. Exact: with one
 * weight moving and its siblings scaling pro rata every P is a straight line, and two lines meet at one point (fine print, "Sensitivity"). On P before rounding.
 * @param top k, at least 1; as large as the number of projects or larger: the top cannot change
 */
export const flipTable = (matrix: TermMatrix, goals: readonly Goal[], { top }: { top: number }): GoalFlips[] => {
  const shares = goalShares(goals);
  const weights = Float64Array.from(leavesOf(goals), ({ weight }) => weight);
  const projects = comparedProjects(matrix, weights);
  const rows: GoalFlips[] = [];
  const visit = (siblings: readonly Goal[], path: readonly string[]): void => {
    for (const { id, children } of siblings) {
      const line = weightLine(goals, shares, id);
      const row = { goal: id, path, share: shares.get(id)! };
      rows.push(
        line === undefined
          ? { ...row, movable: false, order: {}, top: {} }
          : { ...row, movable: true, ...flipsOf(matrix, line, projects, top) },
      );
      visit(children ?? [], [...path, id]);
    }
  };
  visit(goals, []);
  return rows;
};

/** The turning points of one weight. */
export const flipsOf = (
  matrix: TermMatrix,
  line: WeightLine,
  projects: readonly number[],
  top: number,
): Pick<GoalFlips, 'order' | 'top' | 'swap' | 'other'> => {
  const lines = scoreLines(matrix, line, projects);
  const down = nearestSwap(lines, line.share, 0);
  const up = nearestSwap(lines, line.share, 1);
  const limits = completenessLimits(matrix, line);
  const swaps = [down, up]
    .filter((swap) => swap !== undefined)
    .sort((one, two) => Math.abs(one.share - line.share) - Math.abs(two.share - line.share));
  return {
    order: stays(latest(down?.share, limits.low), earliest(up?.share, limits.high)),
    top: stays(latest(topLimits(lines, top, line.share, 0), limits.low), earliest(topLimits(lines, top, line.share, 1), limits.high)),
    ...(swaps[0] === undefined ? {} : { swap: swaps[0] }),
    ...(swaps[1] === undefined ? {} : { other: swaps[1] }),
  };
};

/** The first change of places in one direction is always one of neighbours: lines that are apart meet others first. */
const nearestSwap = (lines: ScoreLines, from: number, to: number): Swap | undefined => {
  let nearest: Swap | undefined;
  for (let place = 0; place + 1 < lines.projects.length; place += 1) {
    const share = overtakingAt(lines, place, place + 1, from, to);
    if (share !== undefined && (nearest === undefined || Math.abs(share - from) < Math.abs(nearest.share - from)))
      nearest = { share, towards: to < from ? 'less' : 'more', riser: lines.projects[place + 1]!, faller: lines.projects[place]! };
  }
  return nearest;
};

const stays = (low: number | undefined, high: number | undefined): Stays => ({
  ...(low === undefined ? {} : { low }),
  ...(high === undefined ? {} : { high }),
});
const latest = (one: number | undefined, two: number | undefined): number | undefined =>
  one === undefined || two === undefined ? (one ?? two) : Math.max(one, two);
const earliest = (one: number | undefined, two: number | undefined): number | undefined =>
  one === undefined || two === undefined ? (one ?? two) : Math.min(one, two);

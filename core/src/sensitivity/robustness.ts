import { leavesOf } from '../framework/leavesOf.ts';
import type { Goal } from '../framework/weighingFramework.ts';
import { shownHundredths } from '../shared/rounding.ts';
import { comparedProjects } from './flipTable.ts';
import { orderByKey, orderScratch } from './orderByKey.ts';
import { randomSource } from './randomSource.ts';
import { completenessOf } from './rerank.ts';
import { sampleWeights, type WeightSpread } from './sampleWeights.ts';
import type { TermMatrix } from './termMatrix.ts';

export type RobustnessInput = {
  /** Whole number, 0 … 2³² − 1: the same seed gives the same chances. */
  seed: number;
  /** Draws, at least 1. */
  samples: number;
  spread: WeightSpread;
  /** k of "in the first k". */
  top: number;
  /** How many ranks are counted one by one; the rest is together in `later`. Default: all. */
  ranks?: number;
};

/** Chances from 0 to 1 by project in `projects`; their standard error is √(p(1 − p) ÷ samples). */
export type Robustness = {
  samples: number;
  /** Positions in the matrix, from the highest adopted P to the lowest. */
  projects: readonly number[];
  /** Ranks that are counted one by one. */
  ranks: number;
  /** Row by row: the chance of rank 1, 2, … */
  chance: Float64Array;
  /** The chance of a rank after those, and of losing the point score (too little of what then weighs is known). */
  later: Float64Array;
  noScore: Float64Array;
  /** The chance of being in the first k. */
  top: Float64Array;
  /** Mean rank, over the draws with a point score; 0 when there is none. */
  mean: Float64Array;
};

/**
 * How often each project gets each rank when the weights are uncertain (stochastic multicriteria acceptability analysis; Lahdelma, Hokkanen & Salminen 1998). Weights are drawn
 * by {@link sampleWeights}; ranks are those of the list: on P as shown, equal scores share a rank.
 */
export const robustness = (matrix: TermMatrix, goals: readonly Goal[], input: RobustnessInput): Robustness => {
  const { seed, samples, spread, top } = input;
  const adopted = Float64Array.from(leavesOf(goals), ({ weight }) => weight);
  const projects = comparedProjects(matrix, adopted);
  const count = projects.length;
  const ranks = Math.min(count, input.ranks ?? count);
  const draw = sampleWeights(goals, spread, randomSource(seed));
  const { net, rest, open } = compact(matrix, projects);
  const width = matrix.leaves.length;
  const scratch = orderScratch(count);
  const [scores, keys] = [new Int32Array(count), new Uint32Array(count)];
  // One column more than ranks: what comes later.
  const counted = new Float64Array(count * (ranks + 1));
  const [noScore, inTop, sums] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];

  for (let sample = 0; sample < samples; sample += 1) {
    const weights = draw();
    let most = -0x7fff_ffff;
    for (let place = 0, cell = 0; place < count; place += 1) {
      let sum = 0;
      for (let leaf = 0; leaf < width; leaf += 1, cell += 1) sum += weights[leaf]! * net[cell]!;
      const score = shownHundredths(sum + rest[place]!);
      scores[place] = score;
      if (score > most) most = score;
    }
    for (let place = 0; place < count; place += 1) keys[place] = most - scores[place]!;
    const order = orderByKey(keys, scratch);
    const lost =
      open.length === 0
        ? none
        : new Set(open.filter((place) => completenessOf(matrix, projects[place]!, weights) < matrix.minimumCompleteness));
    let [ranked, rank, last] = [0, 0, -1];
    for (let position = 0; position < count; position += 1) {
      const place = order[position]!;
      if (lost.size > 0 && lost.has(place)) {
        noScore[place]! += 1;
        continue;
      }
      ranked += 1;
      if (keys[place] !== last) rank = ranked;
      last = keys[place]!;
      counted[place * (ranks + 1) + (rank <= ranks ? rank - 1 : ranks)]! += 1;
      sums[place]! += rank;
      if (rank <= top) inTop[place]! += 1;
    }
  }

  const share = (value: number): number => value / samples;
  const chance = new Float64Array(count * ranks);
  const later = new Float64Array(count);
  for (let place = 0; place < count; place += 1) {
    for (let rank = 0; rank < ranks; rank += 1) chance[place * ranks + rank] = share(counted[place * (ranks + 1) + rank]!);
    later[place] = share(counted[place * (ranks + 1) + ranks]!);
  }
  const mean = sums.map((sum, place) => (noScore[place] === samples ? 0 : sum / (samples - noScore[place]!)));
  return { samples, projects, ranks, chance, later, noScore: noScore.map(share), top: inTop.map(share), mean };
};

const none: ReadonlySet<number> = new Set();

/** The terms of these projects as they are summed: one number per leaf, the coefficient in it. */
const compact = (matrix: TermMatrix, projects: readonly number[]): { net: Float64Array; rest: Float64Array; open: number[] } => {
  const width = matrix.leaves.length;
  const net = new Float64Array(projects.length * width);
  projects.forEach((project, place) => {
    for (let leaf = 0; leaf < width; leaf += 1) {
      const cell = project * width + leaf;
      net[place * width + leaf] = matrix.contribution * (matrix.positive[cell]! + matrix.negative[cell]!);
    }
  });
  return {
    net,
    rest: Float64Array.from(projects, (project) => matrix.rest[project]!),
    open: projects.flatMap((project, place) => (matrix.open[project] === 1 ? [place] : [])),
  };
};

/** Standard error of a chance that was counted: √(p(1 − p) ÷ samples). At most half a divided by the root of the samples. */
export const standardError = (chance: number, samples: number): number => Math.sqrt((chance * (1 - chance)) / samples);

import { medianRound } from '../lib/median.mjs';
import { portfolioTerms } from '../lib/portfolioTerms.mjs';

const samples = 10_000;
const projects = 300;

/** 10,000 draws of all weights × 300 projects × 12 leaves with the rank of every project; against a plain nested loop that computes only the scores. */
export const robustness = {
  name: 'robustness',
  unit: 'ms',
  bar: { atMost: 4 },
  run: async () => {
    const engine = await import('../../core/dist/sensitivity/robustness.js');
    const { leafWeightsOf } = await import('../../core/dist/sensitivity/goalShares.js');
    const { goals, matrix } = await portfolioTerms(projects);
    const weights = leafWeightsOf(goals);
    const width = weights.length;
    const terms = matrix.positive.map((value, cell) => value + matrix.negative[cell]);

    const ours = () => engine.robustness(matrix, goals, { seed: 1, samples, spread: { factor: 1.25 }, top: 10 }).chance[0];
    const peer = () => {
      const scores = new Float64Array(projects);
      for (let sample = 0; sample < samples; sample += 1)
        for (let project = 0; project < projects; project += 1) {
          let score = 0;
          for (let leaf = 0; leaf < width; leaf += 1) score += weights[leaf] * terms[project * width + leaf];
          scores[project] = score + sample;
        }
      return scores[0];
    };
    const timed = (work) => () => {
      const begun = performance.now();
      work();
      return performance.now() - begun;
    };
    for (let warmUp = 0; warmUp < 2; warmUp += 1) {
      timed(ours)();
      timed(peer)();
    }
    return medianRound(9, timed(ours), timed(peer));
  },
};

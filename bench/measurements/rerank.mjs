import { medianRound } from '../lib/median.mjs';
import { portfolioTerms } from '../lib/portfolioTerms.mjs';

const count = 10_000;
const repetitions = 40;

/**
 * A weight moves: new weights down the tree, then P, D+, D−, interval, order and ranks of 10,000 projects; against sorting as many numbers and filling an index.
 */
export const rerank = {
  name: 'rerank',
  unit: 'ms',
  bar: { atMost: 4 },
  run: async () => {
    const { goalShares, leafWeightsOf } = await import('../../core/dist/sensitivity/goalShares.js');
    const { moveShare } = await import('../../core/dist/sensitivity/moveShare.js');
    const engine = await import('../../core/dist/sensitivity/rerank.js');
    const { goals, matrix } = await portfolioTerms(count);
    const shares = goalShares(goals);
    const first = engine.rerank(matrix, leafWeightsOf(goals));
    const numbers = Array.from(first.priority, (value) => value / 100);

    const ours = (step) => engine.rerank(matrix, leafWeightsOf(goals, moveShare(goals, shares, goals[1].id, step / repetitions))).order[0];
    const peer = () => {
      const sorted = Float64Array.from(numbers).sort();
      const index = new Uint32Array(sorted.length);
      for (let position = 0; position < index.length; position += 1) index[position] = position;
      return sorted[0] + index[0];
    };
    const timed = (work) => () => {
      const begun = performance.now();
      for (let step = 0; step < repetitions; step += 1) work(step);
      return (performance.now() - begun) / repetitions;
    };
    for (let warmUp = 0; warmUp < 3; warmUp += 1) {
      timed(ours)();
      timed(peer)();
    }
    return medianRound(15, timed(ours), timed(peer));
  },
};

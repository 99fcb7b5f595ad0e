import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './processes.mjs';

/**
 * A portfolio in terms at weight 1 by the framework of Voorbeeldstad: plausible scores that are the same in every run; of one project in ten something is missing.
 */
export const portfolioTerms = async (count) => {
  const { termMatrix } = await import('../../core/dist/sensitivity/termMatrix.js');
  const { randomSource } = await import('../../core/dist/sensitivity/randomSource.js');
  const { leavesOf } = await import('../../core/dist/framework/leavesOf.js');
  const framework = JSON.parse(readFileSync(join(root, 'config/voorbeeldstad/framework.json'), 'utf8'));
  const leaves = leavesOf(framework.goals).map(({ goal }) => goal.id);
  const random = randomSource(2027);
  const below = (end) => Math.floor(random.uniform() * end);
  const adopted = { low: 0, high: 0, positive: 0, negative: 0 };
  const projects = Array.from({ length: count }, () => {
    const scores = leaves.map(() => Math.max(-3, below(9) - 5 + below(3)));
    if (below(10) === 0) scores[below(leaves.length)] = [0, 0, -3, 3, 0];
    return { terms: { leaves: scores, rest: [below(2000) / 60] }, adopted, apart: false, candidate: true };
  });
  const { contribution } = framework.priority;
  const settings = { leaves, scaleMax: 3, contribution, minimumCompleteness: framework.minimumCompleteness };
  return { goals: framework.goals, matrix: termMatrix(settings, projects) };
};

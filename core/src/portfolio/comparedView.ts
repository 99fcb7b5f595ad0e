import type { TermMatrix } from '../sensitivity/termMatrix.ts';
import type { ComparedView } from './sensitivityViews.ts';

/** What takes part and what does not, in numbers. */
export const comparedView = (
  { fixed, candidate }: TermMatrix,
  compared: readonly number[],
  otherWeights: ReadonlySet<number>,
): ComparedView => {
  const candidates = candidate.filter((one) => one === 1).length;
  const otherGoals = fixed.filter((one, project) => one === 1 && candidate[project] === 1).length;
  return {
    projects: compared.length,
    otherGoals,
    otherWeights: compared.filter((project) => otherWeights.has(project)).length,
    withoutRank: candidates - otherGoals - compared.length,
  };
};

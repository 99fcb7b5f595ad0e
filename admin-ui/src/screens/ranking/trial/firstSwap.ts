import type { Goal } from '@weegbrug/core/framework';
import { comparedProjects, flipsOf, goalShares, leafWeightsOf, type Swap, type TermMatrix, weightLine } from '@weegbrug/core/sensitivity';

/** The nearest swap of one goal, with where its weight stands as adopted. */
export type FirstSwap = { goal: string; share: number; swap: Swap };

/**
 * The first swap among the projects of a list when the weight of a goal moves away from the adopted one.
 * @param goal id; absent: the goal at the top of the tree that is nearest to a swap
 */
export const firstSwap = (
  matrix: TermMatrix,
  goals: readonly Goal[],
  listed: readonly number[],
  goal: string | undefined,
): FirstSwap | undefined => {
  const inList = new Uint8Array(matrix.count);
  for (const position of listed) inList[position] = matrix.candidate[position]!;
  const shares = goalShares(goals);
  const list = { ...matrix, candidate: inList };
  const projects = comparedProjects(list, leafWeightsOf(goals));
  const swaps = (goal === undefined ? goals.map(({ id }) => id) : [goal]).flatMap((id): FirstSwap[] => {
    const line = weightLine(goals, shares, id);
    const swap = line === undefined ? undefined : flipsOf(list, line, projects, 1).swap;
    return line === undefined || swap === undefined ? [] : [{ goal: id, share: line.share, swap }];
  });
  return swaps.sort((one, two) => Math.abs(one.swap.share - one.share) - Math.abs(two.swap.share - two.share))[0];
};

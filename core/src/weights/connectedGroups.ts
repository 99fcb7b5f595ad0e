import type { PairwiseMatrix } from './comparison.ts';

/**
 * Positions that comparisons connect, directly or through others, in groups. Weights can only be derived when there is one group: nothing says how the
 * groups relate otherwise.
 */
export const connectedGroups = (matrix: PairwiseMatrix): readonly (readonly number[])[] => {
  const groups: number[][] = [];
  const seen = new Set<number>();
  matrix.forEach((_, start) => {
    if (seen.has(start)) return;
    seen.add(start);
    const group = [start];
    for (const position of group)
      matrix[position]!.forEach((ratio, other) => {
        if (ratio === undefined || seen.has(other)) return;
        seen.add(other);
        group.push(other);
      });
    groups.push(group.sort((one, other) => one - other));
  });
  return groups;
};

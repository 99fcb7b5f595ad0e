import type { TermMatrix } from './termMatrix.ts';
import { completenessOf } from './rerank.ts';
import type { WeightLine } from './weightLine.ts';

/**
 * Between which shares every project keeps its point score, or stays without one: completeness is a quotient of two straight lines, so it reaches the least completeness at one
 * share. Projects of which everything is known have no limit.
 */
export const completenessLimits = (matrix: TermMatrix, line: WeightLine): { low?: number; high?: number } => {
  const width = matrix.leaves.length;
  let [low, high]: (number | undefined)[] = [];
  const weights = line.start.map((weight, leaf) => weight + line.slope[leaf]! * line.share);
  for (let project = 0; project < matrix.count; project += 1) {
    const unknownRest = Number.isNaN(matrix.rest[project]!);
    if (matrix.open[project] === 0 || unknownRest || matrix.apart[project] === 1 || matrix.candidate[project] === 0) continue;
    let [at, per] = [0, 0];
    for (let leaf = 0, cell = project * width; leaf < width; leaf += 1, cell += 1) {
      const above = matrix.completeness[cell]! - matrix.minimumCompleteness * matrix.applicable[cell]!;
      at += line.start[leaf]! * above;
      per += line.slope[leaf]! * above;
    }
    if (Math.abs(per) < 1e-12) continue;
    const root = -at / per;
    const hasPoint = completenessOf(matrix, project, weights) >= matrix.minimumCompleteness;
    // Going through zero downwards takes the point score away, upwards it gives one; the other way round nothing changes.
    const upwards = hasPoint ? per < 0 : per > 0;
    if (upwards && root >= line.share && root < 1) high = high === undefined ? root : Math.min(high, root);
    if (!upwards && root <= line.share && root > 0) low = low === undefined ? root : Math.max(low, root);
  }
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
};

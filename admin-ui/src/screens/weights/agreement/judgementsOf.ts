import type { WeightResult } from '@weegbrug/core/api';
import { matrixOf, type WeightAgreement } from '@weegbrug/core/weights';

const inOrder = (values: readonly number[]): number[] => [...values].sort((one, other) => one - other);

/** The judgements of a record in the shape that the picture of disagreement takes. */
export const judgementsOf = ({ goals, judgements, comparisons, points }: WeightAgreement): Pick<WeightResult, 'comparisons' | 'points'> => {
  if (points !== undefined)
    return { points: points.map((one) => ({ ...one, all: inOrder(judgements.map((judgement) => judgement.points?.[one.goal] ?? 0)) })) };
  const matrices = judgements.map((judgement) => matrixOf(goals, judgement.comparisons ?? []));
  return {
    comparisons: (comparisons ?? []).map((one) => {
      const row = goals.indexOf(one.first);
      const column = goals.indexOf(one.second);
      return { ...one, all: inOrder(matrices.flatMap((matrix) => matrix[row]?.[column] ?? [])) };
    }),
  };
};

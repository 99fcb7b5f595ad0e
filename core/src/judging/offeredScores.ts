import type { WeighingFramework } from '../framework/weighingFramework.ts';

/** The scores that an assessor can choose, from low to high: those that the scale describes, otherwise its whole steps. */
export const offeredScores = ({ min, max, labels = [] }: WeighingFramework['scale']): number[] => {
  if (labels.length > 0) return labels.map(({ score }) => score).sort((one, other) => one - other);
  const first = Math.ceil(min);
  return Array.from({ length: Math.floor(max) - first + 1 }, (_, index) => first + index);
};

import type { OperationContext } from '../configuration/operationContext.ts';
import { calculateWeights, type WeightCalculation, type WeightQuestion } from '../weights/calculateWeights.ts';
import { invalidJudgement } from './invalidJudgement.ts';

/**
 * Weights of a matrix, comparisons or points that somebody has at hand, apart from any session. Nothing is stored.
 * @throws WB-WEIGHTS-INVALID with every place
 */
export const computeWeights = async (_context: OperationContext, input: WeightQuestion): Promise<WeightCalculation> => {
  const calculation = calculateWeights(input);
  if ('problems' in calculation) throw invalidJudgement(calculation.problems);
  return calculation;
};

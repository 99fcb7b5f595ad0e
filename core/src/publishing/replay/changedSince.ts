import type { OperationContext } from '../../configuration/operationContext.ts';
import { portfolioModel } from '../../portfolio/portfolioModel.ts';

/** Projects that were changed or added after this moment. @param moment ISO */
export const changedSince = async (context: OperationContext, moment: string): Promise<number> => {
  let count = 0;
  for (const { changedAt } of (await portfolioModel(context)).entries.values()) if (changedAt > moment) count += 1;
  return count;
};

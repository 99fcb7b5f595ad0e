import type { OperationContext } from '../configuration/operationContext.ts';
import { portfolioModel } from './portfolioModel.ts';
import { rankInModel } from './ranks.ts';

/** "6 van 8": the place of a project among the candidates, or `undefined` when it has none. */
export const rankOf = async (context: OperationContext, code: string): Promise<{ position: number; of: number } | undefined> =>
  rankInModel(await portfolioModel(context), code);

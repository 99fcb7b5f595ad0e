import type { OperationContext } from '../../configuration/operationContext.ts';
import { portfolioModel } from '../../portfolio/portfolioModel.ts';
import { systemScope } from '../../shared/systemScope.ts';

/** Projects, and intakes that were begun, that were changed or added after this moment: a replay looks at both. @param moment ISO */
export const changedSince = async (context: OperationContext, moment: string): Promise<number> => {
  const { store, scope } = context;
  let count = 0;
  for (const { changedAt } of (await portfolioModel(context)).entries.values()) if (changedAt > moment) count += 1;
  // Counted, not shown: whose intakes they are stays theirs.
  return count + (await store.count(systemScope(scope.municipality), 'drafts', { changedAt: { $gt: moment } }));
};

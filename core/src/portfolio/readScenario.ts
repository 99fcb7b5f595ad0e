import type { OperationContext } from '../configuration/operationContext.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { type ScenarioRecord, scenarioView } from './scenarios.ts';
import type { ScenarioView } from './sensitivityViews.ts';

/** @throws WB-PERMISSION-MISSING, WB-PORTFOLIO-SCENARIO-NOT-FOUND */
export const readScenario = async ({ scope, store }: OperationContext, input: { id: string }): Promise<ScenarioView> => {
  requirePermission(scope, 'ranking:read');
  const scenario = await store.get<ScenarioRecord>(scope, 'scenarios', input.id);
  if (scenario === undefined) throw new WeegbrugError('WB-PORTFOLIO-SCENARIO-NOT-FOUND');
  return scenarioView(scenario, scope);
};

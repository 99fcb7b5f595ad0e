import type { OperationContext } from '../configuration/operationContext.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { maximumScenarios, type ScenarioRecord, scenarioView } from './scenarios.ts';
import type { ScenarioList } from './sensitivityViews.ts';

/** All scenarios of the town, newest first. @throws WB-PERMISSION-MISSING */
export const listScenarios = async ({ scope, store }: OperationContext): Promise<ScenarioList> => {
  requirePermission(scope, 'ranking:read');
  const found = await store.find<ScenarioRecord>(scope, 'scenarios', {}, { sort: { createdAt: -1 }, limit: maximumScenarios });
  return { items: found.map((scenario) => scenarioView(scenario, scope)), total: found.length };
};

import type { OperationContext } from '../configuration/operationContext.ts';
import { isOvertaken } from '../storage/isOvertaken.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { auditEntry } from '../storage/auditEntry.ts';
import type { ScenarioRecord } from './scenarios.ts';

/** Removes a scenario of one's own. @throws WB-PERMISSION-MISSING, WB-PORTFOLIO-SCENARIO-NOT-FOUND, WB-PORTFOLIO-SCENARIO-NOT-YOURS, WB-PORTFOLIO-SCENARIO-STALE */
export const removeScenario = async (context: OperationContext, input: { id: string; expectedRevision: number }): Promise<void> => {
  const { scope, store } = context;
  requirePermission(scope, 'ranking:read');
  const { id, expectedRevision } = input;
  const scenario = await store.get<ScenarioRecord>(scope, 'scenarios', id);
  if (scenario === undefined) throw new WeegbrugError('WB-PORTFOLIO-SCENARIO-NOT-FOUND');
  if (scenario.by !== scope.actor.id) throw new WeegbrugError('WB-PORTFOLIO-SCENARIO-NOT-YOURS', { name: scenario.byName });
  try {
    await store.commit(scope, [
      { kind: 'delete', collection: 'scenarios', id, expectedRevision },
      auditEntry({
        id: context.newId(),
        at: context.clock(),
        actor: scope.actor,
        action: 'scenario.removed',
        subject: `scenario:${id}`,
        text: { nl: `Scenario verwijderd: ${scenario.name}`, en: `Scenario removed: ${scenario.name}` },
      }),
    ]);
  } catch (error) {
    if (isOvertaken(error)) throw new WeegbrugError('WB-PORTFOLIO-SCENARIO-STALE', {}, { cause: error });
    throw error;
  }
};

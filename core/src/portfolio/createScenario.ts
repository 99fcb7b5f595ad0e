import type { OperationContext } from '../configuration/operationContext.ts';
import { earlierResult, type Keyed, rememberResult, repeatableOf } from '../projects/idempotency.ts';
import { repeatOnDuplicate } from '../projects/repeatOnDuplicate.ts';
import { readShares } from '../sensitivity/readShares.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { auditEntry } from '../storage/auditEntry.ts';
import { maximumScenarios, type ScenarioRecord, scenarioView } from './scenarios.ts';
import type { ScenarioView } from './sensitivityViews.ts';

/**
 * Keeps trial weights under a name, for everybody who may see the ranking. The ranking itself does not change.
 * @param input.weights by goal, in any positive unit; a group of siblings is given whole or stays as adopted
 * @throws WB-PERMISSION-MISSING, WB-PORTFOLIO-WEIGHTS-INVALID, WB-PORTFOLIO-SCENARIO-INVALID, WB-PROJECT-IDEMPOTENCY-CONFLICT, WB-RELEASE-NONE
 */
export const createScenario = async (
  context: OperationContext,
  input: { name: string; weights: Readonly<Record<string, number>> } & Keyed,
): Promise<ScenarioView> => {
  requirePermission(context.scope, 'ranking:read');
  const { scope, store } = context;
  const repeatable = repeatableOf(context, 'createScenario', input);
  return repeatOnDuplicate(repeatable, async () => {
    const earlier = await earlierResult(context, repeatable);
    const known = earlier === undefined ? undefined : await store.get<ScenarioRecord>(scope, 'scenarios', earlier);
    if (known !== undefined) return scenarioView(known, scope);
    const { release, framework } = await context.releases.active(scope.municipality);
    const { shares, problems } = readShares(framework.framework.goals, input.weights);
    if (problems.length > 0)
      throw new WeegbrugError(
        'WB-PORTFOLIO-WEIGHTS-INVALID',
        {},
        { places: problems.map(({ goal, message }) => ({ pointer: `/weights/${goal}`, message })) },
      );
    const name = input.name.trim();
    if (name === '' || name.length > 100 || (await store.count(scope, 'scenarios', {})) >= maximumScenarios)
      throw new WeegbrugError('WB-PORTFOLIO-SCENARIO-INVALID', { scenarios: maximumScenarios });
    const now = context.clock();
    const record = {
      id: context.newId(),
      name,
      by: scope.actor.id,
      byName: scope.actor.name,
      createdAt: now.toISOString(),
      release: release.hash,
      releaseNumber: release.number,
      weights: Object.fromEntries(shares),
    };
    await store.commit(scope, [
      { kind: 'create', collection: 'scenarios', record },
      auditEntry({
        id: context.newId(),
        at: now,
        actor: scope.actor,
        action: 'scenario.created',
        subject: `scenario:${record.id}`,
        text: { nl: `Scenario bewaard: ${name}`, en: `Scenario saved: ${name}` },
      }),
      ...rememberResult(context, repeatable, record.id),
    ]);
    return scenarioView({ ...record, municipality: scope.municipality, revision: 1 }, scope);
  });
};

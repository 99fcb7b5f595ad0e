import { requireReason } from '../../configuration/requireReason.ts';
import type { OperationContext } from '../../configuration/operationContext.ts';
import { auditEntry } from '../../storage/auditEntry.ts';
import { isOvertaken } from '../../storage/isOvertaken.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import { loadCandidate } from '../releaseCandidate.ts';
import { readTestRuns, type TestRunsView } from './readTestRuns.ts';
import { testRuns } from './testRuns.ts';
import { differencesOf, outcomeHashes, type WaiverRecord } from './waiver.ts';

/**
 * Lets the draft be published once although this test case is red, with a reason that is kept with the release. As soon as the case comes out otherwise, and for every
 * later publication, it has to be waived again.
 * @param input.outcomeHash identity of the outcome that the person saw
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-REASON-MISSING, WB-TEST-CASE-NOT-RED, WB-TEST-CASE-OUTCOME-STALE
 */
export const waiveTestCase = async (
  context: OperationContext,
  input: { testCase: string; outcomeHash: string; reason: string },
): Promise<TestRunsView> => {
  const { scope, store, clock, newId } = context;
  requirePermission(scope, 'configuration:waive');
  const reason = requireReason(input.reason);
  const { hash, configuration } = await loadCandidate(context);
  const runs = await testRuns(context, hash, configuration);
  const run = runs.find(({ key }) => key === input.testCase);
  if (run === undefined || run.outcome === 'green')
    throw new WeegbrugError('WB-TEST-CASE-NOT-RED', { testCase: input.testCase.slice(0, 60) });
  const id = (await outcomeHashes(context, [run], configuration.testCases)).get(run.key)!;
  if (id !== input.outcomeHash) throw new WeegbrugError('WB-TEST-CASE-OUTCOME-STALE', { testCase: run.key });
  const at = clock();
  const { id: by, name: byName } = scope.actor;
  const record: Omit<WaiverRecord, 'municipality' | 'revision'> = {
    id,
    testCase: run.key,
    differences: differencesOf(run),
    reason,
    by,
    byName,
    at: at.toISOString(),
  };
  const audit = auditEntry({
    id: newId(),
    at,
    actor: scope.actor,
    action: 'testCase.waived',
    subject: 'configuration',
    text: { nl: `Rood testgeval ‘${run.key}’ toegelaten: ${reason}`, en: `Red test case ‘${run.key}’ let through: ${reason}` },
    details: { testCase: run.key, outcome: id, differences: record.differences },
  });
  try {
    await store.commit(scope, [{ kind: 'create', collection: 'testCaseWaivers', record }, audit]);
  } catch (error) {
    // Somebody else did the same at this moment; once is enough.
    if (!isOvertaken(error)) throw error;
  }
  return readTestRuns(context, { source: 'draft' });
};

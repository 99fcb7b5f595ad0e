import { changeDraft } from '../../configuration/draft/changeDraft.ts';
import { hashConfiguration } from '../../configuration/hashConfiguration.ts';
import type { TestCase } from '../../configuration/municipalityConfiguration.ts';
import type { OperationContext } from '../../configuration/operationContext.ts';
import { applyChanges } from '../../configuration/structure/applyChanges.ts';
import { parsePath } from '../../configuration/structure/stablePath.ts';
import { withPart } from '../../configuration/withPart.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import { readTestRuns, type TestRunsView } from './readTestRuns.ts';
import type { TestCaseRun } from './testCaseRun.ts';
import { testRuns } from './testRuns.ts';

/**
 * Makes what comes out of red test cases what they expect, because the change is meant. Only what a case states is adopted, as one action in the draft; what is unknown now is no longer
 * stated. Whoever reviews the draft sees each of these expectations with its earlier value.
 * @param input.testCases keys; all red ones when absent
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NONE
 */
export const adoptOutcomes = async (context: OperationContext, input: { testCases?: readonly string[] }): Promise<TestRunsView> => {
  requirePermission(context.scope, 'configuration:edit');
  await changeDraft(context, async ({ configuration }) => {
    const runs = await testRuns(context, hashConfiguration(configuration), configuration);
    const red = runs.filter(({ key, outcome }) => outcome === 'red' && (input.testCases === undefined || input.testCases.includes(key)));
    return {
      configuration: red.reduce(
        (changed, run) => withPart(changed, { part: 'testCases', key: run.key }, adopted(configuration.testCases[run.key]!, run)),
        configuration,
      ),
      action: 'testCase.adopted',
      text: {
        nl: `Verwachting aangepast van ${red.length} ${red.length === 1 ? 'testgeval' : 'testgevallen'}`,
        en: `Expectation edited of ${red.length} test ${red.length === 1 ? 'case' : 'cases'}`,
      },
    };
  });
  return readTestRuns(context, { source: 'draft' });
};

const adopted = (testCase: TestCase, { expectations }: TestCaseRun): TestCase => ({
  ...testCase,
  expected: applyChanges(
    testCase.expected,
    expectations
      .filter(({ holds }) => !holds)
      .map(({ pointer, got }) => ({ kind: 'set' as const, path: parsePath(pointer), ...(got === undefined ? {} : { to: got }) })),
  ) as TestCase['expected'],
});

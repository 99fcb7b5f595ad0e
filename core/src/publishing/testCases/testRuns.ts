import { compileConfiguration } from '../../configuration/compileConfiguration.ts';
import type { MunicipalityConfiguration } from '../../configuration/municipalityConfiguration.ts';
import type { OperationContext } from '../../configuration/operationContext.ts';
import type { ReleaseLibrary } from '../../configuration/releaseLibrary.ts';
import type { MeasureHost } from '../../plugins/measureHost.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { runTestCases } from './runTestCases.ts';
import type { TestCaseRun } from './testCaseRun.ts';

/** Why no case of a configuration can be run while it does not compile. The checks say what is wrong. */
export const unfinished = {
  nl: 'De inrichting is nog niet af: herstel eerst de fouten die de controle noemt.',
  en: 'The configuration is not finished yet: first mend the errors that the checks name.',
};

/** Contents whose outcome stays in memory; what somebody edits changes its hash with every save. */
const kept = 20;
const known = new WeakMap<ReleaseLibrary, Map<string, Promise<readonly TestCaseRun[]>>>();

/**
 * How the test cases of a configuration come out. The same content gives the same outcome, so it is run once; unless a measure failed, which may be of the moment.
 * @param hash of the canonical JSON of the configuration
 */
export const testRuns = (
  { scope, releases, measures }: OperationContext,
  hash: string,
  configuration: MunicipalityConfiguration,
): Promise<readonly TestCaseRun[]> => {
  const runs = known.get(releases) ?? new Map<string, Promise<readonly TestCaseRun[]>>();
  known.set(releases, runs);
  const key = `${scope.municipality}/${hash}`;
  const earlier = runs.get(key);
  if (earlier !== undefined) return earlier;
  let faulty = false;
  const noting: MeasureHost = {
    ...measures,
    measure: async (...project) => {
      const results = await measures.measure(...project);
      faulty ||= results.some(({ status }) => status === 'failed');
      return results;
    },
  };
  const run = runAll(configuration, { releases, measures: noting });
  const forget = (): unknown => runs.get(key) === run && runs.delete(key);
  runs.set(key, run);
  run.then(() => faulty && forget(), forget);
  for (const oldest of runs.keys()) if (runs.size > kept) runs.delete(oldest);
  return run;
};

const runAll = async (
  configuration: MunicipalityConfiguration,
  { releases, measures }: Pick<OperationContext, 'releases' | 'measures'>,
): Promise<readonly TestCaseRun[]> => {
  try {
    return await runTestCases(compileConfiguration(configuration, releases.plugins), measures);
  } catch (error) {
    if (!(error instanceof WeegbrugError) || error.code !== 'WB-RELEASE-UNUSABLE') throw error;
    return Object.keys(configuration.testCases ?? {})
      .sort()
      .map((key) => ({ key, outcome: 'broken', expectations: [], reached: [], why: unfinished }));
  }
};

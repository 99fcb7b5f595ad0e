import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseStrictJson } from '../configuration/folder/parseStrictJson.ts';
import { placeOfPointer } from '../configuration/folder/placeOf.ts';
import type { ConfigurationProblem, MunicipalityConfiguration } from '../configuration/municipalityConfiguration.ts';
import { createMeasureHost } from '../plugins/createMeasureHost.ts';
import type { PluginRegistry } from '../plugins/pluginRegistry.ts';
import { runTestCases } from '../publishing/testCases/runTestCases.ts';
import { testCaseProblems } from '../publishing/testCases/testCaseProblems.ts';
import { compileConfiguration } from '../configuration/compileConfiguration.ts';

/** Runs the test cases of a municipality's folder; what differs is said with its place in the file. */
export const testFolder = async (
  folder: string,
  configuration: MunicipalityConfiguration,
  registry: PluginRegistry,
): Promise<ConfigurationProblem[]> => {
  const measures = createMeasureHost(registry);
  try {
    const problems = testCaseProblems(await runTestCases(compileConfiguration(configuration, registry), measures));
    return problems.map((problem) => {
      const { text, root } = parseStrictJson(readFileSync(join(folder, problem.file)));
      return root === undefined ? problem : { ...problem, ...placeOfPointer(text, root, problem.pointer, false) };
    });
  } finally {
    await measures.close();
  }
};

import type { ConfigurationProblem, TestCase } from '../configuration/municipalityConfiguration.ts';
import type { CompiledRelease } from '../configuration/releaseLibrary.ts';
import type { MeasureHost } from '../plugins/measureHost.ts';
import { type WeighedAnswers, weighWithRelease } from './weighWithRelease.ts';

/** Weighs every test case of a configuration and says where the outcome is not the expected one. Only what a case states is compared. */
export const runTestCases = async (compiled: CompiledRelease, measureHost: MeasureHost): Promise<ConfigurationProblem[]> => {
  const problems: ConfigurationProblem[] = [];
  for (const testCase of Object.values(compiled.release.configuration.testCases)) {
    const weighed = await weighWithRelease(compiled, measureHost, { typeKey: testCase.projectType, answers: testCase.answers });
    problems.push(...differences(testCase, weighed));
  }
  return problems;
};

const differences = ({ key, expected }: TestCase, { weighing, measures }: WeighedAnswers): ConfigurationProblem[] => {
  const { positive, negative } = weighing.contribution;
  const outcome: Readonly<Record<string, unknown>> = { ...weighing, positive, negative };
  const { measures: expectedMeasures = {}, ...expectedFigures } = expected;
  const compared = [
    ...Object.entries(expectedFigures).map(([name, value]) => ({ pointer: `/expected/${name}`, value, given: outcome[name] })),
    ...Object.entries(expectedMeasures).map(([name, value]) => ({
      pointer: `/expected/measures/${name}`,
      value,
      given: measures.find((measure) => measure.key === name)?.value,
    })),
  ];
  return compared
    .filter(({ value, given }) => value !== undefined && value !== given)
    .map(({ pointer, value, given }) => ({
      code: 'testCaseDiffers',
      severity: 'error',
      file: `test-cases/${key}.json`,
      part: 'testCases',
      key,
      pointer,
      message: {
        nl: `Verwacht: ${String(value)}; de uitkomst is ${given === undefined ? 'nog onbekend' : String(given)}.`,
        en: `Expected ${String(value)}; the outcome is ${given === undefined ? 'still unknown' : String(given)}.`,
      },
      remedy: {
        nl: 'Zoek de wijziging die dit veroorzaakt, of pas de verwachting aan als deze uitkomst de bedoeling is.',
        en: 'Find the change that causes it, or change the expectation when this outcome is meant.',
      },
    }));
};

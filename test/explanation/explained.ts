import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CompiledRelease } from '../../core/src/configuration/releaseLibrary.ts';
import type { Answers } from '../../core/src/forms/formDefinition.ts';
import { explain } from '../../core/src/explanation/explain.ts';
import type { Explanation } from '../../core/src/explanation/explanation.ts';
import { type WeighedAnswers, weighWithRelease } from '../../core/src/projects/weighWithRelease.ts';
import { sourceMeasures } from '../reference/sourcePlugins.ts';

export type TestCase = { projectType: string; answers: Answers };

/** A test case of a shipped town, as a project of the reference. */
export const readTestCase = (town: string, name: string): TestCase =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../config/${town}/test-cases/${name}.json`, import.meta.url)), 'utf8')) as TestCase;

/** Weighed through form, plugins, rules and framework, and explained. */
export const weighAndExplain = async (
  town: CompiledRelease,
  { projectType, answers }: TestCase,
): Promise<{ weighed: WeighedAnswers; explanation: Explanation }> => {
  const weighed = await weighWithRelease(town, sourceMeasures, { typeKey: projectType, answers });
  const explanation = explain({
    ...weighed,
    framework: town.framework.framework,
    netCost: weighed.core.netCost,
    form: town.types.get(projectType)?.form,
  });
  return { weighed, explanation };
};

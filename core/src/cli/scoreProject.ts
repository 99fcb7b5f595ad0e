import { createMeasureHost } from '../plugins/createMeasureHost.ts';
import { loadPlugins } from '../plugins/loadPlugins.ts';
import { weighWithRelease } from '../projects/weighWithRelease.ts';
import { runRuleSet } from '../rules/runRuleSet.ts';
import { runRuleSetInterpreted } from '../rules/runRuleSetInterpreted.ts';
import { nameRemedy } from '../shared/nameRemedy.ts';
import type { Language } from '../shared/localizedText.ts';
import { CommandFailure } from './commandFailure.ts';
import { compileConfiguration } from '../configuration/compileConfiguration.ts';
import { pluginFolders } from './pluginFolders.ts';
import { explainWeighed } from './explainWeighed.ts';
import { loadTown } from './loadTown.ts';
import { readProjectFile } from './readProjectFile.ts';
import { unaskedAnswers } from './unaskedAnswers.ts';

/**
 * `weegbrug score <folder> <project.json>`: weighs `{ "type": …, "answers": { … } }` by the configuration in the folder. Needs no server and stores nothing.
 * @param options.reference run the rules on json-rules-engine instead of the compiled ones; the outcome is the same
 * @param options.explained in sentences instead of JSON
 * @returns the weighing with its evidence, the measures that it used, and what the form would refuse on submitting, as JSON
 */
export const scoreProject = async (
  folder: string,
  file: string,
  { language = 'nl', reference = false, explained = false }: { language?: Language; reference?: boolean; explained?: boolean } = {},
): Promise<string> => {
  const project = await readProjectFile(file, language);
  const registry = await loadPlugins({ further: pluginFolders(process.env) });
  const configuration = await loadTown(folder, registry, language);
  const compiled = compileConfiguration(configuration, registry);
  const type = compiled.types.get(project.type);
  if (type === undefined) {
    const remedy = nameRemedy(project.type, [...compiled.types.keys()]);
    throw new CommandFailure(
      `${file}: het projecttype ‘${project.type}’ bestaat niet. ${remedy.nl} / the project type “${project.type}” does not exist. ${remedy.en}`,
    );
  }
  const measures = createMeasureHost(registry);
  try {
    const weighed = await weighWithRelease(compiled, measures, {
      typeKey: project.type,
      answers: project.answers,
      runRules: reference ? runRuleSetInterpreted : runRuleSet,
    });
    const problems = [
      ...unaskedAnswers(type.form, project.answers),
      ...weighed.problems.map(({ path, code, message }) => ({ path, code, message })),
    ];
    if (explained) return await explainWeighed(compiled, measures, project, weighed, { language, problems });
    const { priority } = weighed.weighing;
    const record = { priority, ...weighed.weighing, release: compiled.release.hash, measures: weighed.measures, problems };
    return JSON.stringify(record, undefined, 2);
  } finally {
    await measures.close();
  }
};

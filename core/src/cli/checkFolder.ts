import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblems } from '../configuration/formatProblems.ts';
import { loadConfigurationFolder } from '../configuration/loadConfigurationFolder.ts';
import { loadMunicipalities } from '../configuration/loadMunicipalities.ts';
import { loadPlugins } from '../plugins/loadPlugins.ts';
import type { Language } from '../shared/localizedText.ts';
import { checkOwnTemplate } from './checkOwnTemplate.ts';
import { CommandFailure } from './commandFailure.ts';
import { pluginFolders } from './pluginFolders.ts';
import { testFolder } from './testFolder.ts';

/**
 * `weegbrug check <folder>`: everything that is wrong with the configuration of one municipality, or of every municipality in the folder, test
 * cases that come out otherwise included.
 * @returns whether there is no error (warnings are printed and allowed)
 */
export const checkFolder = async (folder: string, language: Language, print: (line: string) => void): Promise<boolean> => {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new CommandFailure(`De map "${folder}" bestaat niet. / The folder "${folder}" does not exist.`);
  const registry = await loadPlugins({ further: pluginFolders(process.env) });
  for (const { plugin, message } of registry.problems) print(`plugin ${plugin}: ${message[language]}`);
  const isTown = existsSync(join(folder, 'municipality.json')) || existsSync(join(folder, 'framework.json'));
  const loaded = isTown
    ? [{ folder, ...(await loadConfigurationFolder(folder, registry, { checkTemplate: checkOwnTemplate })) }]
    : await loadMunicipalities(folder, registry, undefined, checkOwnTemplate);
  if (loaded.length === 0) throw new CommandFailure(`In "${folder}" staat geen gemeente. / There is no municipality in "${folder}".`);
  let right = true;
  for (const { problems, configuration, folder: place } of loaded) {
    const differences = configuration === undefined ? [] : await testFolder(place, configuration, registry);
    print(formatProblems([...problems, ...differences], language, place));
    right &&= configuration !== undefined && differences.length === 0;
  }
  return right;
};

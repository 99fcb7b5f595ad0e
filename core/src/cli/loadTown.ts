import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { MunicipalityConfiguration } from '../configuration/municipalityConfiguration.ts';
import { formatProblems } from '../configuration/formatProblems.ts';
import { loadConfigurationFolder } from '../configuration/loadConfigurationFolder.ts';
import type { PluginRegistry } from '../plugins/pluginRegistry.ts';
import type { Language } from '../shared/localizedText.ts';
import { CommandFailure } from './commandFailure.ts';

/**
 * The configuration in a folder, or the list of everything that is wrong with it.
 * @throws CommandFailure with the problems as lines for a terminal
 */
export const loadTown = async (folder: string, registry: PluginRegistry, language: Language = 'nl'): Promise<MunicipalityConfiguration> => {
  if (!existsSync(join(folder, 'municipality.json')) && !existsSync(join(folder, 'framework.json')))
    throw new CommandFailure(
      `"${folder}" is geen map van een gemeente: er is geen municipality.json. / "${folder}" is not the folder of a municipality: there is no municipality.json.`,
    );
  const { configuration, problems } = await loadConfigurationFolder(folder, registry);
  if (configuration === undefined) throw new CommandFailure(formatProblems(problems, language, folder));
  return configuration;
};

import type { MunicipalityConfiguration } from '../configuration/municipalityConfiguration.ts';
import { formatProblems } from '../configuration/formatProblems.ts';
import { loadConfigurationFolder } from '../configuration/loadConfigurationFolder.ts';
import type { PluginRegistry } from '../plugins/pluginRegistry.ts';
import { CommandFailure } from './commandFailure.ts';

/**
 * The configuration in a folder, or the list of everything that is wrong with it.
 * @throws CommandFailure with the problems as lines for a terminal
 */
export const loadTown = async (folder: string, registry: PluginRegistry): Promise<MunicipalityConfiguration> => {
  const { configuration, problems } = await loadConfigurationFolder(folder, registry);
  if (configuration === undefined) throw new CommandFailure(formatProblems(problems, 'nl', folder));
  return configuration;
};

import { operatorsOf } from '../plugins/operatorsOf.ts';
import type { PluginRegistry } from '../plugins/pluginRegistry.ts';
import { availableSections } from './availableSections.ts';
import type { DifferenceSurroundings } from './difference/configurationChange.ts';
import type { MunicipalityConfiguration } from './municipalityConfiguration.ts';

/** What the core and the plugins of a municipality contribute to the words of a difference. */
export const differenceSurroundings = (
  { municipality }: Pick<MunicipalityConfiguration, 'municipality'>,
  registry: PluginRegistry,
): Required<DifferenceSurroundings> => {
  const plugins = municipality.plugins.flatMap(({ name }) => registry.get(name) ?? []);
  return {
    sections: availableSections({ municipality }, registry),
    measures: new Map(plugins.flatMap((plugin) => plugin.measures.map(({ key, name }) => [`${plugin.name}.${key}`, name] as const))),
    operators: operatorsOf(
      municipality.plugins.map(({ name }) => name),
      registry,
    ),
    settings: new Map(plugins.map((plugin) => [plugin.name, plugin.settings as Readonly<Record<string, unknown>>])),
  };
};

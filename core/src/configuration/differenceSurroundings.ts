import { operatorsOf } from '../plugins/operatorsOf.ts';
import type { PluginRegistry } from '../plugins/pluginRegistry.ts';
import { availableSections } from './availableSections.ts';
import type { DifferenceSurroundings } from './difference/configurationChange.ts';
import type { MunicipalityConfiguration } from './municipalityConfiguration.ts';
import { textOf } from '../shared/textOf.ts';

/** What the core and the plugins that either configuration uses contribute to the words of their difference. A draft may be unfinished. */
export const differenceSurroundings = (
  before: Partial<MunicipalityConfiguration>,
  after: Partial<MunicipalityConfiguration>,
  registry: PluginRegistry,
): Required<DifferenceSurroundings> => {
  const named = [after, before].flatMap(({ municipality }) => (Array.isArray(municipality?.plugins) ? municipality.plugins : []));
  const names = [...new Set(named.map((plugin: { name?: unknown } | undefined) => textOf(plugin?.name)))];
  const plugins = names.flatMap((name) => registry.get(name) ?? []);
  return {
    sections: availableSections({ municipality: { plugins } }, registry),
    measures: new Map(plugins.flatMap((plugin) => plugin.measures.map(({ key, name }) => [`${plugin.name}.${key}`, name] as const))),
    operators: operatorsOf(names, registry),
    settings: new Map(plugins.map((plugin) => [plugin.name, plugin.settings])),
  };
};

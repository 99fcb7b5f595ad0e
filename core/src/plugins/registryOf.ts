import type { PluginDefinition } from './api/pluginDefinition.ts';
import type { PluginProblem, PluginRegistry } from './pluginRegistry.ts';

/** A plugin that was imported, with the file URL of its module. */
export type LoadedPlugin = { definition: PluginDefinition; url: string };

/** The registry of plugins that were loaded and checked, by name. */
export const registryOf = (loaded: ReadonlyMap<string, LoadedPlugin>, problems: readonly PluginProblem[]): PluginRegistry => {
  const plugins = [...loaded.values()].map(({ definition }) => definition).sort((one, other) => (one.name < other.name ? -1 : 1));
  return {
    plugins,
    sections: new Map(plugins.flatMap(({ name, sections }) => sections.map((section) => [`${name}/${section.key}`, section] as const))),
    problems,
    get: (name) => loaded.get(name)?.definition,
    problemsOf: (name) => problems.filter(({ plugin }) => plugin === name),
    moduleOf: (name) => loaded.get(name)?.url,
  };
};

import type { PluginRegistry } from './pluginRegistry.ts';

/** Document helpers of a municipality: their names as templates use them, and the modules that hold them. */
export type DocumentHelpers = {
  /** `<plugin>.<key>` */
  names: readonly string[];
  /** Plugin, version and module, so that the rendering thread can load them. */
  modules: readonly { plugin: string; version: string; url: string }[];
};

/** The helpers of the plugins in use. @param used names of the plugins; one that is not installed contributes nothing */
export const documentHelpersOf = (used: readonly string[], registry: Pick<PluginRegistry, 'get' | 'moduleOf'>): DocumentHelpers => {
  const contributing = used.flatMap((name) => registry.get(name) ?? []).filter(({ documentHelpers = [] }) => documentHelpers.length > 0);
  return {
    names: contributing.flatMap(({ name, documentHelpers = [] }) => documentHelpers.map(({ key }) => `${name}.${key}`)),
    modules: contributing.flatMap(({ name, version }) => {
      const url = registry.moduleOf(name);
      return url === undefined ? [] : [{ plugin: name, version, url }];
    }),
  };
};

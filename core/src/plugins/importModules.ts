import type { PluginDefinition } from './api/pluginDefinition.ts';
import type { PluginRegistry } from './pluginRegistry.ts';
import { registryOf } from './registryOf.ts';

/** Modules of plugins as a thread is told of them. */
export type PluginModules = readonly { name: string; url: string }[];

/** The modules of a registry, for a thread of this process; plugins without a module (made in a test) are not in it. */
export const modulesOf = (registry: PluginRegistry): PluginModules =>
  registry.plugins.flatMap(({ name }) => {
    const url = registry.moduleOf(name);
    return url === undefined ? [] : [{ name, url }];
  });

/** The same registry in a thread: the main thread has loaded and checked these plugins, so here they are only imported. */
export const importModules = async (modules: PluginModules): Promise<PluginRegistry> => {
  const loaded = await Promise.all(
    modules.map(async ({ name, url }) => {
      const { default: definition } = (await import(url)) as { default: PluginDefinition };
      return [name, { definition, url }] as const;
    }),
  );
  return registryOf(new Map(loaded), []);
};

import { coreSections } from '../forms/coreSections.ts';
import type { FormSection } from '../forms/formDefinition.ts';
import type { PluginRegistry } from '../plugins/pluginRegistry.ts';

/** Sections that a form of this municipality may use: the core's own and those of its plugins. */
export const availableSections = (
  { municipality: { plugins } }: { municipality: { plugins: readonly { name: string }[] } },
  registry: PluginRegistry,
): ReadonlyMap<string, FormSection> => {
  const used = new Set(plugins.map(({ name }) => name));
  const contributed = [...registry.sections].filter(([key]) => used.has(key.slice(0, key.indexOf('/'))));
  return new Map([...coreSections, ...contributed]);
};

import type { Municipality } from '../../configuration/municipalityConfiguration.ts';
import type { PluginDefinition } from '../../plugins/api/pluginDefinition.ts';
import type { PluginView } from '../apiTypes.ts';

/** What a plugin offers, and whether and how this municipality uses it. */
export const pluginView = (plugin: PluginDefinition, { plugins }: Municipality): PluginView => {
  const used = plugins.find(({ name }) => name === plugin.name);
  return {
    name: plugin.name,
    title: plugin.title,
    version: plugin.version,
    inUse: used !== undefined,
    settingsSchema: plugin.settings,
    ...(used === undefined ? {} : { settings: used.settings }),
    measures: plugin.measures.map(({ key, name, unit, denominator, source }) => ({
      key: `${plugin.name}.${key}`,
      name,
      ...(unit === undefined ? {} : { unit }),
      ...(denominator === undefined ? {} : { denominator }),
      source,
    })),
    operators: (plugin.operators ?? []).map(({ key, label, expects }) => ({ name: `${plugin.name}.${key}`, label, expects })),
    sections: plugin.sections.map((section) => ({
      key: `${plugin.name}/${section.key}`,
      section,
      ...(section.title === undefined ? {} : { title: section.title }),
    })),
  };
};

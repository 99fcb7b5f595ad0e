import type { Release } from '../configuration/release.ts';
import type { PluginRegistry } from '../plugins/pluginRegistry.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';

/** A plugin that is not installed as it was when the release was made; `installed` absent: not at all. */
export type PluginDifference = { name: string; recorded: string; installed?: string };

/** Plugins of a release that are missing now or have another version, in the order of the release. */
export const pluginDifferences = (
  { configuration, pluginVersions }: Pick<Release, 'configuration' | 'pluginVersions'>,
  registry: PluginRegistry,
): readonly PluginDifference[] =>
  configuration.municipality.plugins.flatMap(({ name }): PluginDifference[] => {
    const installed = registry.get(name)?.version;
    const recorded = pluginVersions[name] ?? '?';
    if (installed === recorded) return [];
    return [{ name, recorded, ...(installed === undefined ? {} : { installed }) }];
  });

/** The refusal of a release of which a plugin is not installed; `undefined` when all are. */
export const missingPlugins = (number: string, differences: readonly PluginDifference[]): WeegbrugError | undefined => {
  const missing = differences.filter(({ installed }) => installed === undefined);
  if (missing.length === 0) return undefined;
  return new WeegbrugError('WB-RELEASE-PLUGIN-MISSING', {
    number,
    plugins: missing.map(({ name, recorded }) => `${name} ${recorded}`).join(', '),
  });
};

import type { PluginRegistry } from '../plugins/pluginRegistry.ts';
import { softwareVersion } from '../shared/softwareVersion.ts';
import { systemScope } from '../shared/systemScope.ts';
import type { Store } from '../storage/port.ts';
import { hashConfiguration } from './hashConfiguration.ts';
import type { MunicipalityConfiguration } from './municipalityConfiguration.ts';
import type { ActiveRelease } from './release.ts';
import type { StoredRelease } from './storedRelease.ts';

/**
 * Recognises content that passed all checks before: it is the active release, made by this version of the software with the plugins as they are now.
 * @returns `undefined` when nothing can be recognised; then everything is checked
 */
export const acceptedContent = async (
  store: Store,
  registry: PluginRegistry,
  municipality: string,
): Promise<((configuration: MunicipalityConfiguration) => boolean) | undefined> => {
  const scope = systemScope(municipality);
  const pointer = await store.get<ActiveRelease>(scope, 'activeRelease', 'active');
  const release = pointer === undefined ? undefined : await store.get<StoredRelease>(scope, 'releases', pointer.release);
  if (release === undefined || release.softwareVersion !== softwareVersion) return undefined;
  const samePlugins = Object.entries(release.pluginVersions).every(([name, version]) => registry.get(name)?.version === version);
  return samePlugins ? (configuration) => hashConfiguration(configuration) === release.hash : undefined;
};

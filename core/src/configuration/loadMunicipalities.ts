import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PluginRegistry } from '../plugins/pluginRegistry.ts';
import type { Store } from '../storage/port.ts';
import { acceptedContent } from './acceptedContent.ts';
import { type CheckTemplate, type LoadedConfiguration, loadConfigurationFolder } from './loadConfigurationFolder.ts';

export type LoadedMunicipality = LoadedConfiguration & { key: string; folder: string };

/**
 * Every municipality of an installation: one per folder. A broken one comes without configuration and with its problems; the others do not notice.
 * @param root `WEEGBRUG_CONFIG`
 * @param store when given, content that equals the active release of the same software and plugins is not checked again
 * @param checkTemplate when given, looks into the municipality's own templates
 * @throws Error of the file system when the root itself cannot be read
 */
export const loadMunicipalities = async (
  root: string,
  registry: PluginRegistry,
  store?: Store,
  checkTemplate?: CheckTemplate,
): Promise<LoadedMunicipality[]> => {
  const keys = readdirSync(root)
    .filter((name) => !name.startsWith('.') && statSync(join(root, name), { throwIfNoEntry: false })?.isDirectory() === true)
    .sort();
  return Promise.all(
    keys.map(async (key) => {
      const folder = join(root, key);
      const isAccepted = store === undefined ? undefined : await acceptedContent(store, registry, key);
      const options = { ...(isAccepted === undefined ? {} : { isAccepted }), ...(checkTemplate === undefined ? {} : { checkTemplate }) };
      return { key, folder, ...(await loadConfigurationFolder(folder, registry, options)) };
    }),
  );
};

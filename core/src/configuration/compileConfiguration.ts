import { compileRelease } from './compileRelease.ts';
import { hashConfiguration } from './hashConfiguration.ts';
import type { MunicipalityConfiguration } from './municipalityConfiguration.ts';
import type { CompiledRelease } from './releaseLibrary.ts';
import type { PluginRegistry } from '../plugins/pluginRegistry.ts';

/**
 * A configuration ready to weigh with, as if it were a release; nothing is published or stored.
 * @throws WB-RELEASE-UNUSABLE when a part does not compile; a draft may be unfinished
 */
export const compileConfiguration = (configuration: MunicipalityConfiguration, registry: PluginRegistry): CompiledRelease => {
  const hash = hashConfiguration(configuration);
  return compileRelease(
    {
      id: hash,
      municipality: configuration.municipality.key,
      revision: 1,
      hash,
      number: '-',
      configuration,
      author: 'system',
      authorName: 'Weegbrug',
      reason: '',
      publishedAt: '',
      origin: 'folder',
      softwareVersion: '',
      pluginVersions: {},
    },
    registry,
  );
};

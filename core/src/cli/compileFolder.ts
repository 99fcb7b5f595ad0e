import { compileRelease } from '../configuration/compileRelease.ts';
import { hashConfiguration } from '../configuration/hashConfiguration.ts';
import type { MunicipalityConfiguration } from '../configuration/municipalityConfiguration.ts';
import type { CompiledRelease } from '../configuration/releaseLibrary.ts';
import type { PluginRegistry } from '../plugins/pluginRegistry.ts';

/** A configuration ready to weigh with, as if it were a release; nothing is published or stored. */
export const compileFolder = (configuration: MunicipalityConfiguration, registry: PluginRegistry): CompiledRelease => {
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

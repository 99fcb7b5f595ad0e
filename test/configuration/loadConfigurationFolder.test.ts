import { describe, expect, it } from '@jest/globals';
import { loadConfigurationFolder } from '../../core/src/configuration/loadConfigurationFolder.ts';
import { minimalConfiguration, minimalRegistry, withTemporaryFolder, writeMunicipality } from './minimalMunicipality.ts';

describe('loadConfigurationFolder', () => {
  it('reads the minimal municipality without a problem', () =>
    withTemporaryFolder(async (root) => {
      const { configuration, problems } = await loadConfigurationFolder(writeMunicipality(root, minimalConfiguration()), minimalRegistry);
      expect(problems).toEqual([]);
      expect(configuration).toEqual(minimalConfiguration());
    }));
});

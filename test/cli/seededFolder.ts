import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReleaseLibrary } from '../../core/src/configuration/createReleaseLibrary.ts';
import { importFolder } from '../../core/src/configuration/importFolder.ts';
import { loadConfigurationFolder } from '../../core/src/configuration/loadConfigurationFolder.ts';
import { seedDemo } from '../../core/src/rollout/seedDemo.ts';
import { newId } from '../../core/src/shared/ids.ts';
import { systemScope } from '../../core/src/shared/systemScope.ts';
import { openEmbeddedStore } from '../../core/src/storage/embedded/openEmbeddedStore.ts';
import { sourceMeasures, sourceRegistry } from '../reference/sourcePlugins.ts';
import { townFolder } from '../reference/town.ts';

/** A new data folder with the demonstration of Kleinveld, its store closed: as a server that was stopped leaves it. */
export const seededFolder = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'weegbrug-cli-'));
  const store = await openEmbeddedStore({ folder });
  const releases = createReleaseLibrary(store, sourceRegistry);
  const context = {
    scope: systemScope('kleinveld'),
    store,
    releases,
    measures: sourceMeasures,
    clock: () => new Date('2026-11-01T08:00:00.000Z'),
    newId,
  };
  const { configuration } = await loadConfigurationFolder(townFolder('kleinveld'), sourceRegistry);
  await importFolder(context, { configuration: configuration! });
  await seedDemo(context, { folder: townFolder('kleinveld') });
  releases.close();
  await store.close();
  return folder;
};

import { intake } from './reference.mjs';
import { startWeegbrug } from './processes.mjs';

/** Fills a data folder with the demonstration and so many projects more, through the same operation that an intake uses. */
export const seedProjects = async (folder, count) => {
  // The first start makes releases, accounts and the demonstration.
  const server = await startWeegbrug(folder);
  await server.stop();
  const { openEmbeddedStore } = await import('../../core/dist/storage/embedded/openEmbeddedStore.js');
  const { loadPlugins } = await import('../../core/dist/plugins/loadPlugins.js');
  const { createMeasureHost } = await import('../../core/dist/plugins/createMeasureHost.js');
  const { createReleaseLibrary } = await import('../../core/dist/configuration/createReleaseLibrary.js');
  const { submitProject } = await import('../../core/dist/projects/submitProject.js');
  const { systemScope } = await import('../../core/dist/shared/systemScope.js');
  const { newId } = await import('../../core/dist/shared/ids.js');
  const store = await openEmbeddedStore({ folder });
  const registry = await loadPlugins();
  const releases = createReleaseLibrary(store, registry);
  const measures = createMeasureHost(registry);
  const context = { scope: systemScope('voorbeeldstad'), store, clock: () => new Date(), newId, releases, measures };
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const index = next;
      next += 1;
      await submitProject(context, { ...intake(index), code: `VB-2027-${String(1000 + index)}` });
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  releases.close?.();
  await measures.close();
  await store.close();
};

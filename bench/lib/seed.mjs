import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { startWeegbrug, temporaryFolder } from './processes.mjs';
import { intake } from './reference.mjs';

/** Projects that go through the operation that an intake uses; the others are these again under codes of their own. */
const different = 200;
const perCommit = 50;
const seeded = new Map();

/** A data folder of one's own with the demonstration and so many projects more. Made once per run for each number. */
export const seededFolder = async (count) => {
  if (!seeded.has(count)) seeded.set(count, seed(count));
  const folder = join(temporaryFolder(), 'data');
  cpSync(await seeded.get(count), folder, { recursive: true });
  return folder;
};

const seed = async (count) => {
  const folder = join(temporaryFolder(), 'data');
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
  const scope = systemScope('voorbeeldstad');
  const context = { scope, store, clock: () => new Date(), newId, releases, measures };
  const codeOf = (index) => `VB-2027-${1000 + index}`;

  const examples = [];
  for (let start = 0; start < Math.min(different, count); start += 8)
    await Promise.all(
      Array.from({ length: 8 }, (_, offset) => submitProject(context, { ...intake(start + offset), code: codeOf(start + offset) })),
    );
  for (let index = 0; index < Math.min(different, count); index += 1) {
    const id = codeOf(index);
    examples.push({ project: await store.get(scope, 'projects', id), entry: await store.get(scope, 'portfolioEntries', id) });
  }
  for (let start = different; start < count; start += perCommit) {
    const writes = [];
    for (let index = start; index < Math.min(start + perCommit, count); index += 1) {
      const { project, entry } = examples[index % different];
      const [code, name] = [codeOf(index), `Meetproject ${index}`];
      writes.push(
        { kind: 'create', collection: 'projects', record: { ...project, id: code, code, core: { ...project.core, name } } },
        { kind: 'create', collection: 'portfolioEntries', record: { ...entry, id: code, row: { ...entry.row, code, name } } },
      );
    }
    await store.commit(scope, writes);
  }
  releases.close?.();
  await measures.close();
  await store.close();
  return folder;
};

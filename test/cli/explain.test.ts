import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { explainProjectCode } from '../../core/src/cli/explainProjectCode.ts';
import { createReleaseLibrary } from '../../core/src/configuration/createReleaseLibrary.ts';
import { importFolder } from '../../core/src/configuration/importFolder.ts';
import { loadConfigurationFolder } from '../../core/src/configuration/loadConfigurationFolder.ts';
import { seedDemo } from '../../core/src/rollout/seedDemo.ts';
import { newId } from '../../core/src/shared/ids.ts';
import { systemScope } from '../../core/src/shared/systemScope.ts';
import { openEmbeddedStore } from '../../core/src/storage/embedded/openEmbeddedStore.ts';
import { sourceMeasures, sourceRegistry } from '../reference/sourcePlugins.ts';
import { townFolder } from '../reference/town.ts';

let folder: string;
const scope = systemScope('kleinveld');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'weegbrug-explain-'));
  const store = await openEmbeddedStore({ folder });
  const releases = createReleaseLibrary(store, sourceRegistry);
  const context = { scope, store, releases, measures: sourceMeasures, clock: () => new Date('2026-11-01T08:00:00.000Z'), newId };
  const { configuration } = await loadConfigurationFolder(townFolder('kleinveld'), sourceRegistry);
  await importFolder(context, { configuration: configuration! });
  await seedDemo(context, { folder: townFolder('kleinveld') });
  releases.close();
  await store.close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('weegbrug explain', () => {
  test('says why a stored project weighs so, and what it would take, in both languages', async () => {
    const dutch = await explainProjectCode({ WEEGBRUG_DATA: folder }, { code: 'KV-2027-001', language: 'nl' });
    expect(dutch).toMatch(/^Prioriteit P = .* = /);
    expect(dutch).toContain('Route: ');
    expect(dutch).toMatch(/Doorzocht met \d+ wegingen|hoogste advies|geen beantwoorde vraag|nog geen score/);
    const english = await explainProjectCode({ WEEGBRUG_DATA: folder }, { code: 'KV-2027-001', municipality: 'kleinveld', language: 'en' });
    expect(english).toMatch(/^Priority P = /);
  }, 30_000);
  test('names a project that no municipality has', async () => {
    await expect(explainProjectCode({ WEEGBRUG_DATA: folder }, { code: 'XX-1', language: 'nl' })).rejects.toThrow(
      'There is no project XX-1.',
    );
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkConfigurationAtOnce } from '../../core/src/configuration/checkConfiguration.ts';
import { createReleaseLibrary } from '../../core/src/configuration/createReleaseLibrary.ts';
import { formatVersion } from '../../core/src/configuration/formats/formatVersion.ts';
import { migrateConfiguration } from '../../core/src/configuration/formats/migrateConfiguration.ts';
import { migrateDocuments } from '../../core/src/configuration/formats/migrateDocuments.ts';
import { canonicalConfiguration, hashConfiguration } from '../../core/src/configuration/hashConfiguration.ts';
import { importFolder } from '../../core/src/configuration/importFolder.ts';
import { loadConfigurationFolder } from '../../core/src/configuration/loadConfigurationFolder.ts';
import type { MunicipalityConfiguration } from '../../core/src/configuration/municipalityConfiguration.ts';
import type { OperationContext } from '../../core/src/configuration/operationContext.ts';
import { readDraft } from '../../core/src/configuration/readDraft.ts';
import { readRelease } from '../../core/src/configuration/readRelease.ts';
import { saveDraftPart } from '../../core/src/configuration/saveDraftPart.ts';
import { goBack } from '../publishing/goBack.ts';
import { publishRelease } from '../../core/src/publishing/publishRelease.ts';
import { systemScope } from '../../core/src/shared/systemScope.ts';
import { openEmbeddedStore } from '../../core/src/storage/embedded/openEmbeddedStore.ts';
import type { Store } from '../../core/src/storage/port.ts';
import { minimalConfiguration, minimalRegistry } from './minimalMunicipality.ts';

const golden = (file: string): string => fileURLToPath(new URL(`formats/${file}`, import.meta.url));
const expected = (version: number): MunicipalityConfiguration => JSON.parse(readFileSync(golden(`${version}/expected.json`), 'utf8'));
/** The minimal municipality as it was in format 1. */
const older = (): MunicipalityConfiguration => {
  const { municipality, ...rest } = minimalConfiguration();
  const { releasePolicy: _policy, ...before } = municipality;
  return { municipality: { ...before, formatVersion: 1 }, ...rest } as unknown as MunicipalityConfiguration;
};

describe('a folder of an older format', () => {
  it.each(Array.from({ length: formatVersion - 1 }, (_, index) => index + 1))('%i is read as its golden outcome', async (version) => {
    const { configuration, problems } = await loadConfigurationFolder(golden(`${version}/klein`), minimalRegistry);
    expect(problems).toEqual([]);
    expect(configuration).toEqual(expected(version));
  });

  it('loses nothing that the software does not know', () => {
    const odd = { part: 'municipality', value: JSON.parse('{"formatVersion": 1, "extra": [1], "__proto__": {"a": 1}}') as unknown };
    const [migrated] = migrateDocuments([odd]);
    expect(JSON.stringify(migrated!.value)).toBe('{"formatVersion":2,"releasePolicy":{"fourEyes":false},"extra":[1],"__proto__":{"a":1}}');
  });

  it('never throws, and leaves alone what states no older format', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const documents = [
          { part: 'municipality', value: one },
          { part: 'forms', key: 'a', value: other },
        ];
        expect(migrateDocuments(documents)).toBe(documents);
      }),
    );
  });

  it.each([0, -1, 1.5, '1', null, 3, 1e9])('is not made up for format %p: the checks say what is wrong', (stated) => {
    const configuration = { ...minimalConfiguration(), municipality: { ...minimalConfiguration().municipality, formatVersion: stated } };
    expect(migrateConfiguration(configuration as never)).toBe(configuration);
    const problems = checkConfigurationAtOnce(configuration as never, minimalRegistry);
    expect(problems.map(({ file, pointer }) => `${file}#${pointer}`)).toContain('municipality.json#/formatVersion');
  });
});

describe('releases of an older format', () => {
  let folder: string;
  let store: Store;
  let context: OperationContext;
  const hash = hashConfiguration(older());

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'weegbrug-formats-'));
    store = await openEmbeddedStore({ folder });
    let count = 0;
    context = {
      scope: systemScope('klein'),
      store,
      clock: () => new Date(Date.UTC(2026, 10, 2, 9, 0, (count += 1))),
      newId: () => String((count += 1)).padStart(32, '0'),
      releases: createReleaseLibrary(store, minimalRegistry),
      measures: { measure: () => Promise.resolve([]), close: () => Promise.resolve() },
    };
    const about = {
      author: 'system',
      authorName: 'Weegbrug',
      reason: 'Vorig jaar',
      softwareVersion: '0.0.9',
      pluginVersions: { trees: '1.2.3' },
    };
    const record = { id: hash, hash, number: '2025.1', content: canonicalConfiguration(older()), publishedAt: '2025-11-02T09:00:00.000Z' };
    await store.commit(context.scope, [
      { kind: 'create', collection: 'releases', record: { ...record, ...about, origin: 'folder' } },
      { kind: 'create', collection: 'activeRelease', record: { id: 'active', release: hash, since: record.publishedAt, by: 'system' } },
    ]);
  });
  afterEach(async () => {
    context.releases.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are read in the format of today under the hash of what was published', async () => {
    expect((await context.releases.active('klein')).release).toMatchObject({ hash, configuration: expected(1) });
    expect(await readRelease(context, { hash })).toMatchObject({ number: '2025.1', configuration: expected(1) });
  });

  it('are the same as the folder of today that says the same', async () => {
    expect(await importFolder(context, { configuration: expected(1) })).toBe('unchanged');
    expect((await context.releases.active('klein')).release.hash).toBe(hash);
  });

  it('carry a draft, are followed by a release of today, and can be gone back to', async () => {
    expect(await readDraft(context)).toMatchObject({ revision: 0, changed: [], problems: [], configuration: expected(1) });
    const value = { ...expected(1).framework, planYear: 2028 };
    const draft = await saveDraftPart(context, { part: 'framework', value, expectedRevision: 0 });
    expect(draft).toMatchObject({ changed: [{ part: 'framework' }], problems: [] });
    const next = await publishRelease(context, { reason: 'Nieuw planjaar', expectedRevision: draft.revision });
    expect((await readRelease(context, { hash: next.hash })).configuration).toEqual({ ...expected(1), framework: value });
    await goBack(context, hash);
    expect((await context.releases.active('klein')).release).toMatchObject({ hash, number: '2025.1', configuration: expected(1) });
  });
});

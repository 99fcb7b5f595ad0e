import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goBack } from '../publishing/goBack.ts';
import { createReleaseLibrary } from '../../core/src/configuration/createReleaseLibrary.ts';
import type { StoredRelease } from '../../core/src/configuration/storedRelease.ts';
import { discardDraft } from '../../core/src/configuration/discardDraft.ts';
import { canonicalConfiguration, hashConfiguration, hashContent } from '../../core/src/configuration/hashConfiguration.ts';
import { importFolder } from '../../core/src/configuration/importFolder.ts';
import { listReleases } from '../../core/src/configuration/listReleases.ts';
import type { OperationContext } from '../../core/src/configuration/operationContext.ts';
import { publishRelease } from '../../core/src/publishing/publishRelease.ts';
import { readDraft } from '../../core/src/configuration/readDraft.ts';
import { readReleaseAccount } from '../../core/src/configuration/readReleaseAccount.ts';
import { readRelease } from '../../core/src/configuration/readRelease.ts';
import { readReadiness } from '../../core/src/publishing/readReadiness.ts';
import { removeDraftPart } from '../../core/src/configuration/removeDraftPart.ts';
import { saveDraftPart } from '../../core/src/configuration/saveDraftPart.ts';
import type { Permission } from '../../core/src/shared/permissions.ts';
import { systemScope } from '../../core/src/shared/systemScope.ts';
import { openEmbeddedStore } from '../../core/src/storage/embedded/openEmbeddedStore.ts';
import type { Store, StoredRecord } from '../../core/src/storage/port.ts';
import { loadMunicipalities } from '../../core/src/configuration/loadMunicipalities.ts';
import { minimalConfiguration, minimalRegistry, registryOf, treesPlugin, writeMunicipality } from './minimalMunicipality.ts';

let folder: string;
let store: Store;
let reads: number;
let counter: number;
let context: OperationContext;

const everything: Permission[] = ['configuration:read', 'configuration:edit', 'configuration:publish'];

const contextFor = (permissions: readonly Permission[], municipality = 'klein', overStore: Store = store): OperationContext => ({
  ...context,
  store: overStore,
  scope: { municipality, actor: { id: 'marloes', name: 'Marloes de Wit', roles: ['beheerder'], permissions: new Set(permissions) } },
});

const code = (code: string): unknown => expect.objectContaining({ code });
const auditCount = (): Promise<number> => store.count(systemScope('klein'), 'auditRecords', {});
const save = (value: unknown, expectedRevision: number, part = 'framework', key?: string): ReturnType<typeof saveDraftPart> =>
  saveDraftPart(contextFor(everything), { part, ...(key === undefined ? {} : { key }), value, expectedRevision });
const framework = (planYear: number): unknown => ({ ...minimalConfiguration().framework, planYear });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'weegbrug-releases-'));
  const embedded = await openEmbeddedStore({ folder });
  reads = 0;
  store = {
    ...embedded,
    get: (...given) => ((reads += 1), embedded.get(...given)) as never,
    find: (...given) => ((reads += 1), embedded.find(...given)) as never,
  };
  counter = 0;
  context = {
    scope: systemScope('klein'),
    store,
    clock: () => new Date(Date.UTC(2026, 10, 2, 9, 0, (counter += 1))),
    newId: () => String((counter += 1)).padStart(32, '0'),
    releases: createReleaseLibrary(store, minimalRegistry),
    measures: { measure: () => Promise.resolve([]), close: () => Promise.resolve() },
  };
  await importFolder(context, { configuration: minimalConfiguration() });
});

afterEach(async () => {
  context.releases.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('importFolder', () => {
  it('makes the first release, content-addressed and numbered by year', async () => {
    const [release] = await listReleases(contextFor(everything));
    expect(release).toEqual({
      hash: hashConfiguration(minimalConfiguration()),
      number: '2026.1',
      authorName: 'Weegbrug',
      reason: 'Eerste inrichting uit de map',
      publishedAt: expect.stringMatching(/^2026-11-02T09:00/),
      origin: 'folder',
      active: true,
      periods: [
        { from: expect.stringMatching(/^2026-11-02T09:00/), byName: 'Weegbrug', reason: 'Eerste inrichting uit de map', kind: 'imported' },
      ],
      takenBack: false,
    });
    expect(await readRelease(contextFor(everything), { hash: release!.hash })).toMatchObject({
      configuration: minimalConfiguration(),
      pluginVersions: { trees: '1.2.3' },
    });
  });

  it('changes nothing when the folder did not change, whatever the order of its properties', async () => {
    const reversed = Object.fromEntries(Object.entries(minimalConfiguration()).reverse());
    expect(await importFolder(context, { configuration: reversed as never })).toBe('unchanged');
    expect(await listReleases(contextFor(everything))).toHaveLength(1);
  });

  it('takes over a change of the folder, and its undoing, while the folder leads', async () => {
    const changed = { ...minimalConfiguration(), framework: framework(2028) };
    expect(await importFolder(context, { configuration: changed as never })).toBe('updated');
    expect((await context.releases.active('klein')).framework.framework.planYear).toBe(2028);
    expect(await importFolder(context, { configuration: minimalConfiguration() })).toBe('updated');
    expect((await listReleases(contextFor(everything))).map(({ number, active }) => [number, active])).toEqual([
      ['2026.2', false],
      ['2026.1', true],
    ]);
  });

  it('never undoes what was published in the product', async () => {
    await save(framework(2028), 0);
    await publishRelease(contextFor(everything), { reason: 'Nieuw planjaar', expectedRevision: 1 });
    const changed = { ...minimalConfiguration(), texts: {} };
    expect(await importFolder(context, { configuration: changed as never })).toBe('published');
    expect((await context.releases.active('klein')).framework.framework.planYear).toBe(2028);
  });
});

describe('the release library', () => {
  it('compiles a release once and answers without reading the store', async () => {
    const first = await context.releases.active('klein');
    const before = reads;
    expect(await context.releases.active('klein')).toBe(first);
    expect(await context.releases.byHash('klein', first.release.hash)).toBe(first);
    expect(reads).toBe(before);
    expect([...first.types.keys()]).toEqual(['plantsoen']);
    expect(first.types.get('plantsoen')!.ruleSets.map(({ ruleSet }) => ruleSet.key)).toEqual(['buurt', 'kaalslag']);
    expect(first.types.get('plantsoen')!.form.pages).toHaveLength(2);
  });

  it('follows the pointer when another library on the same data moves it', async () => {
    const other = createReleaseLibrary(store, minimalRegistry);
    expect((await other.active('klein')).release.number).toBe('2026.1');
    await save(framework(2028), 0);
    await publishRelease(contextFor(everything), { reason: 'Nieuw planjaar', expectedRevision: 1 });
    expect((await other.active('klein')).release.number).toBe('2026.2');
    other.close();
  });

  it('refuses a municipality without release and an unknown hash, and forgets the refusal', async () => {
    await expect(context.releases.active('groot')).rejects.toEqual(code('WB-RELEASE-NONE'));
    await expect(context.releases.byHash('klein', 'f'.repeat(64))).rejects.toEqual(code('WB-RELEASE-NOT-FOUND'));
    await importFolder({ ...context, scope: systemScope('groot') }, { configuration: minimalConfiguration('groot') });
    expect((await context.releases.active('groot')).release.number).toBe('2026.1');
  });

  it('does not show one municipality the releases of another', async () => {
    const { release } = await context.releases.active('klein');
    await expect(context.releases.byHash('groot', release.hash)).rejects.toEqual(code('WB-RELEASE-NOT-FOUND'));
  });
});

describe('a start with content that is known', () => {
  const loadWith = async (configuration: unknown, registry = minimalRegistry): Promise<boolean> => {
    let checked = false;
    const watching = {
      ...registry,
      problemsOf: () => [],
      get: (name: string) => ((checked ||= new Error().stack!.includes('checkMunicipality')), registry.get(name)),
    };
    const root = join(folder, 'config');
    rmSync(root, { recursive: true, force: true });
    writeMunicipality(root, configuration);
    const [town] = await loadMunicipalities(root, watching, store);
    expect(town!.configuration).toEqual(configuration);
    return checked;
  };

  it('does not check again what is active, and does check everything else', async () => {
    expect(await loadWith(minimalConfiguration())).toBe(false);
    expect(await loadWith({ ...minimalConfiguration(), texts: {} })).toBe(true);
    expect(await loadWith(minimalConfiguration(), registryOf({ ...treesPlugin, version: '2.0.0' }))).toBe(true);
  });
});

describe('the draft', () => {
  it('is the active release while nothing was changed', async () => {
    const draft = await readDraft(contextFor(['configuration:read']));
    expect(draft).toMatchObject({ revision: 0, changed: [], problems: [], base: { number: '2026.1' }, active: { number: '2026.1' } });
    expect(draft.configuration).toEqual(minimalConfiguration());
  });

  it('tells what was added, changed and removed, by whom', async () => {
    await save(framework(2028), 0);
    await save({ ...minimalConfiguration().roles.manager, key: 'extra' }, 1, 'roles', 'extra');
    const draft = await removeDraftPart(contextFor(everything), { part: 'testCases', key: 'voorbeeld', expectedRevision: 2 });
    expect(draft.changed.map(({ part, key, kind, byName }) => [part, key, kind, byName])).toEqual([
      ['framework', undefined, 'changed', 'Marloes de Wit'],
      ['roles', 'extra', 'added', 'Marloes de Wit'],
      ['testCases', 'voorbeeld', 'removed', 'Marloes de Wit'],
    ]);
    expect(draft.problems).toEqual([]);
    expect((await context.releases.active('klein')).framework.framework.planYear).toBe(2027);
  });

  it('keeps unfinished and wrong content and says what is wrong', async () => {
    const draft = await save({ goals: 'komt nog' }, 0);
    expect(draft.configuration.framework).toEqual({ goals: 'komt nog' });
    expect(draft.problems.length).toBeGreaterThan(3);
    expect(draft.problems.every(({ file }) => file === 'framework.json')).toBe(true);
    await expect(publishRelease(contextFor(everything), { reason: 'Toch', expectedRevision: 1 })).rejects.toMatchObject({
      code: 'WB-RELEASE-INVALID',
      places: expect.arrayContaining([expect.objectContaining({ pointer: 'framework.json#/goals' })]),
    });
    expect(await listReleases(contextFor(everything))).toHaveLength(1);
  });

  it('refuses the slower of two administrators', async () => {
    await save(framework(2028), 0);
    await expect(save(framework(2030), 0)).rejects.toEqual(code('WB-RELEASE-DRAFT-STALE'));
    const outcomes = await Promise.allSettled([save(framework(2030), 1), save(framework(2031), 1), save(framework(2032), 1)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toEqual(code('WB-RELEASE-DRAFT-STALE'));
  });

  it('lets only one of two administrators begin it', async () => {
    const outcomes = await Promise.allSettled([save(framework(2030), 0), save(framework(2031), 0)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason).toEqual(code('WB-RELEASE-DRAFT-STALE'));
  });

  it('is empty when its last change is undone, and its revision goes on', async () => {
    await save(framework(2028), 0);
    await save({ nieuw: { nl: 'Nieuw' } }, 1, 'texts');
    expect((await discardDraft(contextFor(everything), { part: 'texts', expectedRevision: 2 })).changed.map(({ part }) => part)).toEqual([
      'framework',
    ]);
    expect(await save(minimalConfiguration().framework, 3)).toMatchObject({ revision: 4, changed: [] });
    await save(framework(2028), 4);
    expect(await discardDraft(contextFor(everything), { expectedRevision: 5 })).toMatchObject({
      revision: 6,
      changed: [],
      configuration: minimalConfiguration(),
    });
  });

  it.each([
    [{ part: 'magie', value: {} }, 'WB-RELEASE-PART-UNKNOWN'],
    [{ part: '__proto__', value: {} }, 'WB-RELEASE-PART-UNKNOWN'],
    [{ part: 'roles', value: {} }, 'WB-RELEASE-PART-UNKNOWN'],
    [{ part: 'framework', key: 'x', value: {} }, 'WB-RELEASE-PART-UNKNOWN'],
    [{ part: 'roles', key: '../x', value: {} }, 'WB-RELEASE-PART-UNKNOWN'],
    [{ part: 'roles', key: 'constructor', value: {} }, 'WB-RELEASE-PART-UNKNOWN'],
    [{ part: 'framework', value: null }, 'WB-RELEASE-PART-INVALID'],
    [{ part: 'framework', value: [] }, 'WB-RELEASE-PART-INVALID'],
    [{ part: 'framework', value: 'tekst' }, 'WB-RELEASE-PART-INVALID'],
    [{ part: 'framework', value: { goals: [JSON.parse('{"__proto__": 1}')] } }, 'WB-RELEASE-PART-INVALID'],
  ])('refuses %j', async (input, expected) => {
    await expect(saveDraftPart(contextFor(everything), { ...input, expectedRevision: 0 })).rejects.toEqual(code(expected));
  });

  it('does not let a part go that every configuration has', async () => {
    await expect(removeDraftPart(contextFor(everything), { part: 'framework', expectedRevision: 0 })).rejects.toEqual(
      code('WB-RELEASE-PART-REQUIRED'),
    );
  });
});

describe('publishing', () => {
  it('is one commit: release, pointer, end of the draft and audit record', async () => {
    await save(framework(2028), 0);
    const before = await auditCount();
    const published = await publishRelease(contextFor(everything), { reason: '  Nieuw planjaar ', expectedRevision: 1 });
    expect(published).toMatchObject({
      number: '2026.2',
      reason: 'Nieuw planjaar',
      active: true,
      origin: 'published',
      parent: hashConfiguration(minimalConfiguration()),
    });
    expect(await readDraft(contextFor(everything))).toMatchObject({ revision: 2, changed: [], active: { number: '2026.2' } });
    expect((await context.releases.active('klein')).framework.framework.planYear).toBe(2028);
    expect(await auditCount()).toBe(before + 1);
  });

  it('leaves nothing behind when the commit fails half way', async () => {
    await save(framework(2028), 0);
    const failing: Store = { ...store, commit: () => Promise.reject(new Error('disk gone')) };
    await expect(publishRelease(contextFor(everything, 'klein', failing), { reason: 'Nieuw', expectedRevision: 1 })).rejects.toThrow(
      'disk gone',
    );
    expect((await listReleases(contextFor(everything))).map(({ number }) => number)).toEqual(['2026.1']);
    expect(await readDraft(contextFor(everything))).toMatchObject({ revision: 1 });
  });

  it.each(['', '   ', 'x'.repeat(2001), undefined])('refuses the reason %p', async (reason) => {
    await save(framework(2028), 0);
    await expect(publishRelease(contextFor(everything), { reason: reason as string, expectedRevision: 1 })).rejects.toEqual(
      code('WB-RELEASE-REASON-MISSING'),
    );
  });

  it('refuses when there is nothing to publish, or it was published before', async () => {
    await expect(publishRelease(contextFor(everything), { reason: 'Niets', expectedRevision: 0 })).rejects.toEqual(
      code('WB-RELEASE-UNCHANGED'),
    );
    await save(framework(2028), 0);
    await publishRelease(contextFor(everything), { reason: 'Heen', expectedRevision: 1 });
    await save(minimalConfiguration().framework, 2);
    await expect(publishRelease(contextFor(everything), { reason: 'Terug', expectedRevision: 3 })).rejects.toMatchObject({
      code: 'WB-RELEASE-UNCHANGED',
      parameters: { number: '2026.1' },
    });
  });

  it('names everything that stands in the way, the same as readiness shows', async () => {
    await save({ goals: 'komt nog' }, 0);
    const looked = await readReadiness(contextFor(['configuration:read']));
    expect(looked).toMatchObject({ revision: 1, ready: false, points: [{ code: 'findings', state: 'blocks' }] });
    await expect(publishRelease(contextFor(everything), { reason: 'Toch', expectedRevision: 1 })).rejects.toEqual(
      code('WB-RELEASE-INVALID'),
    );
    await save(framework(2028), 1);
    expect(await readReadiness(contextFor(['configuration:read']))).toMatchObject({
      ready: true,
      points: [
        { code: 'findings', state: 'met' },
        { code: 'testCases', state: 'met' },
        { code: 'replay', state: 'advice' },
      ],
    });
  });

  it('refuses a draft that somebody changed since, and lets one of two publishers win', async () => {
    await save(framework(2028), 0);
    await expect(publishRelease(contextFor(everything), { reason: 'Oud', expectedRevision: 9 })).rejects.toEqual(
      code('WB-RELEASE-DRAFT-STALE'),
    );
    const publish = (): Promise<unknown> => publishRelease(contextFor(everything), { reason: 'Samen', expectedRevision: 1 });
    const outcomes = await Promise.allSettled([publish(), publish()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await listReleases(contextFor(everything))).toHaveLength(2);
  });
});

describe('activating an earlier release', () => {
  it('points back to it, keeps both, and leaves an audit record', async () => {
    const first = hashConfiguration(minimalConfiguration());
    await save(framework(2028), 0);
    await publishRelease(contextFor(everything), { reason: 'Heen', expectedRevision: 1 });
    const before = await auditCount();
    expect(await goBack(contextFor(everything), first)).toMatchObject({
      number: '2026.1',
      active: true,
    });
    expect((await context.releases.active('klein')).release.hash).toBe(first);
    expect((await listReleases(contextFor(everything))).map(({ number, active }) => [number, active])).toEqual([
      ['2026.2', false],
      ['2026.1', true],
    ]);
    expect(await auditCount()).toBe(before + 1);
    await goBack(contextFor(everything), first, 'Nog eens');
    expect(await auditCount()).toBe(before + 1);
    await expect(goBack(contextFor(everything), 'x', 'Weg')).rejects.toEqual(code('WB-RELEASE-NOT-FOUND'));
  });
});

describe('how releases are stored', () => {
  const inStore = (): Promise<(StoredRecord & { content: string })[]> => store.find(systemScope('klein'), 'releaseParts', {});
  /** A store in which what is read of one collection is different. */
  const changing = (collection: string, change: (record: StoredRecord & { content: string }) => unknown): Store => ({
    ...store,
    find: async (...given) => {
      const records = await store.find<StoredRecord & { content: string }>(...given);
      return (given[1] === collection ? records.flatMap(change) : records) as never;
    },
  });
  const read = (overStore: Store): Promise<unknown> =>
    readRelease(contextFor(everything, 'klein', overStore), { hash: hashConfiguration(minimalConfiguration()) });

  it('keeps parts that are the same once', async () => {
    const before = await inStore();
    await save(framework(2028), 0);
    await publishRelease(contextFor(everything), { reason: 'Nieuw planjaar', expectedRevision: 1 });
    const after = await inStore();
    expect(after).toHaveLength(before.length + 1);
    expect(before.length).toBeGreaterThan(10);
    for (const { id, content } of after) expect(hashContent(content)).toBe(id);
  });

  it('shows content that was tampered with, and a part that is gone', async () => {
    const tampered = changing('releaseParts', (record) => ({
      ...record,
      content: record.content.replace('"planYear":2027', '"planYear":2028'),
    }));
    await expect(read(tampered)).rejects.toEqual(code('WB-RELEASE-DAMAGED'));
    const lost = changing('releaseParts', (record) => (record.content.includes('"planYear"') ? [] : record));
    await expect(read(lost)).rejects.toEqual(code('WB-RELEASE-DAMAGED'));
  });

  it('reads releases that hold their content whole, as they were stored before', async () => {
    const configuration = { ...minimalConfiguration(), texts: {} };
    const [hash, content] = [hashConfiguration(configuration), canonicalConfiguration(configuration)];
    const { parts: _parts, ...known } = (await store.get<StoredRelease>(
      systemScope('klein'),
      'releases',
      hashConfiguration(minimalConfiguration()),
    ))!;
    const record = { ...known, id: hash, hash, number: '2025.9', content };
    await store.commit(systemScope('klein'), [{ kind: 'create', collection: 'releases', record }]);
    expect(await readRelease(contextFor(everything), { hash })).toMatchObject({ number: '2025.9', configuration });
    expect(await goBack(contextFor(everything), hash)).toMatchObject({ active: true });
  });
});

describe('permissions and municipalities', () => {
  const operations: [string, Permission, (context: OperationContext) => Promise<unknown>][] = [
    ['readDraft', 'configuration:read', (given) => readDraft(given)],
    ['listReleases', 'configuration:read', (given) => listReleases(given)],
    ['readRelease', 'configuration:read', (given) => readRelease(given, { hash: hashConfiguration(minimalConfiguration()) })],
    ['readReleaseAccount', 'configuration:read', (given) => readReleaseAccount(given, { hash: hashConfiguration(minimalConfiguration()) })],
    ['saveDraftPart', 'configuration:edit', (given) => saveDraftPart(given, { part: 'texts', value: {}, expectedRevision: 0 })],
    ['removeDraftPart', 'configuration:edit', (given) => removeDraftPart(given, { part: 'roles', key: 'manager', expectedRevision: 0 })],
    ['discardDraft', 'configuration:edit', (given) => discardDraft(given, { expectedRevision: 0 })],
    ['publishRelease', 'configuration:publish', (given) => publishRelease(given, { reason: 'Zomaar', expectedRevision: 0 })],
    ['activateRelease', 'configuration:publish', (given) => goBack(given, hashConfiguration(minimalConfiguration()), 'Zomaar')],
  ];

  it.each(operations)('%s asks for %s', async (_name, permission, run) => {
    const others = (['project:read', ...everything] as Permission[]).filter(
      (other) => other !== permission && permission !== 'configuration:read',
    );
    await expect(run(contextFor(permission === 'configuration:read' ? ['project:read'] : others))).rejects.toEqual(
      code('WB-PERMISSION-MISSING'),
    );
  });

  it.each(operations)('%s sees nothing of another municipality', async (_name, _permission, run) => {
    await importFolder({ ...context, scope: systemScope('groot') }, { configuration: minimalConfiguration('groot') });
    await Promise.resolve(run(contextFor(everything, 'groot'))).catch(() => undefined);
    expect(await readDraft(contextFor(everything))).toMatchObject({
      revision: 0,
      active: { hash: hashConfiguration(minimalConfiguration()) },
    });
    expect(JSON.stringify(await listReleases(contextFor(everything, 'groot')))).not.toContain(hashConfiguration(minimalConfiguration()));
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createReleaseLibrary } from '../../core/src/configuration/createReleaseLibrary.ts';
import { importFolder } from '../../core/src/configuration/importFolder.ts';
import { loadConfigurationFolder } from '../../core/src/configuration/loadConfigurationFolder.ts';
import type { OperationContext } from '../../core/src/configuration/operationContext.ts';
import { loadProject } from '../../core/src/projects/loadProject.ts';
import type { DecisionRecord, Draft, Project, ReportRecord } from '../../core/src/projects/project.ts';
import { restoredProject, type StoredProject } from '../../core/src/projects/storedProject.ts';
import { seedDemo } from '../../core/src/rollout/seedDemo.ts';
import { newId } from '../../core/src/shared/ids.ts';
import { systemScope } from '../../core/src/shared/systemScope.ts';
import { openEmbeddedStore } from '../../core/src/storage/embedded/openEmbeddedStore.ts';
import type { Store, StoredRecord } from '../../core/src/storage/port.ts';
import { portfolioPhases } from '../../core/src/workflow/workflowDefinition.ts';
import { sourceMeasures, sourceRegistry } from './sourcePlugins.ts';
import { readStories, townFolder } from './town.ts';

let folders: string[];
let stores: Store[];
beforeEach(() => {
  folders = [];
  stores = [];
});
afterEach(async () => {
  for (const store of stores) await store.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const openStore = async (): Promise<Store> => {
  const folder = mkdtempSync(join(tmpdir(), 'weegbrug-demo-'));
  folders.push(folder);
  const store = await openEmbeddedStore({ folder });
  stores.push(store);
  return store;
};

const startTown = async (town: string, store: Store): Promise<OperationContext> => {
  const context: OperationContext = {
    scope: systemScope(town),
    store,
    releases: createReleaseLibrary(store, sourceRegistry),
    measures: sourceMeasures,
    clock: () => new Date('2026-11-01T08:00:00.000Z'),
    newId,
  };
  const { configuration } = await loadConfigurationFolder(townFolder(town), sourceRegistry);
  await importFolder(context, { configuration: configuration! });
  return context;
};
const seed = (context: OperationContext) => seedDemo(context, { folder: townFolder(context.scope.municipality) });
const all = <T extends StoredRecord>({ store, scope }: OperationContext, collection: Parameters<Store['find']>[1]): Promise<T[]> =>
  store.find<T>(scope, collection, {}, { limit: 10_000, sort: { id: 1 } });
const allProjects = async (context: OperationContext): Promise<Project[]> =>
  Promise.all((await all<StoredProject>(context, 'projects')).map((stored) => restoredProject(context, stored)));
const everything = async (context: OperationContext) => {
  const collections = ['projects', 'decisions', 'reports', 'weightSessions', 'weightJudgements'] as const;
  return Promise.all(collections.map((collection) => all(context, collection)));
};

describe('the demonstration of Voorbeeldstad', () => {
  test('sixty projects in every phase and domain, with decisions, reports, conflicts and gaps', async () => {
    const context = await startTown('voorbeeldstad', await openStore());
    expect(await seed(context)).toBe('seeded');
    const projects = await allProjects(context);
    expect(projects).toHaveLength(60);
    const phases = new Set(projects.map(({ phase }) => phase));
    expect([...portfolioPhases].filter((phase) => !phases.has(phase))).toEqual([]);
    const { release } = await context.releases.active('voorbeeldstad');
    expect(new Set(projects.map(({ typeKey }) => typeKey))).toEqual(new Set(Object.keys(release.configuration.projectTypes)));
    expect(new Set(projects.map(({ core }) => core.programme))).toEqual(
      new Set(release.configuration.municipality.programmes.map(({ key }) => key)),
    );
    expect(new Set(projects.map(({ core }) => core.name)).size).toBe(60);

    const decisions = await all<DecisionRecord>(context, 'decisions');
    expect(new Set(decisions.map(({ outcome }) => outcome))).toEqual(new Set(['approved', 'rejected', 'returned']));
    const reports = await all<ReportRecord>(context, 'reports');
    expect(new Set(reports.map(({ status }) => status))).toEqual(new Set(['green', 'amber', 'red']));
    expect(projects.filter(({ weighing }) => weighing.interval.low < weighing.interval.high).length).toBeGreaterThanOrEqual(8);
    expect(projects.filter(({ weighing }) => weighing.priority === undefined).length).toBeGreaterThanOrEqual(4);
    const conflict = projects.filter(
      ({ weighing, core }) => core.statutory.claimed && weighing.knockouts.some(({ outcome }) => outcome === 'certain'),
    );
    expect(conflict.map(({ code }) => code)).toEqual(['VB-2026-015']);
  });

  test('the reference projects stand where the dossier says', async () => {
    const context = await startTown('voorbeeldstad', await openStore());
    await seed(context);
    const read = (code: string) => loadProject(context, code);
    const expected = {
      'VB-2027-014': ['definition', 25.63],
      'VB-2027-009': ['preparation', 41.1],
      'VB-2027-021': ['design', 24.34],
      'VB-2027-017': ['design', 39.1],
      'VB-2027-006': ['decision', 40.13],
      'VB-2027-011': ['definition', 30.98],
      'VB-2026-032': ['realisation', 32.88],
      'VB-2027-023': ['decision', -4.06],
    };
    for (const [code, [phase, priority]] of Object.entries(expected)) {
      const project = await read(code);
      expect([code, project.phase, project.weighing.priority]).toEqual([code, phase, priority]);
    }
    expect((await read('VB-2026-032')).core.statutory).toMatchObject({ claimed: true, agreed: true });
    expect((await read('VB-2027-023')).workflow).toMatchObject({
      state: 'besluit-college',
      step: 'portfolioboard',
      votes: [
        { account: 'boardlid-1', vote: 'approve' },
        { account: 'boardlid-2', vote: 'reject' },
      ],
    });
    const owner = { municipality: 'voorbeeldstad', actor: { ...context.scope.actor, id: 'aanvrager-wonen' } };
    const drafts = await context.store.find<Draft>(owner, 'drafts', {});
    expect(drafts.map(({ title }) => title)).toContain('Hofje Molenstraat');
  });

  test('every step of every story leaves one line in the history, in its own words and at its own moment', async () => {
    const context = await startTown('voorbeeldstad', await openStore());
    await seed(context);
    for (const { code, story, submittedAt } of readStories('voorbeeldstad')) {
      const lines = await context.store.find<StoredRecord & { at: string; by: string }>(
        context.scope,
        'auditRecords',
        { subject: `project:${code}` },
        { sort: { at: 1 } },
      );
      expect([code, lines.map(({ at }) => at)]).toEqual([code, [submittedAt, ...story.map(({ at }) => at)]]);
    }
  });

  test('two installations hold the same demonstration', async () => {
    const [one, two] = await Promise.all([startTown('voorbeeldstad', await openStore()), startTown('voorbeeldstad', await openStore())]);
    await seed(one);
    await seed(two);
    expect(await everything(two)).toEqual(await everything(one));
    const judgements = await all<StoredRecord & { handedIn: boolean; comparisons?: unknown[] }>(one, 'weightJudgements');
    expect(judgements.filter(({ handedIn }) => handedIn)).toHaveLength(2);
    expect(judgements.map(({ comparisons = [] }) => comparisons.length).sort()).toEqual([0, 1, 3, 3]);
  });
});

describe('Kleinveld', () => {
  test('twelve projects, apart from those of the other town in the same store', async () => {
    const store = await openStore();
    const [large, small] = [await startTown('voorbeeldstad', store), await startTown('kleinveld', store)];
    await Promise.all([seed(large), seed(small)]);
    expect(await store.count(large.scope, 'projects', {})).toBe(60);
    const projects = await allProjects(small);
    expect(projects).toHaveLength(12);
    expect(projects.every(({ code }) => code.startsWith('KV-'))).toBe(true);
    expect(new Set(projects.map(({ phase }) => phase)).size).toBeGreaterThanOrEqual(8);
  });
});

describe('when to seed', () => {
  test('once: a second start leaves everything as it is', async () => {
    const context = await startTown('kleinveld', await openStore());
    await seed(context);
    const before = await everything(context);
    expect(await seed(context)).toBe('present');
    expect(await everything(context)).toEqual(before);
  });

  test('never between the projects of people', async () => {
    const context = await startTown('kleinveld', await openStore());
    await context.store.commit(context.scope, [
      { kind: 'create', collection: 'projects', record: { id: 'KV-2027-001', code: 'KV-2027-001' } },
    ]);
    expect(await seed(context)).toBe('inUse');
    expect(await context.store.count(context.scope, 'accounts', {})).toBe(0);
  });

  test('not where a town has no demonstration', async () => {
    const context = await startTown('kleinveld', await openStore());
    expect(await seedDemo(context, { folder: join(townFolder('kleinveld'), 'rules') })).toBe('none');
  });

  test.each([0, 1, 2, 9, 17, 31, 44])('interrupted after %d commits, the next start finishes it to the same end', async (allowed) => {
    const whole = await startTown('kleinveld', await openStore());
    await seed(whole);
    const context = await startTown('kleinveld', await openStore());
    let left = allowed;
    const failing: Store = {
      ...context.store,
      commit: (...parameters) => {
        left -= 1;
        return left < 0 ? Promise.reject(new Error('power cut')) : context.store.commit(...parameters);
      },
    };
    await expect(seed({ ...context, store: failing, releases: createReleaseLibrary(failing, sourceRegistry) })).rejects.toThrow(
      'power cut',
    );
    expect(await seed(context)).toBe('seeded');
    expect(await everything(context)).toEqual(await everything(whole));
  });
});

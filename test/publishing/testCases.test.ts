import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { checkConfigurationAtOnce } from '../../core/src/configuration/checkConfiguration.ts';
import { compileConfiguration } from '../../core/src/configuration/compileConfiguration.ts';
import { listReleases } from '../../core/src/configuration/listReleases.ts';
import { loadDraft } from '../../core/src/configuration/loadDraft.ts';
import { readReleaseAccount } from '../../core/src/configuration/readReleaseAccount.ts';
import { saveDraftPart } from '../../core/src/configuration/saveDraftPart.ts';
import type { TestCase } from '../../core/src/configuration/municipalityConfiguration.ts';
import type { OperationContext } from '../../core/src/configuration/operationContext.ts';
import type { Answers } from '../../core/src/forms/formDefinition.ts';
import { submitProject } from '../../core/src/projects/submitProject.ts';
import { activateRelease } from '../../core/src/publishing/activateRelease.ts';
import { publishRelease } from '../../core/src/publishing/publishRelease.ts';
import { adoptOutcomes } from '../../core/src/publishing/testCases/adoptOutcomes.ts';
import { makeTestCase } from '../../core/src/publishing/testCases/makeTestCase.ts';
import { readCoverage } from '../../core/src/publishing/testCases/readCoverage.ts';
import { readReadiness } from '../../core/src/publishing/readReadiness.ts';
import { readTestRuns } from '../../core/src/publishing/testCases/readTestRuns.ts';
import { runTestCase } from '../../core/src/publishing/testCases/runTestCase.ts';
import { waiveTestCase } from '../../core/src/publishing/testCases/waiveTestCase.ts';
import { systemScope } from '../../core/src/shared/systemScope.ts';
import type { Permission } from '../../core/src/shared/permissions.ts';
import { minimalRegistry } from '../configuration/minimalMunicipality.ts';
import { answersOf, codeOf, openProjectTown, type ProjectTown, refusalOf, townConfiguration } from '../projects/projectTown.ts';

let town: ProjectTown;
beforeEach(async () => {
  town = await openProjectTown();
});
afterEach(() => town.close());

const everything: readonly Permission[] = ['project:read', 'configuration:read', 'configuration:edit', 'configuration:publish'];
const somebody = (...permissions: readonly Permission[]): OperationContext => {
  const context = town.as('beheerder');
  return { ...context, scope: { ...context.scope, actor: { ...context.scope.actor, permissions: new Set(permissions) } } };
};
const administrator = () => somebody(...everything);
const testCase = (expected: TestCase['expected'], more: Partial<TestCase> = {}): TestCase => ({
  key: 'park',
  name: { nl: 'Park', en: 'Park' },
  projectType: 'plantsoen',
  answers: answersOf('Park'),
  expected,
  ...more,
});
const save = async (value: TestCase): Promise<number> => {
  const { revision } = await loadDraft(administrator());
  return (await saveDraftPart(administrator(), { part: 'testCases', key: value.key, value, expectedRevision: revision })).revision;
};
const run = (value: TestCase) =>
  runTestCase(compileConfiguration(townConfiguration('klein'), minimalRegistry), town.as('beheerder').measures, value);
/** Lets a case through as it comes out now. */
const waive = async (context: OperationContext, key: string, reason: string) => {
  const { items } = await readTestRuns(administrator(), { source: 'draft' });
  return waiveTestCase(context, { testCase: key, reason, outcomeHash: items.find((item) => item.key === key)?.outcomeHash ?? '' });
};
const reds = async (value: TestCase) =>
  (await run(value)).expectations.filter(({ holds }) => !holds).map(({ pointer, got }) => [pointer, got]);

describe('a test case', () => {
  test('compares only what it states, whatever it states', async () => {
    const stated: TestCase['expected'] = {
      priority: 76.88,
      advice: 'include',
      route: 'manager',
      measures: { 'trees.share': 10 },
      scores: { bomen: 3, buurt: 2 },
      knockouts: [],
      escalations: [],
      next: { state: 'toets', roles: ['manager'] },
      refused: [],
    };
    expect(await reds(testCase(stated))).toEqual([]);
    expect(await reds(testCase({}))).toEqual([]);
    expect(
      await reds(
        testCase({
          priority: 1,
          scores: { buurt: -1, absent: 1 },
          measures: { 'trees.share': 11 },
          next: { state: 'besluit', roles: ['board', 'manager'] },
          refused: ['trees.planted'],
        }),
      ),
    ).toEqual([
      ['/priority', 76.88],
      ['/scores/buurt', 2],
      ['/scores/absent', undefined],
      ['/measures/trees.share', 10],
      ['/next/state', 'toets'],
      ['/next/roles', ['manager']],
      ['/refused', []],
    ]);
  });

  test('knows what counts beside answers, what rules out, and what the form refuses', async () => {
    const bare: TestCase = testCase({ scores: { buurt: -3 }, escalations: ['schade'] }, { inputs: { judgements: { buurt: -3 } } });
    expect((await run({ ...bare, answers: answersOf('Park', { oordeel: -3 }) })).outcome).toBe('green');
    expect(
      await reds(testCase({ knockouts: [], refused: [] }, { answers: answersOf('Park', { kaalslag: true, project: { start: 'ooit' } }) })),
    ).toEqual([
      ['/knockouts', ['kaalslag/alles-weg']],
      ['/refused', ['project.start']],
    ]);
  });

  test('of a type that is gone is broken, and the others still run', async () => {
    await save(testCase({ route: 'manager' }));
    await save({ ...testCase({ route: 'manager' }), key: 'weg', projectType: 'verdwenen' });
    const { items, counts } = await readTestRuns(administrator(), { source: 'draft' });
    expect(items.map(({ key, outcome }) => [key, outcome])).toEqual([
      ['park', 'green'],
      ['voorbeeld', 'green'],
      ['weg', 'broken'],
    ]);
    expect(counts).toEqual({ green: 2, red: 0, waived: 0, broken: 1 });
    expect(items[2]!.why!.nl).toContain('verdwenen');
  });

  test('names things that exist; what it misspells is said with what was meant', () => {
    const configuration = townConfiguration('klein');
    const wrong = testCase({
      scores: { buur: 1 },
      escalations: ['schad'],
      knockouts: ['kaalslag/kaal'],
      next: { state: 'toet', roles: ['manage'] },
      refused: ['trees.plantd'],
    });
    const problems = checkConfigurationAtOnce({ ...configuration, testCases: { park: wrong } }, minimalRegistry).filter(
      ({ part }) => part === 'testCases',
    );
    expect(problems.map(({ pointer }) => pointer).sort()).toEqual([
      '/expected/escalations/0',
      '/expected/knockouts/0',
      '/expected/next/roles/0',
      '/expected/next/state',
      '/expected/refused/0',
      '/expected/scores/buur',
    ]);
    for (const { remedy } of problems) expect(remedy.nl).toMatch(/[Bb]edoelde u|Kies uit/);
  });

  test('shows where its expectation was edited since the active release, so that green hides nothing', async () => {
    const revision = await save(testCase({ priority: 76.88 }));
    await publishRelease(administrator(), { reason: 'Testgeval', expectedRevision: revision });
    await save(testCase({ priority: 76.88, route: 'college' }));
    const park = (await readTestRuns(administrator(), { source: 'draft' })).items.find(({ key }) => key === 'park')!;
    expect(park.expectations).toEqual([
      { pointer: '/priority', expected: 76.88, got: 76.88, holds: true },
      { pointer: '/route', expected: 'college', got: 'manager', holds: false, before: null },
    ]);
  });
});

describe('a red test case', () => {
  test('blocks publishing until somebody with the right lets it through; the reason stays with the release', async () => {
    const revision = await save(testCase({ priority: 50 }));
    const publish = () => publishRelease(administrator(), { reason: 'Toch', expectedRevision: revision });
    expect(await refusalOf(publish())).toMatchObject({ code: 'WB-RELEASE-TEST-CASES-RED', places: [{ pointer: 'test-cases/park.json' }] });
    expect(await codeOf(waive(administrator(), 'park', 'x'))).toBe('WB-PERMISSION-MISSING');
    const waiving = somebody(...everything, 'configuration:waive');
    expect(await codeOf(waive(waiving, 'park', ' '))).toBe('WB-RELEASE-REASON-MISSING');
    expect(await codeOf(waive(waiving, 'voorbeeld', 'x'))).toBe('WB-TEST-CASE-NOT-RED');
    const { counts } = await waive(waiving, 'park', 'De gemeenteraad wil het zo');
    expect(counts).toEqual({ green: 1, red: 0, waived: 1, broken: 0 });
    const { hash } = await publish();
    const account = await readReleaseAccount(administrator(), { hash });
    expect(account).toMatchObject({
      parent: { number: '2026.1' },
      editors: [administrator().scope.actor.name],
      testCases: { total: 2, green: 1 },
      waivers: [{ name: { nl: expect.any(String) }, reason: 'De gemeenteraad wil het zo' }],
      replayed: false,
    });
    expect(await town.store.get(systemScope('klein'), 'releases', hash)).toMatchObject({
      testCases: { total: 2, green: 1 },
      waivers: [
        {
          testCase: 'park',
          reason: 'De gemeenteraad wil het zo',
          differences: [{ pointer: '/priority', expected: 50, got: 76.88 }],
        },
      ],
    });
  });

  test('takes over what comes out when that is meant, and the reviewer sees what it expected', async () => {
    const revision = await save(testCase({ priority: 76.88, route: 'manager' }));
    await publishRelease(administrator(), { reason: 'Testgeval', expectedRevision: revision });
    const { configuration, revision: present } = await loadDraft(administrator());
    const framework = structuredClone(configuration.framework) as unknown as { goals: { weight: number }[] };
    framework.goals[0]!.weight = 10;
    await saveDraftPart(administrator(), { part: 'framework', value: framework, expectedRevision: present });
    expect(await codeOf(adoptOutcomes(somebody('configuration:read'), {}))).toBe('WB-PERMISSION-MISSING');
    const { counts, items } = await adoptOutcomes(administrator(), { testCases: ['park'] });
    expect(counts).toMatchObject({ red: 0, broken: 0 });
    const [priority, route] = items.find(({ key }) => key === 'park')!.expectations;
    expect(priority).toMatchObject({ before: 76.88, holds: true });
    expect(priority!.expected).not.toBe(76.88);
    expect(route).toEqual({ pointer: '/route', expected: 'manager', got: 'manager', holds: true });
  });

  test('with four eyes: whoever lets it through does not publish it, whoever changed the draft last', async () => {
    const configuration = townConfiguration('klein');
    const { municipality } = configuration;
    await town.publish({ ...configuration, municipality: { ...municipality, releasePolicy: { fourEyes: true } } });
    const revision = await save(testCase({ priority: 50 }));
    const named = (id: string) => {
      const context = somebody(...everything, 'configuration:waive');
      return { ...context, scope: { ...context.scope, actor: { ...context.scope.actor, id, name: id } } };
    };
    const publish = (name: string) => publishRelease(named(name), { reason: 'Toch', expectedRevision: revision });
    await waive(named('marloes'), 'park', 'Weten we');
    expect(await codeOf(publish('marloes'))).toBe('WB-RELEASE-WAIVER-OWN');
    expect((await readReadiness(named('marloes'))).points.find(({ code }) => code === 'testCases')).toMatchObject({ state: 'waits' });
    expect(await publish('jeroen')).toMatchObject({ active: true });
  });

  test('has to be let through again when it comes out otherwise', async () => {
    await save(testCase({ priority: 50 }));
    await waive(somebody(...everything, 'configuration:waive'), 'park', 'Weten we');
    const revision = await save(testCase({ priority: 51 }));
    expect(await codeOf(publishRelease(administrator(), { reason: 'Toch', expectedRevision: revision }))).toBe('WB-RELEASE-TEST-CASES-RED');
  });
});

describe('letting a red test case through', () => {
  const waiving = () => somebody(...everything, 'configuration:waive');
  const edit = async (capacityBuffer: number): Promise<number> => {
    const { revision, configuration } = await loadDraft(administrator());
    const value = { ...configuration.municipality, capacityBuffer };
    return (await saveDraftPart(administrator(), { part: 'municipality', value, expectedRevision: revision })).revision;
  };
  const publish = (expectedRevision: number) => publishRelease(administrator(), { reason: 'Toch', expectedRevision });

  test('counts for one publication: the next one needs it again, and the release still tells of it', async () => {
    await save(testCase({ priority: 50 }));
    await waive(waiving(), 'park', 'Weten we');
    // What has nothing to do with the case leaves it.
    const released = await publish(await edit(0.11));
    expect(await readReleaseAccount(administrator(), { hash: released.hash })).toMatchObject({ waivers: [{ reason: 'Weten we' }] });
    const revision = await edit(0.12);
    expect((await readTestRuns(administrator(), { source: 'draft' })).counts).toMatchObject({ waived: 0, red: 1 });
    expect((await readTestRuns(administrator(), { source: 'active' })).counts).toMatchObject({ waived: 1, red: 0 });
    expect(await codeOf(publish(revision))).toBe('WB-RELEASE-TEST-CASES-RED');
    await waive(waiving(), 'park', 'Nog steeds');
    expect(await publish(revision)).toMatchObject({ active: true });
  });

  test('ends when another release becomes active in between', async () => {
    const [first] = await listReleases(administrator());
    await publish(await edit(0.11));
    await save(testCase({ priority: 50 }));
    await waive(waiving(), 'park', 'Weten we');
    const pointer = await town.store.get<{ id: string; municipality: string; revision: number }>(
      systemScope('klein'),
      'activeRelease',
      'active',
    );
    await activateRelease(administrator(), { release: first!.hash, reason: 'Terug', expectedRevision: pointer!.revision });
    expect((await readTestRuns(administrator(), { source: 'draft' })).counts).toMatchObject({ waived: 0, red: 1 });
  });

  test('is of the outcome that was seen: of another one nothing is let through', async () => {
    await save(testCase({ priority: 50 }));
    const { items } = await readTestRuns(administrator(), { source: 'draft' });
    const seen = items.find(({ key }) => key === 'park')!.outcomeHash!;
    expect(items.find(({ key }) => key === 'voorbeeld')).not.toHaveProperty('outcomeHash');
    await save(testCase({ priority: 51 }));
    const late = () => waiveTestCase(waiving(), { testCase: 'park', reason: 'Weten we', outcomeHash: seen });
    expect(await codeOf(late())).toBe('WB-TEST-CASE-OUTCOME-STALE');
    expect(await town.store.find(systemScope('klein'), 'testCaseWaivers', {})).toEqual([]);
    await save(testCase({ priority: 50 }));
    expect((await late()).counts).toMatchObject({ waived: 1 });
  });
});

describe('a test case of a real project', () => {
  const personal: Answers = {
    ...answersOf('Speeltuin van Piet Jansen', {
      project: { description: 'Piet Jansen, 06-12345678, piet@voorbeeldmail.nl', urgencyClass: 2 },
    }),
    unknown: { note: 'Piet' },
  };

  test('weighs the same and holds nothing that a person typed, nor who is involved', async () => {
    const { code } = await submitProject(town.as('aanvrager'), { typeKey: 'plantsoen', answers: personal });
    const { key, differs } = await makeTestCase(administrator(), { code });
    expect({ key, differs }).toEqual({ key: code.toLowerCase(), differs: [] });
    const { configuration } = await loadDraft(administrator());
    const text = JSON.stringify(configuration.testCases[key]);
    for (const word of ['Piet', 'Jansen', '12345678', 'voorbeeldmail', 'leider', 'wethouder', 'aanvrager'])
      expect(text).not.toContain(word);
    const { items } = await readTestRuns(administrator(), { source: 'draft' });
    expect(items.find((item) => item.key === key)).toMatchObject({ outcome: 'green', isNew: true });
    expect(configuration.testCases[key]!.expected).toMatchObject({ scores: { bomen: 3, buurt: 2 }, next: { state: 'toets' } });
    expect(await makeTestCase(administrator(), { code })).toMatchObject({ key });
    expect(await codeOf(makeTestCase(town.as('aanvrager'), { code }))).toBe('WB-PERMISSION-MISSING');
  });
});

describe('coverage', () => {
  test('tells what no test case reached, and whether a project did', async () => {
    const before = await readCoverage(administrator());
    expect(before.unreached.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['band bomen/1', 'advice include', 'rule kaalslag/alles-weg']),
    );
    await submitProject(town.as('aanvrager'), { typeKey: 'plantsoen', answers: answersOf('Park') });
    await save(testCase({ route: 'manager' }, { answers: answersOf('Park', { kaalslag: true, planted: 3 }) }));
    const after = await readCoverage(administrator());
    const unreached = new Map(after.unreached.map((item) => [item.id, item]));
    expect(unreached.has('rule kaalslag/alles-weg')).toBe(false);
    expect(unreached.get('band bomen/2')).toMatchObject({ byProject: false, part: 'framework', pointer: '/criteria/0/source/bands/2' });
    expect(unreached.get('escalation schade')).toMatchObject({ byProject: false });
    expect(after).toMatchObject({ projects: 1, total: before.total });
    expect(after.byTestCases).toBeGreaterThan(before.byTestCases);
  });

  test('counts a project under an earlier release for what is the same in the draft, and for nothing else', async () => {
    await submitProject(town.as('aanvrager'), { typeKey: 'plantsoen', answers: answersOf('Park', { planted: 3 }) });
    const band = async () => (await readCoverage(administrator())).unreached.find(({ id }) => id === 'band bomen/1');
    expect(await band()).toMatchObject({ byProject: true });
    const { configuration, revision } = await loadDraft(administrator());
    const framework = structuredClone(configuration.framework) as unknown as {
      criteria: { source: { bands: { below?: number; from?: number }[] } }[];
    };
    framework.criteria[0]!.source.bands[0]!.from = 9;
    framework.criteria[0]!.source.bands[1]!.below = 9;
    await saveDraftPart(administrator(), { part: 'framework', value: framework, expectedRevision: revision });
    expect(await band()).toMatchObject({ byProject: false });
    expect((await readCoverage(administrator())).unreached.find(({ id }) => id === 'advice include')).toMatchObject({ byProject: true });
  });
});

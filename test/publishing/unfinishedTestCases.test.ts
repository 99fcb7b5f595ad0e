import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { loadDraft } from '../../core/src/configuration/loadDraft.ts';
import { removeDraftPart } from '../../core/src/configuration/removeDraftPart.ts';
import { saveDraftPart } from '../../core/src/configuration/saveDraftPart.ts';
import type { OperationContext } from '../../core/src/configuration/operationContext.ts';
import type { MeasureHost } from '../../core/src/plugins/measureHost.ts';
import { submitProject } from '../../core/src/projects/submitProject.ts';
import { publishRelease } from '../../core/src/publishing/publishRelease.ts';
import { readReadiness } from '../../core/src/publishing/readReadiness.ts';
import { adoptOutcomes } from '../../core/src/publishing/testCases/adoptOutcomes.ts';
import { makeTestCase } from '../../core/src/publishing/testCases/makeTestCase.ts';
import { readCoverage } from '../../core/src/publishing/testCases/readCoverage.ts';
import { readTestRuns } from '../../core/src/publishing/testCases/readTestRuns.ts';
import { waiveTestCase } from '../../core/src/publishing/testCases/waiveTestCase.ts';
import { answersOf, openProjectTown, type ProjectTown } from '../projects/projectTown.ts';

let town: ProjectTown;
beforeEach(async () => {
  town = await openProjectTown();
});
afterEach(() => town.close());

const administrator = (): OperationContext => {
  const context = town.as('beheerder');
  const permissions = new Set([
    'project:read',
    'configuration:read',
    'configuration:edit',
    'configuration:publish',
    'configuration:waive',
  ] as const);
  return { ...context, scope: { ...context.scope, actor: { ...context.scope.actor, permissions } } };
};
const park = (more: object = {}) => ({
  key: 'park',
  name: { nl: 'Park', en: 'Park' },
  projectType: 'plantsoen',
  answers: answersOf('Park'),
  expected: { priority: 76.88, route: 'manager' } as object,
  ...more,
});
const save = async (part: string, key: string, value: object): Promise<number> => {
  const { revision } = await loadDraft(administrator());
  return (await saveDraftPart(administrator(), { part, key, value, expectedRevision: revision })).revision;
};
const publish = (expectedRevision: number) => publishRelease(administrator(), { reason: 'Test', expectedRevision });
const runs = () => readTestRuns(administrator(), { source: 'draft' });
const runOfPark = async () => (await runs()).items.find(({ key }) => key === 'park')!;
const without = (name: string): object => Object.fromEntries(Object.entries(park()).filter(([other]) => other !== name));

describe('an unfinished test case', () => {
  test.each([
    ['is empty', {}, 'broken'],
    ['says another key than that under which it stands', park({ key: 'anders' }), 'green'],
    ['has no name', { ...without('name'), expected: { priority: 1 } }, 'red'],
    ['states no outcome', without('expected'), 'broken'],
    ['has no answers', without('answers'), 'broken'],
    ['states a text instead of an outcome', park({ expected: 'x' }), 'broken'],
  ])('%s: every screen still answers', async (_what, value, outcome) => {
    await save('testCases', 'park', value);
    const { items } = await runs();
    expect(items.map(({ key, outcome: came }) => [key, came])).toEqual([
      ['park', outcome],
      ['voorbeeld', 'green'],
    ]);
    expect(await readReadiness(administrator())).toMatchObject({ ready: false });
    expect((await readCoverage(administrator())).total).toBeGreaterThan(0);
    await adoptOutcomes(administrator(), {});
  });
});

describe('green hides nothing', () => {
  test('an expectation that is not stated any more, other answers, and a case that is gone are told', async () => {
    await publish(await save('testCases', 'park', park()));
    await save('testCases', 'park', park({ expected: { route: 'manager' }, answers: answersOf('Park', { planted: 3 }) }));
    expect(await runOfPark()).toMatchObject({
      outcome: 'green',
      isAskedOtherwise: true,
      expectations: [{ pointer: '/route' }, { pointer: '/priority', expected: null, before: 76.88 }],
    });
    const { revision, configuration } = await loadDraft(administrator());
    expect(Object.keys(configuration.testCases)).toContain('park');
    await removeDraftPart(administrator(), { part: 'testCases', key: 'park', expectedRevision: revision });
    expect(await runs()).toMatchObject({ removed: [{ key: 'park', name: { nl: 'Park' } }] });
  });

  test('a waiver ends with another content of the case, also where it could not run', async () => {
    const waive = async () => {
      const { outcomeHash = '' } = await runOfPark();
      return waiveTestCase(administrator(), { testCase: 'park', reason: 'Weten we', outcomeHash });
    };
    await save('testCases', 'park', park({ expected: { priority: 50 } }));
    expect((await waive()).counts).toMatchObject({ waived: 1, red: 0 });
    await save('testCases', 'park', park({ expected: { priority: 50 }, answers: answersOf('Ander park') }));
    expect((await runs()).counts).toMatchObject({ waived: 0, red: 1 });
    await save('testCases', 'park', park({ projectType: 'weg' }));
    expect((await waive()).counts).toMatchObject({ waived: 1, broken: 0 });
    await save('testCases', 'park', park({ projectType: 'ook-weg' }));
    expect((await runs()).counts).toMatchObject({ waived: 0, broken: 1 });
  });
});

test('a measure that fails at one moment is measured again at the next', async () => {
  await save('testCases', 'park', park());
  const context = administrator();
  const failing: MeasureHost = {
    ...context.measures,
    measure: async (...project) =>
      (await context.measures.measure(...project)).map(({ value: _value, ...result }) => ({
        ...result,
        status: 'failed',
        failure: 'time',
      })),
  };
  const { counts, items } = await readTestRuns({ ...context, measures: failing }, { source: 'draft' });
  expect(counts).toMatchObject({ green: 1, broken: 1 });
  expect(items.find(({ key }) => key === 'park')!.why!.nl).toContain('antwoordt niet op tijd');
  expect((await runs()).counts).toMatchObject({ red: 0 });
});

test('what is a choice or a date now was perhaps typed under the release of the project, and stays out', async () => {
  const asked = async (schema: object, item: object) => {
    const { configuration } = await loadDraft(administrator());
    const form = structuredClone(configuration.forms['plantsoen']!) as unknown as {
      pages: { sections: { schema?: { properties: Record<string, object> }; items?: { name?: string }[] }[] }[];
    };
    const section = form.pages[1]!.sections[1]!;
    section.schema!.properties['wie'] = schema;
    section.items = [
      ...section.items!.filter(({ name }) => name !== 'wie'),
      { kind: 'question', name: 'wie', label: { nl: 'Wie', en: 'Who' }, ...item } as { name: string },
    ];
    await publish(await save('forms', 'plantsoen', form));
  };
  const options = ['a', 'b'].map((value) => ({ value, label: { nl: value, en: value } }));
  await asked({ type: 'string' }, { widget: 'text' });
  const answers = { ...answersOf('Park'), buurt: { ...(answersOf('Park')['buurt'] as object), wie: 'Piet Jansen' } };
  const { code } = await submitProject(town.as('aanvrager'), { typeKey: 'plantsoen', answers });
  for (const [schema, item] of [
    [{ type: 'string' }, { widget: 'select', options }],
    [{ type: 'string', format: 'date' }, { widget: 'date' }],
  ] as const) {
    await asked(schema, item);
    const { key } = await makeTestCase(administrator(), { code });
    const made = (await loadDraft(administrator())).configuration.testCases[key];
    expect(made).toBeDefined();
    expect(JSON.stringify(made)).not.toContain('Piet');
  }
});

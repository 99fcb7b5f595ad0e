import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { loadDraft } from '../../core/src/configuration/loadDraft.ts';
import { saveDraftPart } from '../../core/src/configuration/saveDraftPart.ts';
import type { OperationContext } from '../../core/src/configuration/operationContext.ts';
import { listTasks } from '../../core/src/board/listTasks.ts';
import { readProject } from '../../core/src/projects/readProject.ts';
import { submitProject } from '../../core/src/projects/submitProject.ts';
import { continueMoves } from '../../core/src/publishing/moving/continueMoves.ts';
import { readReadiness } from '../../core/src/publishing/readReadiness.ts';
import { publishRelease } from '../../core/src/publishing/publishRelease.ts';
import { startReplay } from '../../core/src/publishing/replay/startReplay.ts';
import { scheduleRelease } from '../../core/src/publishing/schedule/scheduleRelease.ts';
import { systemScope } from '../../core/src/shared/systemScope.ts';
import { answersOf, openProjectTown, type ProjectTown } from '../projects/projectTown.ts';

/** A form that tests change as they like. */
type Loose = any; // eslint-disable-line @typescript-eslint/no-explicit-any

let town: ProjectTown;
beforeEach(async () => {
  town = await openProjectTown();
});
afterEach(() => town.close());

const publisher = (): OperationContext => {
  const context = town.as('beheerder');
  const permissions = new Set([
    'project:read',
    'ranking:read',
    'configuration:read',
    'configuration:edit',
    'configuration:publish',
  ] as const);
  return { ...context, scope: { ...context.scope, actor: { ...context.scope.actor, permissions } } };
};

/** A draft with a question that is required; gives the code of a project that waits for a decision without it. */
const draftQuestion = async (): Promise<string> => {
  const { code } = await submitProject(town.as('aanvrager'), { typeKey: 'plantsoen', answers: answersOf('Park') });
  const { configuration, revision } = await loadDraft(publisher());
  const value: Loose = structuredClone(configuration.forms['plantsoen']);
  const { schema, items } = value.pages[1].sections[1];
  schema.properties.netcongestie = { type: 'boolean' };
  schema.required = ['netcongestie'];
  items.push({ kind: 'question', name: 'netcongestie', label: { nl: 'Netcongestie', en: 'Grid congestion' }, widget: 'yesNo' });
  await saveDraftPart(publisher(), { part: 'forms', key: 'plantsoen', value, expectedRevision: revision });
  return code;
};
const replay = async (): Promise<void> => void (await (await startReplay(publisher(), { from: 'active', to: 'draft' })).work);
const publish = async (intakes?: 'ask' | 'keep'): Promise<void> => {
  const { revision } = await loadDraft(publisher());
  await publishRelease(publisher(), {
    reason: 'Netcongestie vragen',
    expectedRevision: revision,
    ...(intakes === undefined ? {} : { intakes }),
  });
  await continueMoves({ ...publisher(), scope: systemScope('klein') });
};
const questions = async () => (await listTasks(town.as('leider'))).items.filter(({ kind }) => kind === 'questions');

test('asked for, the answers that a release needs become tasks, in the same commit as the release', async () => {
  const code = await draftQuestion();
  await replay();
  await publish('ask');
  expect(await questions()).toMatchObject([{ projectCode: code, title: { nl: 'Kies ja of nee bij ‘Netcongestie’' } }]);
  const { release } = await publisher().releases.active('klein');
  expect((await readProject(publisher(), { code })).release.hash).toBe(release.hash);
});

test.each([
  ['after a replay, when that was chosen', true],
  ['without a replay, which nobody has to make', false],
])('%s, projects keep the release that they have', async (_when, replayed) => {
  const code = await draftQuestion();
  if (replayed) await replay();
  await publish(replayed ? 'keep' : undefined);
  expect(await questions()).toEqual([]);
  const { release } = await publisher().releases.active('klein');
  expect((await readProject(publisher(), { code })).release.hash).not.toBe(release.hash);
});

test('a replay that found such projects asks what happens to them, at once and planned, until it is chosen or the draft is another', async () => {
  await draftQuestion();
  await replay();
  const undecided = { code: 'WB-RELEASE-INTAKES-UNDECIDED' };
  await expect(publish()).rejects.toMatchObject(undecided);
  const { revision, configuration } = await loadDraft(publisher());
  const at = new Date(publisher().clock().getTime() + 3_600_000).toISOString();
  const plan = { at, reason: 'Later', expectedRevision: revision };
  await expect(scheduleRelease(publisher(), plan)).rejects.toMatchObject(undecided);
  const pointOf = async (input?: { intakes: 'ask' | 'keep' }) => {
    const { points, ready } = await readReadiness(publisher(), input);
    return [points.find(({ code }) => code === 'intakes'), ready];
  };
  expect(await pointOf()).toMatchObject([{ state: 'blocks', title: { nl: 'Kies wat er met 1 aanvraag gebeurt' } }, false]);
  expect(await pointOf({ intakes: 'ask' })).toMatchObject([
    { state: 'met', title: { nl: 'Keuze gemaakt voor 1 ongeldige aanvraag' } },
    true,
  ]);
  expect(await scheduleRelease(publisher(), { ...plan, intakes: 'keep' })).toMatchObject({ state: 'waiting' });

  const framework = { ...configuration.framework, planYear: 2031 };
  await saveDraftPart(publisher(), { part: 'framework', value: framework, expectedRevision: revision });
  expect((await pointOf())[0]).toBeUndefined();
});

import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { loadDraft } from '../../core/src/configuration/loadDraft.ts';
import { saveDraftPart } from '../../core/src/configuration/saveDraftPart.ts';
import type { OperationContext } from '../../core/src/configuration/operationContext.ts';
import { listTasks } from '../../core/src/board/listTasks.ts';
import { readProject } from '../../core/src/projects/readProject.ts';
import { submitProject } from '../../core/src/projects/submitProject.ts';
import { continueMoves } from '../../core/src/publishing/moving/continueMoves.ts';
import { publishRelease } from '../../core/src/publishing/publishRelease.ts';
import { startReplay } from '../../core/src/publishing/replay/startReplay.ts';
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

/** Publishes a form with a question that is required, after a replay; gives the code of a project that waits for a decision. */
const publishQuestion = async (intakes?: 'ask' | 'keep'): Promise<string> => {
  const { code } = await submitProject(town.as('aanvrager'), { typeKey: 'plantsoen', answers: answersOf('Park') });
  const { configuration, revision } = await loadDraft(publisher());
  const value: Loose = structuredClone(configuration.forms['plantsoen']);
  const { schema, items } = value.pages[1].sections[1];
  schema.properties.netcongestie = { type: 'boolean' };
  schema.required = ['netcongestie'];
  items.push({ kind: 'question', name: 'netcongestie', label: { nl: 'Netcongestie', en: 'Grid congestion' }, widget: 'yesNo' });
  const draft = await saveDraftPart(publisher(), { part: 'forms', key: 'plantsoen', value, expectedRevision: revision });
  await (
    await startReplay(publisher(), { from: 'active', to: 'draft' })
  ).work;
  await publishRelease(publisher(), {
    reason: 'Netcongestie vragen',
    expectedRevision: draft.revision,
    ...(intakes === undefined ? {} : { intakes }),
  });
  await continueMoves({ ...publisher(), scope: systemScope('klein') });
  return code;
};
const questions = async () => (await listTasks(town.as('leider'))).items.filter(({ kind }) => kind === 'questions');

test('asked for, the answers that a release needs become tasks, in the same commit as the release', async () => {
  const code = await publishQuestion('ask');
  expect(await questions()).toMatchObject([{ projectCode: code, title: { nl: 'Kies ja of nee bij ‘Netcongestie’' } }]);
  const { release } = await publisher().releases.active('klein');
  expect((await readProject(publisher(), { code })).release.hash).toBe(release.hash);
});

test.each([['keep'], [undefined]] as const)('otherwise (%s) projects keep the release that they have', async (choice) => {
  const code = await publishQuestion(choice);
  expect(await questions()).toEqual([]);
  const { release } = await publisher().releases.active('klein');
  expect((await readProject(publisher(), { code })).release.hash).not.toBe(release.hash);
});

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { agreeStatutory } from '../../core/src/projects/agreeStatutory.ts';
import { changeAnswers } from '../../core/src/projects/changeAnswers.ts';
import { recordEvidence } from '../../core/src/projects/contributions/recordEvidence.ts';
import { reproduceAll } from '../../core/src/projects/reproduction/reproduceAll.ts';
import { reproduceWeighing } from '../../core/src/projects/reproduction/reproduceWeighing.ts';
import { submitProject } from '../../core/src/projects/submitProject.ts';
import type { OperationContext } from '../../core/src/configuration/operationContext.ts';
import { systemScope } from '../../core/src/shared/systemScope.ts';
import type { StoredRecord, Write } from '../../core/src/storage/port.ts';
import { registryOf, treesPlugin } from '../configuration/minimalMunicipality.ts';
import { answersOf, openProjectTown, type ProjectTown } from './projectTown.ts';

let town: ProjectTown;
let code: string;
let revision: number;
beforeEach(async () => {
  town = await openProjectTown();
  ({ code, revision } = await submitProject(town.as('aanvrager'), {
    typeKey: 'plantsoen',
    answers: answersOf('Plantsoen', { project: { statutoryClaimed: true, statutoryGround: 'Wet', statutoryDate: '2027-01-01' } }),
  }));
});
afterEach(() => town.close());

const system = (change: Partial<OperationContext> = {}): OperationContext => ({
  ...town.as('leider'),
  scope: systemScope('klein'),
  ...change,
});
const all = async (context: OperationContext) => {
  const views = [];
  for await (const view of reproduceAll(context)) views.push(view);
  return views;
};
/** The project with one stored text replaced, as if something had touched the data. */
const tamper = async (collection: 'projects' | 'weighings', change: (record: StoredRecord & Record<string, unknown>) => object) => {
  const [record] = await town.store.find<StoredRecord & Record<string, unknown>>(systemScope('klein'), collection, {});
  const { municipality: _municipality, revision: expectedRevision, ...content } = { ...record!, ...change(record!) };
  const write: Write = { kind: 'replace', collection, expectedRevision, record: content };
  await town.store.commit(systemScope('klein'), [write]);
};

describe('a weighing is computed again from what was stored', () => {
  test('the present one, and the past ones at their moments', async () => {
    town.pass(60);
    const agreed = await agreeStatutory(town.as('controller'), { code, expectedRevision: revision, agreed: true });
    town.pass(24 * 60);
    const changed = await changeAnswers(town.as('leider'), {
      code,
      expectedRevision: agreed.revision,
      answers: { ...agreed.answers, trees: { planted: 5 } },
    });
    town.pass(24 * 60);
    await recordEvidence(town.as('leider'), { code, expectedRevision: changed.revision, criterion: 'bomen', class: 'C' });

    const at = async (moment?: string) => reproduceWeighing(town.as('leider'), { code, ...(moment === undefined ? {} : { at: moment }) });
    expect(await at()).toMatchObject({ outcome: 'identical', at: '2026-10-08T09:00:00.000Z', differences: [] });
    expect(await at('2026-10-06T08:30:00Z')).toMatchObject({ outcome: 'identical', at: '2026-10-06T08:00:00.000Z' });
    expect(await at('2026-10-06')).toMatchObject({ outcome: 'identical', at: '2026-10-06T09:00:00.000Z' });
    expect(await at('2026-10-07')).toMatchObject({ outcome: 'identical', at: '2026-10-07T09:00:00.000Z' });
    expect((await at()).plugins).toEqual([{ plugin: 'trees', version: '1.2.3', outcome: 'same' }]);
    await expect(at('2026-10-05')).rejects.toMatchObject({ code: 'WB-PROJECT-WEIGHING-NOT-FOUND' });
    await expect(at('gisteren')).rejects.toMatchObject({ code: 'WB-PROJECT-MOMENT-INVALID' });
    expect((await all(system())).map(({ outcome }) => outcome)).toEqual(Array(4).fill('identical'));
  });

  test('what was changed behind its back comes out as differences, by figure', async () => {
    await tamper('projects', ({ answers }) => ({ answers: { ...(answers as object), buurt: { oordeel: -2, kaalslag: false } } }));
    const { outcome, differences } = await reproduceWeighing(town.as('leider'), { code });
    expect(outcome).toBe('different');
    expect(differences).toContainEqual({ path: 'goals.1.score', stored: 2, computed: -2 });
    await expect(reproduceWeighing(town.as('niemand'), { code })).rejects.toMatchObject({ code: 'WB-PERMISSION-MISSING' });
  });

  test('measures are measured again where the plugin is installed in that version, and kept where it is not', async () => {
    const other = (value: number): OperationContext['measures'] => ({
      measure: async (...given) => (await town.as('leider').measures.measure(...given)).map((measure) => ({ ...measure, value })),
      close: async () => undefined,
    });
    const measured = await reproduceWeighing(system({ measures: other(11) }), { code });
    expect(measured).toMatchObject({ outcome: 'different', plugins: [{ plugin: 'trees', outcome: 'different' }] });
    expect(measured.differences).toEqual([{ path: 'measures.trees.share.value', stored: 10, computed: 11 }]);

    const newer = { ...town.as('leider').releases, plugins: registryOf({ ...treesPlugin, version: '2.0.0' }) };
    const kept = await reproduceWeighing(system({ measures: other(11), releases: newer }), { code });
    expect(kept).toMatchObject({ outcome: 'identical', plugins: [{ plugin: 'trees', version: '1.2.3', outcome: 'notInstalled' }] });
  });

  test('a release that is gone or damaged is said, the others are not held up', async () => {
    const { store } = town;
    const without = (found: (record: StoredRecord & Record<string, unknown>) => unknown): OperationContext =>
      system({
        store: {
          ...store,
          get: async (scope, collection, id) => {
            const record = await store.get<never>(scope, collection, id);
            return (collection === 'releases' && record !== undefined ? found(record) : record) as never;
          },
        },
      });
    expect(await all(without(() => undefined))).toMatchObject([
      { code, outcome: 'impossible', why: { nl: expect.stringContaining('vrijgave') } },
    ]);
    expect(await all(without((record) => ({ ...record, content: '{}' })))).toMatchObject([
      { code, outcome: 'impossible', why: expect.anything() },
    ]);
  });
});

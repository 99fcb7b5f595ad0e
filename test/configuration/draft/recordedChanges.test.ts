import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { discardDraft } from '../../../core/src/configuration/discardDraft.ts';
import { attributionOf } from '../../../core/src/configuration/draft/attributionOf.ts';
import { findDraftChanges } from '../../../core/src/configuration/draft/findDraftChanges.ts';
import { canonicalConfiguration } from '../../../core/src/configuration/hashConfiguration.ts';
import { listDraftChanges, type DraftChangeView } from '../../../core/src/configuration/listDraftChanges.ts';
import { loadDraft } from '../../../core/src/configuration/loadDraft.ts';
import type { OperationContext } from '../../../core/src/configuration/operationContext.ts';
import { readDraft } from '../../../core/src/configuration/readDraft.ts';
import { removeDraftPart } from '../../../core/src/configuration/removeDraftPart.ts';
import { saveDraftPart } from '../../../core/src/configuration/saveDraftPart.ts';
import { parsePath } from '../../../core/src/configuration/structure/stablePath.ts';
import { undoDraftChange } from '../../../core/src/configuration/undoDraftChange.ts';
import type { WeighingFramework } from '../../../core/src/framework/weighingFramework.ts';
import { publishRelease } from '../../../core/src/publishing/publishRelease.ts';
import { minimalConfiguration } from '../minimalMunicipality.ts';
import { type DraftTown, openDraftTown } from './draftTown.ts';

let town: DraftTown;
let marloes: OperationContext;
let fatima: OperationContext;

beforeEach(async () => {
  town = await openDraftTown();
  [marloes, fatima] = [town.as('Marloes de Wit'), town.as('Fatima El Idrissi')];
});
afterEach(() => town.close());

const code = (code: string): unknown => expect.objectContaining({ code });
const { framework, roles } = minimalConfiguration();
type Framework = WeighingFramework;

/** Changes the framework as it is in the draft. */
const change = async (context: OperationContext, edit: (now: Framework) => Framework): Promise<void> => {
  const draft = await readDraft(context);
  const base = draft.configuration.framework;
  await saveDraftPart(context, { part: 'framework', base, value: edit(base), expectedRevision: draft.revision });
};
const withWeight = (goal: string, weight: number) => (now: Framework) => ({
  ...now,
  goals: now.goals.map((one) => (one.id === goal ? { ...one, weight } : one)),
});
const changes = async (): Promise<readonly DraftChangeView[]> => (await listDraftChanges(marloes)).items;
const said = async (): Promise<string[]> =>
  (await changes()).map(({ path, from, to, byName, undone }) =>
    [
      path,
      JSON.stringify(from),
      JSON.stringify(to),
      byName.split(' ')[0],
      ...(undone === undefined ? [] : [`undone by ${undone.byName.split(' ')[0]}`]),
    ].join(' '),
  );
const weights = async (): Promise<number[]> => (await readDraft(marloes)).configuration.framework.goals.map(({ weight }) => weight);
const undo = (context: OperationContext, id: string | undefined): Promise<unknown> => undoDraftChange(context, { change: id ?? '?' });

describe('recorded changes', () => {
  it('tell who changed which property from what to what, and when', async () => {
    expect(await listDraftChanges(marloes)).toEqual({ items: [], total: 0 });
    await change(marloes, withWeight('G1', 70));
    await change(fatima, (now) => ({ ...now, title: { ...now.title, en: 'Framework of Small' } }));
    expect(await changes()).toEqual([
      {
        id: expect.any(String),
        part: 'framework',
        path: '/title/en',
        kind: 'set',
        from: 'Framework Small',
        to: 'Framework of Small',
        since: expect.stringMatching(/^2026-11-02T09:0/),
        at: expect.stringMatching(/^2026-11-02T09:0/),
        byName: 'Fatima El Idrissi',
      },
      expect.objectContaining({ path: '/goals/@G1/weight', from: 60, to: 70, byName: 'Marloes de Wit' }),
    ]);
  });

  it('are one while somebody types at one place, and stay what they are in the store', async () => {
    for (const text of ['A', 'Af', 'Afw', 'Afweging']) await change(marloes, (now) => ({ ...now, title: { ...now.title, nl: text } }));
    expect(await said()).toEqual(['/title/nl "Afwegingskader Klein" "Afweging" Marloes']);
    await change(fatima, (now) => ({ ...now, title: { ...now.title, nl: 'Kader' } }));
    town.pass(10 * 60_000);
    await change(fatima, (now) => ({ ...now, title: { ...now.title, nl: 'Kader Klein' } }));
    expect(await said()).toEqual([
      '/title/nl "Kader" "Kader Klein" Fatima',
      '/title/nl "Afweging" "Kader" Fatima',
      '/title/nl "Afwegingskader Klein" "Afweging" Marloes',
    ]);
    expect(await findDraftChanges(marloes, (await loadDraft(marloes)).epoch)).toHaveLength(6);
  });

  it('do not show what was typed and typed back, nor an order that follows from an addition', async () => {
    await change(marloes, withWeight('G1', 70));
    await change(marloes, withWeight('G1', 60));
    expect(await said()).toEqual([]);
    await change(marloes, (now) => ({ ...now, goals: [{ ...now.goals[0]!, id: 'G0' }, ...now.goals] }));
    expect((await changes()).map(({ path }) => path)).toEqual(['/goals/@G0']);
  });

  it('also record what is discarded per part; the whole draft begins another life', async () => {
    await change(marloes, withWeight('G1', 70));
    await saveDraftPart(fatima, {
      part: 'roles',
      key: 'extra',
      base: null,
      value: { ...roles.manager, key: 'extra' },
      expectedRevision: 1,
    });
    await removeDraftPart(marloes, { part: 'testCases', key: 'voorbeeld', expectedRevision: 2 });
    town.pass(10 * 60_000);
    await discardDraft(fatima, { part: 'framework', expectedRevision: 3 });
    expect((await said()).map((line) => line.split(' ')[0] + ' ' + line.split(' ').at(-1))).toEqual([
      '/goals/@G1/weight Fatima',
      ' Marloes',
      ' Fatima',
      '/goals/@G1/weight Marloes',
    ]);
    const ofItem = await listDraftChanges(marloes, { part: 'roles', key: 'extra' });
    expect(ofItem).toMatchObject({ total: 1, items: [{ part: 'roles', key: 'extra', byName: 'Fatima El Idrissi' }] });
    expect((await listDraftChanges(marloes, { part: 'framework' })).total).toBe(2);
    await expect(listDraftChanges(marloes, { part: '__proto__' })).rejects.toEqual(code('WB-RELEASE-PART-UNKNOWN'));
    await discardDraft(marloes, { expectedRevision: 4 });
    expect(await said()).toEqual([]);
    expect(await readDraft(marloes)).toMatchObject({ revision: 5, changed: [], configuration: minimalConfiguration() });
    await change(marloes, withWeight('G1', 80));
    expect(await said()).toEqual(['/goals/@G1/weight 60 80 Marloes']);
  });

  it('belong to the draft that was published, and not to the next one', async () => {
    await change(marloes, withWeight('G1', 70));
    const { epoch } = await loadDraft(marloes);
    await publishRelease(fatima, { reason: 'Groener', expectedRevision: 1 });
    expect(await said()).toEqual([]);
    expect(await findDraftChanges(marloes, epoch)).toHaveLength(1);
    await change(marloes, withWeight('G1', 75));
    expect(await said()).toEqual(['/goals/@G1/weight 70 75 Marloes']);
    expect((await loadDraft(marloes)).epoch).not.toBe(epoch);
  });
});

describe('undoing a change', () => {
  it('takes it back and brings it back, as often as one likes, and does nothing twice', async () => {
    await change(marloes, withWeight('G1', 70));
    await change(marloes, withWeight('G1', 75));
    const first = (await changes())[0]!;
    await undo(fatima, first.id);
    expect(await weights()).toEqual([60, 40]);
    expect(await said()).toEqual(['/goals/@G1/weight 60 75 Marloes undone by Fatima']);
    expect((await readDraft(marloes)).changed).toEqual([]);
    await undo(fatima, first.id);
    expect((await changes())[0]!.undone).toBeDefined();
    await undo(marloes, (await changes())[0]!.id);
    expect([await weights(), await said()]).toEqual([[75, 40], ['/goals/@G1/weight 60 75 Marloes']]);
    await undo(marloes, (await changes())[0]!.id);
    expect([await weights(), await said()]).toEqual([[60, 40], ['/goals/@G1/weight 60 75 Marloes undone by Marloes']]);
  });

  it('is refused with both values when something else stands there now', async () => {
    await change(marloes, withWeight('G1', 70));
    const [first] = await changes();
    await change(fatima, withWeight('G1', 80));
    await expect(undo(marloes, first!.id)).rejects.toMatchObject({
      code: 'WB-RELEASE-CHANGE-OVERTAKEN',
      places: [expect.objectContaining({ pointer: '/goals/@G1/weight', values: { base: 70, ours: 60, theirs: 80 } })],
    });
    await undo(marloes, (await changes())[0]!.id);
    await undo(marloes, first!.id);
    expect(await weights()).toEqual([60, 40]);
  });

  it('is refused when the place is gone', async () => {
    await change(marloes, withWeight('G1', 70));
    const [first] = await changes();
    await change(fatima, (now) => ({ ...now, goals: now.goals.filter(({ id }) => id !== 'G1') }));
    await expect(undo(marloes, first!.id)).rejects.toEqual(code('WB-RELEASE-CHANGE-OVERTAKEN'));
  });

  it('puts an entry back where it stood, also when its neighbours went', async () => {
    const third = { ...framework.goals[1]!, id: 'G3' };
    await change(marloes, (now) => ({ ...now, goals: [...now.goals, third] }));
    town.pass(10 * 60_000);
    await change(marloes, (now) => ({ ...now, goals: now.goals.filter(({ id }) => id !== 'G2') }));
    const removal = (await changes()).find(({ path }) => path === '/goals/@G2')!;
    await change(fatima, (now) => ({ ...now, goals: now.goals.filter(({ id }) => id !== 'G1') }));
    await undo(marloes, removal.id);
    expect((await readDraft(marloes)).configuration.framework.goals.map(({ id }) => id)).toEqual(['G2', 'G3']);
    await undo(marloes, (await changes()).find(({ path }) => path === '/goals/@G1')!.id);
    expect((await readDraft(marloes)).configuration.framework.goals).toEqual([...framework.goals, third]);
    const redo = (await changes()).find(({ path }) => path === '/goals/@G2')!;
    expect(redo.undone?.byName).toBe('Marloes de Wit');
    await undo(marloes, redo.id);
    expect((await readDraft(marloes)).configuration.framework.goals.map(({ id }) => id)).toEqual(['G1', 'G3']);
  });

  it('takes back an order, whatever was added since', async () => {
    await change(marloes, (now) => ({ ...now, goals: now.goals.toReversed() }));
    const [order] = await changes();
    expect(order).toMatchObject({ kind: 'order', path: '/goals', from: ['G1', 'G2'], to: ['G2', 'G1'] });
    await change(fatima, (now) => ({ ...now, goals: [...now.goals, { ...now.goals[0]!, id: 'G3' }] }));
    await undo(marloes, order!.id);
    expect((await readDraft(marloes)).configuration.framework.goals.map(({ id }) => id)).toEqual(['G1', 'G2', 'G3']);
  });

  it('takes back whole items: added, taken out', async () => {
    await saveDraftPart(marloes, {
      part: 'roles',
      key: 'extra',
      base: null,
      value: { ...roles.manager, key: 'extra' },
      expectedRevision: 0,
    });
    await undo(marloes, (await changes())[0]!.id);
    expect((await readDraft(marloes)).configuration.roles).toEqual(roles);
    await removeDraftPart(marloes, { part: 'roles', key: 'manager', expectedRevision: 2 });
    await undo(marloes, (await changes()).find(({ key }) => key === 'manager')!.id);
    expect((await readDraft(marloes)).configuration.roles).toEqual(roles);
  });

  it('knows only changes of this draft', async () => {
    await expect(undo(marloes, 'x'.repeat(500))).rejects.toEqual(code('WB-RELEASE-CHANGE-NOT-FOUND'));
    await change(marloes, withWeight('G1', 70));
    const [first] = await changes();
    await publishRelease(fatima, { reason: 'Groener', expectedRevision: 1 });
    await expect(undo(marloes, first!.id)).rejects.toEqual(code('WB-RELEASE-CHANGE-NOT-FOUND'));
  });

  it('asks for the right to edit, and reading for the right to read', async () => {
    await change(marloes, withWeight('G1', 70));
    const [first] = await changes();
    await expect(undo(town.as('Kees', ['configuration:read']), first!.id)).rejects.toEqual(code('WB-PERMISSION-MISSING'));
    await expect(listDraftChanges(town.as('Kees', ['project:read']))).rejects.toEqual(code('WB-PERMISSION-MISSING'));
    expect((await listDraftChanges(town.as('Kees', ['configuration:read']))).total).toBe(1);
  });
});

describe('who last changed a place', () => {
  it('is told by the latest change at, above or below it', async () => {
    await change(marloes, withWeight('G1', 70));
    await change(fatima, (now) => ({ ...now, goals: [...now.goals, { ...now.goals[0]!, id: 'G3' }] }));
    await change(marloes, (now) => ({ ...now, goals: now.goals.toReversed() }));
    const recorded = await findDraftChanges(marloes, (await loadDraft(marloes)).epoch);
    const by = (path: string): string | undefined => attributionOf(recorded, 'framework', undefined, parsePath(path))?.by;
    expect(['/goals/@G1/weight', '/goals/@G1', '/goals/@G3/name/nl', '/goals/@G2/weight', '/goals', '/title', ''].map(by)).toEqual([
      'marloes',
      'marloes',
      'fatima',
      undefined,
      'marloes',
      undefined,
      'marloes',
    ]);
    expect(attributionOf(recorded, 'forms', 'woningbouw', [])).toBeUndefined();
  });
});

describe('what is stored', () => {
  it('is what differs and not the whole configuration', async () => {
    await change(marloes, withWeight('G1', 70));
    const stored = await town.system.store.get<never>(marloes.scope, 'configurationDrafts', 'draft');
    expect(stored).toMatchObject({ changed: [{ part: 'framework', content: expect.any(String), by: 'marloes' }] });
    expect(JSON.stringify(stored)).not.toContain(Object.keys(minimalConfiguration().forms)[0]);
  });

  it('reads a draft that was stored whole, and goes on from it', async () => {
    const { release } = await town.system.releases.active('klein');
    const { manager: _manager, ...others } = roles;
    const content = canonicalConfiguration({ ...minimalConfiguration(), texts: { oud: { nl: 'Oud' } }, roles: others } as never);
    const who = { by: 'marloes', byName: 'Marloes de Wit', at: '2026-10-01T09:00:00.000Z' };
    await town.system.store.commit(town.system.scope, [
      {
        kind: 'create',
        collection: 'configurationDrafts',
        record: {
          id: 'draft',
          base: release.hash,
          content,
          changed: [
            { part: 'texts', ...who },
            { part: 'roles', key: 'manager', ...who },
          ],
        },
      },
    ]);
    await change(marloes, withWeight('G1', 70));
    const draft = await readDraft(marloes);
    expect(draft.configuration).toEqual({
      ...minimalConfiguration(),
      texts: { oud: { nl: 'Oud' } },
      roles: others,
      framework: withWeight('G1', 70)(framework),
    });
    expect(draft.changed.map(({ part, kind }) => [part, kind])).toEqual([
      ['texts', 'changed'],
      ['roles', 'removed'],
      ['framework', 'changed'],
    ]);
  });

  it('reads a draft whose parts are of an older format, and keeps them in that of today', async () => {
    const { release } = await town.system.releases.active('klein');
    const { releasePolicy: _policy, ...municipality } = minimalConfiguration().municipality;
    const content = JSON.stringify({ ...municipality, formatVersion: 1, codePrefix: 'KN' });
    const who = { by: 'marloes', byName: 'Marloes de Wit', at: '2026-10-01T09:00:00.000Z' };
    await town.system.store.commit(town.system.scope, [
      {
        kind: 'create',
        collection: 'configurationDrafts',
        record: { id: 'draft', base: release.hash, format: 1, changed: [{ part: 'municipality', content, ...who }] },
      },
    ]);
    const expected = { ...municipality, formatVersion: 2, codePrefix: 'KN', releasePolicy: { fourEyes: false } };
    expect((await readDraft(marloes)).configuration.municipality).toEqual(expected);
    await change(marloes, withWeight('G1', 70));
    expect((await readDraft(marloes)).configuration.municipality).toEqual(expected);
    expect(await said()).toEqual(['/goals/@G1/weight 60 70 Marloes']);
  });
});

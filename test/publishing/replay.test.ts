import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { loadDraft } from '../../core/src/configuration/loadDraft.ts';
import { saveDraftPart } from '../../core/src/configuration/saveDraftPart.ts';
import type { OperationContext } from '../../core/src/configuration/operationContext.ts';
import { readRanking } from '../../core/src/portfolio/readRanking.ts';
import { startProjectDraft } from '../../core/src/projects/startProjectDraft.ts';
import { submitProject } from '../../core/src/projects/submitProject.ts';
import { cancelReplay } from '../../core/src/publishing/replay/cancelReplay.ts';
import { exportReplay } from '../../core/src/publishing/replay/exportReplay.ts';
import { listReplayIntakes } from '../../core/src/publishing/replay/listReplayIntakes.ts';
import { listReplayProjects } from '../../core/src/publishing/replay/listReplayProjects.ts';
import { readDifference } from '../../core/src/publishing/readDifference.ts';
import { readReplay } from '../../core/src/publishing/replay/readReplay.ts';
import { startReplay } from '../../core/src/publishing/replay/startReplay.ts';
import type { Permission } from '../../core/src/shared/permissions.ts';
import { systemScope } from '../../core/src/shared/systemScope.ts';
import { answersOf, codeOf, openProjectTown, type ProjectTown, refusalOf } from '../projects/projectTown.ts';

/** A configuration that tests change as they like. */
type Loose = any; // eslint-disable-line @typescript-eslint/no-explicit-any

let town: ProjectTown;
beforeEach(async () => {
  town = await openProjectTown();
});
afterEach(() => town.close());

const somebody = (...permissions: readonly Permission[]): OperationContext => {
  const context = town.as('beheerder');
  return { ...context, scope: { ...context.scope, actor: { ...context.scope.actor, permissions: new Set(permissions) } } };
};
const editor = () => somebody('project:read', 'ranking:read', 'configuration:read', 'configuration:edit');
const submit = async (name: string, planted: number, oordeel = 2): Promise<string> =>
  (await submitProject(town.as('aanvrager'), { typeKey: 'plantsoen', answers: answersOf(name, { planted, oordeel }) })).code;
const save = async (part: string, key: string | undefined, change: (value: Loose) => void): Promise<void> => {
  const { configuration, revision } = await loadDraft(editor());
  const whole = configuration[part as 'framework'] as Loose;
  const value = structuredClone(key === undefined ? whole : whole[key]);
  change(value);
  await saveDraftPart(editor(), { part, ...(key === undefined ? {} : { key }), value, expectedRevision: revision });
};
const replay = async (from = 'active', to = 'draft') => {
  const { view, work } = await startReplay(editor(), { from, to });
  await work;
  return readReplay(editor(), { id: view.id });
};

describe('a replay', () => {
  test('of a release against itself moves nothing, and its order is that of the ranking', async () => {
    for (const [name, planted, oordeel] of [
      ['Een', 10, 2],
      ['Twee', 3, 1],
      ['Drie', 10, -2],
      ['Vier', 3, 1],
    ] as const)
      await submit(name, planted, oordeel);
    const { id, state, summary } = await replay('active', 'active');
    expect(state).toBe('done');
    expect(summary).toMatchObject({ projects: 4, moved: 0, scores: 0, routes: 0, thresholds: { total: 0 }, unweighed: 0 });
    const { items } = await listReplayProjects(editor(), { id });
    const ranking = await readRanking(editor(), {});
    const ranks = new Map(items.map(({ code, after }) => [code, after?.rank]));
    expect(ranking.items.map(({ code, rank }) => [code, rank])).toEqual(ranking.items.map(({ code }) => [code, ranks.get(code)]));
    for (const { before, after } of items) expect(after).toEqual(before);
  });

  test('says who moves, by how much, over which threshold, and which change does it', async () => {
    const [trees, neighbours] = [await submit('Bomen', 10, 0), await submit('Buurt', 0, 2)];
    await save('framework', undefined, (framework) => {
      framework.goals[0].weight = 5;
      framework.criteria[1].name = { nl: 'De buurt', en: 'The neighbourhood' };
    });
    const { id, summary, from, to } = await replay();
    expect([from.source, to.source, to.number]).toEqual(['active', 'draft', undefined]);
    expect(summary).toMatchObject({ projects: 2, moved: 2, scores: 2 });
    const rows = new Map((await listReplayProjects(editor(), { id })).items.map((row) => [row.code, row]));
    expect([rows.get(trees)!.before!.rank, rows.get(trees)!.after!.rank]).toEqual([1, 2]);
    expect([rows.get(neighbours)!.before!.rank, rows.get(neighbours)!.after!.rank]).toEqual([2, 1]);
    const { before, after, reasons } = rows.get(trees)!;
    expect(after!.priority!).toBeLessThan(before!.priority!);
    expect(reasons).toHaveLength(1);
    expect(reasons![0]!.kind).toBe('single');
    expect(reasons![0]!.effect).toBeCloseTo(after!.priority! - before!.priority!, 2);
    const change = summary!.changes.find(({ id }) => id === reasons![0]!.change)!;
    const difference = await readDifference(editor(), { from: 'active', to: 'draft', language: 'nl' });
    expect(difference.changes.map(({ id }) => id)).toContain(change.id);
    expect(change).toMatchObject({ part: 'framework', name: { nl: expect.stringMatching(/^Doel Groen: gewicht/) } });
    expect(change.crossing).toEqual(summary!.thresholds.total === 0 ? undefined : { count: summary!.thresholds.total, complete: true });
    const crossed = (await listReplayProjects(editor(), { id, show: 'threshold' })).items.map(({ code }) => code);
    expect(summary!.thresholds.total).toBe(crossed.length);
    const table = summary!.advice.table.flat().reduce((sum, count) => sum + count, 0);
    expect(table).toBe(2);
    const csv = (await exportReplay(editor(), { id, of: 'projects', type: 'csv', language: 'nl' })).toString();
    expect(csv).toContain(trees);
    expect(csv.split('\n')[0]).toContain('P straks');
  });

  test('finds intakes that no longer do, with the question, and states and types that disappear', async () => {
    const code = await submit('Park', 10);
    await startProjectDraft(town.as('aanvrager'), { typeKey: 'plantsoen', answers: answersOf('Nog niet klaar') });
    await save('forms', 'plantsoen', (form) => {
      const { schema, items } = form.pages[1].sections[1];
      schema.properties.netcongestie = { type: 'boolean' };
      schema.required = ['netcongestie'];
      items.push({ kind: 'question', name: 'netcongestie', label: { nl: 'Netcongestie', en: 'Grid congestion' }, widget: 'yesNo' });
    });
    await save('workflows', 'standaard', (workflow) => {
      workflow.states[0].key = 'controle';
      workflow.initial = 'controle';
      for (const transition of workflow.transitions)
        transition.from = transition.from.map((state: string) => (state === 'toets' ? 'controle' : state));
    });
    const { id, summary } = await replay();
    expect(summary).toMatchObject({ states: 1, intakes: { total: 2 } });
    expect(
      summary!.intakes.listed.map(({ kind, consequence, problems }) => [kind, consequence, problems.map(({ path }) => path)]).sort(),
    ).toEqual([
      ['draft', 'noSubmit', ['buurt.netcongestie']],
      ['project', 'noDecision', ['buurt.netcongestie']],
    ]);
    expect(summary!.changes.map(({ name, intakes }) => [name.nl, intakes])).toEqual([['Plantsoen, vraag ‘Netcongestie’: toegevoegd', 2]]);
    const [row] = (await listReplayProjects(editor(), { id, show: 'state' })).items;
    expect(row).toMatchObject({ code, stateGone: { state: 'toets' } });
  });

  test('keeps every intake that no longer does: a hundred at a glance, all of them by page and in the file', async () => {
    const count = 230;
    for (let number = 0; number < count; number += 1)
      await startProjectDraft(town.as('aanvrager'), {
        typeKey: 'plantsoen',
        answers: answersOf(number === 7 ? '=1+1' : `Aanvraag ${number}`),
      });
    await save('forms', 'plantsoen', (form) => {
      const { schema } = form.pages[1].sections[1];
      schema.properties.netcongestie = { type: 'boolean' };
      schema.required = ['netcongestie'];
      form.pages[1].sections[1].items.push({ kind: 'question', name: 'netcongestie', label: { nl: 'Netcongestie' }, widget: 'yesNo' });
    });
    const { id, summary } = await replay();
    expect([summary!.intakes.total, summary!.intakes.listed.length]).toEqual([count, 100]);
    const pages = await Promise.all([0, 200].map((offset) => listReplayIntakes(editor(), { id, limit: 200, offset })));
    expect(pages.map(({ items, total }) => [items.length, total])).toEqual([
      [200, count],
      [30, count],
    ]);
    expect(new Set(pages.flatMap(({ items }) => items.map((intake) => intake.id))).size).toBe(count);
    const file = { id, of: 'intakes', type: 'csv', language: 'nl' } as const;
    const csv = (await exportReplay(editor(), file)).toString();
    const lines = csv.trim().split('\r\n');
    expect(lines).toHaveLength(count + 1);
    expect(csv).toContain("'=1+1;;Plantsoen;Intake;");
    expect(lines[1]).toMatch(/Netcongestie.*;niet indienen zonder antwoord$/);
    expect(await codeOf(listReplayIntakes(somebody('configuration:read'), { id }))).toBe('WB-PERMISSION-MISSING');
  });

  test('is answered from what was kept while nothing changed, and says when projects did', async () => {
    await submit('Park', 10);
    await save('framework', undefined, (framework) => (framework.goals[0].weight = 5));
    const first = await replay();
    expect((await startReplay(editor(), { from: 'active', to: 'draft' })).view.id).toBe(first.id);
    town.pass(1);
    await submit('Later', 3);
    expect((await readReplay(editor(), { id: first.id })).changedSince).toBe(1);
    const again = await startReplay(editor(), { from: 'active', to: 'draft' });
    await again.work;
    expect(again.view.id).not.toBe(first.id);
    expect((await readReplay(editor(), { id: again.view.id })).summary!.projects).toBe(2);
    town.pass(1);
    await startProjectDraft(town.as('aanvrager'), { typeKey: 'plantsoen', answers: answersOf('Nog niet klaar') });
    expect((await readReplay(editor(), { id: again.view.id })).changedSince).toBe(1);
  });
});

describe('a replay is refused or ends', () => {
  test('for a draft with errors, with every place; for people without the rights; for what is not there', async () => {
    await save('framework', undefined, (framework) => (framework.criteria[0].goal = 'weg'));
    const refusal = await refusalOf(startReplay(editor(), { from: 'active', to: 'draft' }));
    expect(refusal.code).toBe('WB-REPLAY-DRAFT-INVALID');
    expect(refusal.places[0]!.pointer).toContain('framework.json#/criteria/0/goal');
    expect(await codeOf(startReplay(somebody('configuration:read'), { from: 'active', to: 'active' }))).toBe('WB-PERMISSION-MISSING');
    expect(await codeOf(startReplay(somebody('project:read'), { from: 'active', to: 'active' }))).toBe('WB-PERMISSION-MISSING');
    expect(await codeOf(startReplay(editor(), { from: 'active', to: 'f'.repeat(64) }))).toBe('WB-RELEASE-NOT-FOUND');
    expect(await codeOf(readReplay(editor(), { id: 'x' }))).toBe('WB-REPLAY-NOT-FOUND');
  });

  test('when it is cancelled: it stays cancelled and shows no projects', async () => {
    await submit('Park', 10);
    const { view, work } = await startReplay(editor(), { from: 'active', to: 'active' });
    expect((await cancelReplay(editor(), { id: view.id })).state).toBe('cancelled');
    await work;
    expect(await readReplay(editor(), { id: view.id })).toMatchObject({ state: 'cancelled' });
    expect(await codeOf(listReplayProjects(editor(), { id: view.id }))).toBe('WB-REPLAY-NOT-FINISHED');
  });

  test('when its server fell silent: it is broken off, and can be begun again', async () => {
    const at = '2026-10-06T07:00:00.000Z';
    const side = { source: 'active', hash: 'x', number: '1' };
    await town.store.commit(systemScope('klein'), [
      {
        kind: 'create',
        collection: 'replays',
        record: {
          id: 'r',
          state: 'running',
          pair: 'x:x',
          from: side,
          to: side,
          done: 3,
          of: 9,
          startedAt: at,
          startedBy: 's',
          startedByName: 'S',
          aliveAt: at,
        },
      },
    ]);
    expect(await readReplay(editor(), { id: 'r' })).toMatchObject({ state: 'brokenOff', done: 3, of: 9 });
    expect((await replay('active', 'active')).state).toBe('done');
  });
});

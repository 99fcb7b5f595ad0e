import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { loadDraft } from '../../core/src/configuration/loadDraft.ts';
import { readReleaseAccount } from '../../core/src/configuration/readReleaseAccount.ts';
import { saveDraftPart } from '../../core/src/configuration/saveDraftPart.ts';
import type { OperationContext } from '../../core/src/configuration/operationContext.ts';
import { submitProject } from '../../core/src/projects/submitProject.ts';
import { publishRelease } from '../../core/src/publishing/publishRelease.ts';
import { listReplayProjects } from '../../core/src/publishing/replay/listReplayProjects.ts';
import { readReplay } from '../../core/src/publishing/replay/readReplay.ts';
import { readSide } from '../../core/src/publishing/replay/readSide.ts';
import { hireHere } from '../../core/src/publishing/replay/replayCrew.ts';
import { runReplay } from '../../core/src/publishing/replay/runReplay.ts';
import { startReplay } from '../../core/src/publishing/replay/startReplay.ts';
import type { Permission } from '../../core/src/shared/permissions.ts';
import { systemScope } from '../../core/src/shared/systemScope.ts';
import { answersOf, openProjectTown, type ProjectTown } from '../projects/projectTown.ts';

/** A configuration that tests change as they like. */
type Loose = any; // eslint-disable-line @typescript-eslint/no-explicit-any

let town: ProjectTown;
beforeEach(async () => void (town = await openProjectTown()));
afterEach(() => town.close());

const rights: readonly Permission[] = ['project:read', 'ranking:read', 'configuration:read', 'configuration:edit', 'configuration:publish'];
const administrator = (): OperationContext => {
  const context = town.as('beheerder');
  return { ...context, scope: { ...context.scope, actor: { ...context.scope.actor, permissions: new Set(rights) } } };
};
const submit = (name: string, planted: number): Promise<unknown> =>
  submitProject(town.as('aanvrager'), { typeKey: 'plantsoen', answers: answersOf(name, { planted }) });
const save = async (part: string, key: string | undefined, change: (value: Loose) => void): Promise<number> => {
  const { configuration, revision } = await loadDraft(administrator());
  const whole = configuration[part as 'framework'] as Loose;
  const value = structuredClone(key === undefined ? whole : whole[key]);
  change(value);
  return (await saveDraftPart(administrator(), { part, ...(key === undefined ? {} : { key }), value, expectedRevision: revision }))
    .revision;
};
const replay = async (from = 'active', to = 'draft') => {
  const { view, work } = await startReplay(administrator(), { from, to });
  await work;
  return readReplay(administrator(), { id: view.id });
};

test('the histogram counts every score before and after, in bars of ten points', async () => {
  for (const [number, planted] of [0, 1, 4, 10, 25].entries()) await submit(`Park ${number}`, planted);
  await save('framework', undefined, (framework) => (framework.goals[0].weight = 5));
  const { id, summary } = await replay();
  const { items } = await listReplayProjects(administrator(), { id, limit: 100 });
  const { start, width, before, after } = summary!.histogram;
  const counted = (side: 'before' | 'after'): number[] =>
    before.map((_, bar) => {
      const from = start + bar * width;
      return items.filter((row) => row[side]!.priority! >= from && row[side]!.priority! < from + width).length;
    });
  expect([width, before, after]).toEqual([10, counted('before'), counted('after')]);
  expect(before.reduce((sum, count) => sum + count, 0)).toBe(5);
  expect(before).not.toEqual(after);
});

test('a project that a changed rule excludes is told, and the other way round that it no longer is', async () => {
  await submit('Park', 10);
  await save('ruleSets', 'kaalslag', (rules) => {
    rules.rules[0].conditions = { all: [{ fact: 'answers', path: 'buurt.oordeel', operator: 'greaterThan', value: 0 }] };
  });
  const there = await replay();
  expect(there.summary).toMatchObject({ knockouts: { new: 1, gone: 0 }, knockoutNames: [{ key: 'kaalslag/alles-weg' }] });
  const [row] = (await listReplayProjects(administrator(), { id: there.id, show: 'knockout' })).items;
  expect(row).toMatchObject({
    newKnockouts: ['kaalslag/alles-weg'],
    before: { rank: 1, knockout: 'none' },
    after: { knockout: 'certain' },
  });
  expect(row!.after).not.toHaveProperty('rank');
  const back = await replay('draft', 'active');
  expect(back.summary!.knockouts).toEqual({ new: 0, gone: 1 });
});

test('what was found so far is there while the rest is still weighed', async () => {
  const count = 230;
  for (let number = 0; number < count; number += 1) await submit(`Park ${number}`, number % 12);
  await save('framework', undefined, (framework) => (framework.goals[0].weight = 5));
  const context = administrator();
  const [from, to] = [await readSide(context, 'active'), await readSide(context, 'draft')];
  const contents = { from: from.content, to: to.content };
  const system = { ...context, scope: systemScope('klein') };
  const told: [done: number, of: number, counted: number][] = [];
  const { rows, summary } = await runReplay(system, contents, hireHere(system, contents), (progress) =>
    told.push([progress.done, progress.of, progress.summary().projects]),
  );
  expect(told).toEqual([
    [200, count, 200],
    [count, count, count],
  ]);
  expect([rows.length, summary.projects]).toEqual([count, count]);
});

test('the replay that led to a release is kept with it, of the others the newest twenty with what they found', async () => {
  await submit('Park', 10);
  const revision = await save('framework', undefined, (framework) => (framework.goals[0].weight = 5));
  const kept = await replay();
  const { hash } = await publishRelease(administrator(), { reason: 'Groen telt minder', expectedRevision: revision });
  expect(await readReleaseAccount(administrator(), { hash })).toMatchObject({ replayed: true });
  const others: string[] = [];
  for (let weight = 6; weight < 27; weight += 1) {
    await save('framework', undefined, (framework) => (framework.goals[0].weight = weight));
    town.pass(1);
    others.push((await replay()).id);
  }
  const scope = systemScope('klein');
  const stored = new Set((await town.store.find(scope, 'replays', {})).map(({ id }) => id));
  expect(stored).toEqual(new Set([kept.id, ...others.slice(-20)]));
  const rows = await town.store.find<{ replay: string } & Loose>(scope, 'replayRows', {});
  expect(new Set(rows.map((row: { replay: string }) => row.replay))).toEqual(stored);
  expect((await listReplayProjects(administrator(), { id: kept.id })).total).toBe(1);
});

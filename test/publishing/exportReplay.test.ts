import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { OperationContext } from '../../core/src/configuration/operationContext.ts';
import { exportReplay } from '../../core/src/publishing/replay/exportReplay.ts';
import type { ReplayRow } from '../../core/src/publishing/replay/replayViews.ts';
import { startReplay } from '../../core/src/publishing/replay/startReplay.ts';
import { writeReplayFile } from '../../core/src/publishing/replay/writeReplayFile.ts';
import type { ReplayRecord } from '../../core/src/publishing/replay/replayRecord.ts';
import type { Permission } from '../../core/src/shared/permissions.ts';
import { systemScope } from '../../core/src/shared/systemScope.ts';
import { codeOf, openProjectTown, type ProjectTown } from '../projects/projectTown.ts';

let town: ProjectTown;
beforeEach(async () => {
  town = await openProjectTown();
});
afterEach(() => town.close());

const somebody = (...permissions: readonly Permission[]): OperationContext => {
  const context = town.as('beheerder');
  return { ...context, scope: { ...context.scope, actor: { ...context.scope.actor, permissions: new Set(permissions) } } };
};
const reader = () => somebody('project:read', 'ranking:read', 'configuration:read');

/** A finished replay of this many projects, more than are written in the thread that is asked. */
const storeReplay = async (count: number): Promise<string> => {
  const { view, work } = await startReplay(reader(), { from: 'active', to: 'active' });
  await work;
  const scope = systemScope('klein');
  const stored = await town.store.get<ReplayRecord>(scope, 'replays', view.id);
  const { municipality: _municipality, revision, ...record } = { ...stored!, of: count, done: count };
  const outcome = { priority: 1, interval: { low: 1, high: 1 }, positive: 1, negative: 0, route: 'r', knockout: 'none' } as const;
  const rows = Array.from({ length: count }, (_, number): ReplayRow => {
    const name = number === 3 ? '=1+1' : `Project ${number}`;
    return { code: `P-${number}`, name, typeKey: 'plantsoen', phase: 'decision', before: outcome, after: { ...outcome, priority: 1.25 } };
  });
  await town.store.commit(scope, [
    { kind: 'replace', collection: 'replays', expectedRevision: revision, record },
    { kind: 'create', collection: 'replayRows', record: { id: 'rows', replay: view.id, number: 1, rows: JSON.stringify(rows) } },
  ]);
  return view.id;
};

test('many projects are written by a thread, the same as here: every row, and nothing that a spreadsheet would run', async () => {
  const id = await storeReplay(600);
  const file = { id, of: 'projects', type: 'csv', language: 'nl' } as const;
  const [threaded, here] = [await exportReplay(reader(), file), await writeReplayFile(reader(), file)];
  expect(threaded.toString()).toBe(here.toString());
  const lines = threaded.toString().trim().split('\r\n');
  expect(lines).toHaveLength(601);
  expect(lines[4]).toContain("P-3;'=1+1;");
  expect((await exportReplay(reader(), { ...file, type: 'xlsx' })).subarray(0, 2).toString()).toBe('PK');
});

test('it takes the rights for a replay, also when a thread would read it', async () => {
  const id = await storeReplay(600);
  const file = { id, of: 'projects', type: 'csv', language: 'nl' } as const;
  expect(await codeOf(exportReplay(somebody('configuration:read'), file))).toBe('WB-PERMISSION-MISSING');
  expect(await codeOf(exportReplay(somebody('project:read'), file))).toBe('WB-PERMISSION-MISSING');
  expect(await codeOf(exportReplay(reader(), { ...file, id: 'x' }))).toBe('WB-REPLAY-NOT-FOUND');
});

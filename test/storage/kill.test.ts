import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';
import { openEmbeddedStore } from '../../core/src/storage/embedded/openEmbeddedStore.ts';
import type { StoredRecord } from '../../core/src/storage/port.ts';
import { scopeOf } from './scopes.ts';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'weegbrug-kill-'));
const kills = 32;
let running: ChildProcess | undefined;
afterAll(() => {
  running?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Lets eight writers run and kills them `delay` milliseconds after they began; gives the ids that were acknowledged. */
const writeAndKill = (round: number, delay: number): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const environment = { ...process.env, NODE_OPTIONS: '' };
    const child = spawn(process.execPath, ['--import', here('./typescript.mjs'), here('./killWriter.ts'), folder, String(round)], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running = child;
    let output = '';
    let complaints = '';
    let isTimed = false;
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (isTimed || !output.startsWith('ready\n')) return;
      isTimed = true;
      setTimeout(() => child.kill('SIGKILL'), delay);
    });
    child.on('close', (_code, signal) => {
      // A line that was cut in the middle was not acknowledged to anybody.
      if (signal === 'SIGKILL')
        resolve(
          output
            .slice(0, output.lastIndexOf('\n') + 1)
            .split('\n')
            .slice(1, -1),
        );
      else reject(new Error(`the writer ended by itself: ${complaints}`));
    });
  });

test(`killed ${kills} times under load, the embedded store loses, doubles and halves nothing`, async () => {
  const acknowledged = new Set<string>();
  let starts = 0;
  for (let round = 0; round < kills; round += 1) {
    // Spread over the first tenths of a second: the first commit, a busy moment, in the middle of a flush.
    const delay = round < 4 ? round * 2 : Math.floor(Math.random() * 150);
    for (const id of await writeAndKill(round, delay)) acknowledged.add(id);
    if (round % 4 !== 3) continue;

    const begin = performance.now();
    const store = await openEmbeddedStore({ folder });
    expect(performance.now() - begin).toBeLessThan(10_000);
    starts += 1;
    const scope = scopeOf('town', 'system');
    const [projects, audit, outbox] = await Promise.all(
      (['projects', 'auditRecords', 'outboxMessages'] as const).map((collection) => store.find(scope, collection, {})),
    );
    const ids = (records: readonly StoredRecord[]): string[] => records.map(({ id }) => id);
    expect(ids(audit!)).toEqual(ids(projects!));
    expect(ids(outbox!)).toEqual(ids(projects!));
    expect(new Set(ids(projects!)).size).toBe(projects!.length);
    const present = new Set(ids(projects!));
    expect([...acknowledged].filter((id) => !present.has(id))).toEqual([]);
    // One step of the counter per batch: nothing was applied twice. And the index knows the same records.
    const counters = await store.find(scope, 'counters', {});
    expect(counters.reduce((sum, { revision }) => sum + revision, 0)).toBe(projects!.length);
    expect(await store.count(scope, 'auditRecords', { subject: 'idea' })).toBe(projects!.length);
    await store.close();
  }
  expect(starts).toBe(kills / 4);
  expect(acknowledged.size).toBeGreaterThan(kills * 8);
  process.stdout.write(`kill test: ${kills} kills, ${acknowledged.size} acknowledged batches, none lost, doubled or halved\n`);
}, 120_000);

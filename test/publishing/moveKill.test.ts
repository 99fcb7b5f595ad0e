import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';
import { readProject } from '../../core/src/projects/readProject.ts';
import { reproduceAll } from '../../core/src/projects/reproduction/reproduceAll.ts';
import { submitProject } from '../../core/src/projects/submitProject.ts';
import { readMove } from '../../core/src/publishing/moving/readMove.ts';
import { startMove } from '../../core/src/publishing/moving/startMove.ts';
import { answersOf, openProjectTown, townConfiguration } from '../projects/projectTown.ts';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'weegbrug-move-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lets a server carry on and kills it when it has told of so many moved projects; whether it was ready before that. */
const moveAndKill = (minutes: number, after: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', here('../storage/typescript.mjs'), here('./moveWriter.ts'), folder, String(minutes)],
      { env: { ...process.env, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let output = '';
    let complaints = '';
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.split('\n').length > after) child.kill('SIGKILL');
    });
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL' || code === 0) resolve(output.endsWith('done\n'));
      else reject(new Error(complaints));
    });
  });

test('a move that is killed again and again moves each project exactly once', async () => {
  const filled = await openProjectTown(folder, true);
  const codes: string[] = [];
  for (let number = 0; number < 24; number += 1)
    codes.push((await submitProject(filled.as('aanvrager'), { typeKey: 'plantsoen', answers: answersOf(`Park ${number}`) })).code);
  const configuration = structuredClone(townConfiguration('klein'));
  Object.assign(configuration.framework.goals[0]!, { weight: 20 });
  const release = await filled.publish(configuration);
  const { id } = await startMove(filled.as('beheerder'), { codes, release, reason: 'Nieuw kader' });
  await filled.close();

  let minutes = 10;
  let ready = false;
  for (let kills = 0; kills < 5 && !ready; kills += 1, minutes += 10) ready = await moveAndKill(minutes, 1 + ((kills * 3) % 5));
  // Ten minutes for each time that it did not end by itself.
  expect(minutes).toBeGreaterThan(20);
  while (!ready) {
    minutes += 10;
    ready = await moveAndKill(minutes, Infinity);
  }

  const town = await openProjectTown(folder);
  const administrator = town.as('beheerder');
  expect(await readMove(administrator, { id })).toMatchObject({ state: 'done', moved: codes.length, refused: [] });
  expect(await town.count('weighings')).toBe(codes.length);
  for (const code of codes) expect(await readProject(administrator, { code })).toMatchObject({ revision: 2, release: { hash: release } });
  for await (const { outcome } of reproduceAll(administrator)) expect(outcome).toBe('identical');
  await town.close();
}, 60_000);

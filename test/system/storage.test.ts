import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { type RunningServer, startServer as launchServer } from '../browser/server.ts';
import { signIn } from './client.ts';
import { type Installation, installTowns, testCase } from './installation.ts';

/* What goes wrong with the disk under a running server. */

let installation: Installation;
beforeAll(() => void (installation = installTowns()));
afterAll(() => installation.remove());
const p1 = testCase('voorbeeldstad', 'p1');

/** Servers that a test did not stop because it failed half way. */
const running = new Set<RunningServer>();
const startServer = async (environment: Record<string, string>): Promise<RunningServer> => {
  const server = await launchServer(environment);
  running.add(server);
  return server;
};
afterEach(async () => {
  for (const server of running) await server.stop();
  running.clear();
});

const startFailure = (environment: Record<string, string>): Promise<string> =>
  startServer(environment).then(
    async (server) => {
      await server.stop();
      return 'it started';
    },
    (error: Error) => error.message,
  );

/** Only an administrator of the machine may make a small disk; elsewhere the size limit of the store is tested in test/storage. */
const canMount =
  process.getuid?.() === 0 &&
  ((): boolean => {
    const place = mkdtempSync(join(tmpdir(), 'weegbrug-mount-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place], { stdio: 'ignore' });
      execFileSync('umount', [place]);
      return true;
    } catch {
      return false;
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  })();

if (canMount)
  test('a full disk: submitting is a 507 in two languages, reading goes on, and writing resumes when there is room', async () => {
    const disk = join(installation.folder, 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk]);
    try {
      const server = await startServer({ ...installation.environment, WEEGBRUG_DATA: disk });
      const applicant = await signIn(server.address, 'aanvrager-wonen');
      const first = await applicant.send('POST', '/projects', p1, { key: 'first' });
      expect(first.status).toBe(201);
      const ballast = join(disk, 'ballast');
      try {
        writeFileSync(ballast, Buffer.alloc(8_000_000));
      } catch {
        // As much as there was room for is there now.
      }
      const codes = [first.json.code];
      let answer = first;
      for (let number = 0; answer.status === 201 && number < 400; number += 1) {
        answer = await applicant.send('POST', '/projects', p1, { key: `submit-${number}` });
        if (answer.status === 201) codes.push(answer.json.code);
      }
      expect([answer.status, answer.json.code, answer.headers.get('Content-Type')]).toEqual([
        507,
        'WB-STORE-FULL',
        'application/problem+json; charset=utf-8',
      ]);
      expect([answer.json.title, answer.headers.get('Content-Language')]).toEqual(['Opslag is vol', 'nl']);
      const english = await applicant.send('POST', '/projects', p1, { key: 'english', language: 'en' });
      expect([english.status, english.json.title]).toEqual([507, 'Storage is full']);
      expect(english.text).not.toMatch(/MDB_|lmdb|ENOSPC|\/tmp|weegbrug\.mdb/);

      expect((await applicant.get('/projects?limit=1000')).json.total).toBe(codes.length);
      expect((await applicant.get(`/projects/${codes.at(-1)}/documents/beslisblad`)).status).toBe(200);
      expect((await fetch(`${server.address}/health/live`)).status).toBe(200);

      rmSync(ballast);
      const again = await applicant.send('POST', '/projects', p1, { key: 'english' });
      expect(again.status).toBe(201);
      codes.push(again.json.code);
      // No code was given twice and none was lost in between.
      expect(codes).toEqual(codes.map((_, index) => `VB-2027-${String(index + 1).padStart(3, '0')}`));
      expect((await fetch(`${server.address}/health/ready`)).status).toBe(200);
      await server.stop();
    } finally {
      for (const server of running) await server.stop();
      execFileSync('umount', ['-l', disk]);
    }
  }, 60_000);

test('a damaged data file is named, left as it is, and never replaced', async () => {
  const server = await startServer(installation.environment);
  await server.stop();
  const file = join(installation.environment.WEEGBRUG_DATA, 'weegbrug.mdb');
  const sound = readFileSync(file);
  const damages = [sound.subarray(0, sound.length >> 1), Buffer.alloc(0), Buffer.concat([Buffer.alloc(8192, 7), sound.subarray(8192)])];
  for (const damaged of damages) {
    writeFileSync(file, damaged);
    const message = await startFailure(installation.environment);
    expect(message).toContain('exit code 1');
    expect(message).toContain('WB-STORE-DAMAGED');
    expect(message).toContain(file);
    expect(message).toContain('reservekopie');
    expect(message).not.toMatch(/ {4}at |node_modules/);
    expect(readFileSync(file).equals(damaged)).toBe(true);
  }
  writeFileSync(file, sound);
  const mended = await startServer(installation.environment);
  await signIn(mended.address, 'aanvrager-wonen');
  await mended.stop();
}, 60_000);

test('a second server on the same data is refused with the process that holds it, and the first goes on', async () => {
  const server = await startServer(installation.environment);
  const message = await startFailure(installation.environment);
  expect(message).toContain('exit code 1');
  expect(message).toMatch(/WB-STORE-IN-USE.*proces \d+/);
  expect(message).toContain(installation.environment.WEEGBRUG_DATA);
  const applicant = await signIn(server.address, 'aanvrager-wonen');
  expect((await applicant.send('POST', '/drafts', { typeKey: 'woningbouw' })).status).toBe(201);
  await server.kill();
  // A lock of a process that is gone holds nobody up.
  const next = await startServer(installation.environment);
  expect((await applicant.at(next.address).get('/drafts')).json.total).toBe(1);
  await next.stop();
}, 60_000);

test('a data folder where nothing may be written is a sentence, not a stack', async () => {
  const file = join(installation.folder, 'geen-map');
  writeFileSync(file, '');
  const message = await startFailure({ ...installation.environment, WEEGBRUG_DATA: file });
  expect(message).toContain('exit code 1');
  expect(message).toContain('WEEGBRUG_DATA');
  expect(message).not.toMatch(/ {4}at /);
});

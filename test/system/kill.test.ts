import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningServer, startServer } from '../browser/server.ts';
import { type Client, signIn } from './client.ts';
import { type Installation, installTowns, testCase } from './installation.ts';

/* SIGKILL while projects come in over HTTP: whatever was acknowledged is there, whole and once. (test/storage does it to the store alone, many more times.) */

let installation: Installation;
let server: RunningServer;
beforeAll(() => void (installation = installTowns()));
afterAll(async () => {
  await server.stop();
  installation.remove();
});
const p1 = testCase('voorbeeldstad', 'p1');
const rounds = 4;
const clients = 6;

test(`${rounds} times: every acknowledged project is there once with its history, and its key gives the same answer`, async () => {
  const acknowledged = new Map<string, string>();
  const attempted: string[] = [];
  let applicant: Client | undefined;
  for (let round = 0; round < rounds; round += 1) {
    server = await startServer(installation.environment);
    applicant = applicant === undefined ? await signIn(server.address, 'aanvrager-wonen') : applicant.at(server.address);
    const running = applicant;
    let answers = 0;
    let killed: Promise<void> | undefined;
    await Promise.all(
      Array.from({ length: clients }, async (_, client) => {
        for (let number = 0; killed === undefined; number += 1) {
          const key = `${round}-${client}-${number}`;
          attempted.push(key);
          const answer = await running.send('POST', '/projects', p1, { key }).catch(() => undefined);
          if (answer === undefined) return;
          expect(answer.status).toBe(201);
          acknowledged.set(key, answer.json.code);
          answers += 1;
          // At another moment of the work in each round, with requests of the other clients under way.
          if (answers === 9 + round * 4) killed ??= server.kill();
        }
      }),
    );
    await killed;
  }
  const started = performance.now();
  server = await startServer(installation.environment);
  expect(performance.now() - started).toBeLessThan(10_000);
  const after = applicant!.at(server.address);

  expect(acknowledged.size).toBeGreaterThan(rounds * 8);
  expect(new Set(acknowledged.values()).size).toBe(acknowledged.size);
  const before = (await after.get('/projects?limit=1000')).json;
  const present = new Set<string>(before.items.map(({ code }: { code: string }) => code));
  expect(before.total).toBe(present.size);
  for (const code of acknowledged.values()) expect(present).toContain(code);
  // Those under way when it was killed are there or not, but nothing else is.
  expect(present.size).toBeGreaterThanOrEqual(acknowledged.size);
  expect(present.size).toBeLessThanOrEqual(attempted.length);
  for (const code of present) {
    const [dossier, history] = await Promise.all([after.get(`/projects/${code}`), after.get(`/projects/${code}/history`)]);
    expect([code, dossier.json.weighing.priority, history.json.items.map(({ action }: { action: string }) => action)]).toEqual([
      code,
      25.63,
      ['project.submitted'],
    ]);
  }
  expect((await after.get('/ranking?limit=1000')).json.total).toBe(present.size);

  for (const [key, code] of acknowledged) {
    const again = await after.send('POST', '/projects', p1, { key });
    expect([again.status, again.json.code]).toEqual([201, code]);
  }
  expect((await after.get('/projects?limit=1')).json.total).toBe(present.size);
  // Who got no answer asks again with the same key: now there is exactly one project per key.
  const codes = new Set<string>();
  for (const key of attempted) codes.add((await after.send('POST', '/projects', p1, { key })).json.code);
  expect(codes.size).toBe(attempted.length);
  expect((await after.get('/projects?limit=1')).json.total).toBe(attempted.length);
}, 90_000);

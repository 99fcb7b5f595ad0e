import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningServer, startServer } from '../browser/server.ts';
import { startTestServer, type TestServer } from '../storage/mongodbServer.ts';
import { startWirePeer, type WirePeer } from '../wire/startWirePeer.ts';
import { type Client, eventually, signIn } from './client.ts';
import { type Installation, installTowns, testCase } from './installation.ts';

/*
 * The grown-up set-up: two servers in front of one MongoDB (a real one when there is one, see test/storage), without permission to make code from strings. The
 * faults come from the wire peer, because a real server cannot fail on command.
 */

const hardened = { NODE_OPTIONS: '--disallow-code-generation-from-strings' };
const p1 = testCase('voorbeeldstad', 'p1');
let installation: Installation;
beforeAll(() => {
  installation = installTowns();
  // They say what comes out under the thresholds that this test changes.
  rmSync(join(installation.config, 'voorbeeldstad/test-cases'), { recursive: true });
});
afterAll(() => installation.remove());
const start = (uri: string): Promise<RunningServer> => startServer({ ...installation.environment, ...hardened, WEEGBRUG_MONGODB_URI: uri });

/** A person with the same session at each of the servers. */
type Person = { here: Client; there: Client };

/** One vote, with the revision as the project is now at that server. */
const vote = async (client: Client, code: string, step: string) => {
  const { revision } = (await client.get(`/projects/${code}`)).json;
  return client.send('POST', `/projects/${code}/votes`, { step, vote: 'approve', motivation: 'Akkoord.' }, { revision });
};

test('two servers on one database: what one does, the other shows', async () => {
  const database: TestServer = await startTestServer();
  process.stdout.write(`MongoDB under the whole server: ${database.kind}\n`);
  const servers = [await start(database.uri), await start(database.uri)] as const;
  try {
    const person = async (username: string): Promise<Person> => {
      const here = await signIn(servers[0].address, username);
      return { here, there: here.at(servers[1].address) };
    };
    const applicant = await person('aanvrager-wonen');
    const reader = await person('raadpleger');
    expect((await reader.there.get('/ranking')).json.total).toBe(0);

    const draft = await applicant.here.send('POST', '/drafts', { typeKey: 'woningbouw' }, { key: 'draft' });
    const saved = await applicant.there.send('PUT', `/drafts/${draft.json.id}`, { answers: p1.answers }, { revision: draft.json.revision });
    expect([draft.status, saved.status]).toEqual([201, 200]);
    const submitted = await applicant.here.send('POST', '/projects', { draftId: draft.json.id }, { key: 'submit' });
    expect([submitted.status, submitted.json.weighing.priority]).toEqual([201, 25.63]);
    const { code } = submitted.json;
    const shown = await eventually(
      () => reader.there.get('/ranking'),
      ({ json }) => json.total === 1,
      5_000,
    );
    expect(shown.json.items[0]).toMatchObject({ code, priority: 25.63, rank: 1 });
    // The same key at the other server is the same project, also at the same time.
    const both = await Promise.all(
      [applicant.here, applicant.there].map((client) => client.send('POST', '/projects', p1, { key: 'twice' })),
    );
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(both[0]!.json.code).toBe(both[1]!.json.code);
    // Codes are given out once, whoever gives them.
    const many = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        (index % 2 === 0 ? applicant.here : applicant.there).send('POST', '/projects', p1, { key: `many-${index}` }),
      ),
    );
    expect(many.map(({ status }) => status)).toEqual(many.map(() => 201));
    expect(new Set(many.map(({ json }) => json.code)).size).toBe(12);

    const people = await Promise.all(['afdelingsmanager', 'boardlid-2', 'boardlid-3', 'college'].map(person));
    const steps = ['toets', 'portfolioboard', 'portfolioboard', 'college'];
    for (const [index, { here, there }] of people.entries())
      expect((await vote(index % 2 === 0 ? here : there, code, steps[index]!)).status).toBe(200);
    expect((await reader.here.get(`/projects/${code}`)).json.phase).toBe('definition');
    const sheet = await reader.there.get(`/projects/${code}/documents/beslisblad`);
    expect([sheet.status, sheet.text.includes('25,63'), sheet.text.includes('Wim Scholten')]).toEqual([200, true, true]);

    const administrator = await person('beheerder');
    // A key that is revoked at one server, while the other one has just let it in, opens nothing there within a second.
    const { id, token } = (
      await administrator.here.send('POST', '/access-tokens', { name: 'CI', permissions: ['configuration:read'], days: 1 })
    ).json;
    const useThere = async (): Promise<number> =>
      (await fetch(`${servers[1].address}/api/v1/configuration/folder`, { headers: { Authorization: `Bearer ${token}` } })).status;
    expect(await useThere()).toBe(200);
    expect((await administrator.here.send('DELETE', `/access-tokens/${id}`)).status).toBe(200);
    await eventually(useThere, (status) => status === 401, 1_000);
    const { framework } = (await administrator.here.get('/configuration/draft')).json.configuration;
    framework.advice[0].from = 25;
    framework.advice[1] = { ...framework.advice[1], from: 20, below: 25 };
    framework.advice[2].below = 20;
    const part = await administrator.here.send('PUT', '/configuration/draft/parts/framework', { value: framework }, { revision: 0 });
    expect(
      (await administrator.there.send('PUT', '/configuration/draft/parts/framework', { value: framework }, { revision: 0 })).status,
    ).toBe(412);
    expect((await administrator.here.send('POST', '/releases', { reason: 'Lagere grens' }, { revision: part.json.revision })).status).toBe(
      201,
    );
    await eventually(
      () => applicant.there.send('POST', '/weighings', p1),
      ({ json }) => json.weighing.advice === 'include',
      5_000,
    );
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await database.stop();
  }
}, 90_000);

test('a line cut in the middle of a commit, and a database that goes away: a refusal that says when to come back, nothing half, and it goes on', async () => {
  const peer: WirePeer = await startWirePeer();
  const server = await start(peer.uri);
  try {
    const applicant = await signIn(server.address, 'aanvrager-wonen');
    const submit = (key: string) => applicant.send('POST', '/projects', p1, { key });
    const codes: string[] = [];
    for (const [index, fault] of (
      [
        { command: 'commitTransaction', kind: 'cutBefore' },
        { command: 'commitTransaction', kind: 'cutAfter' },
        { command: 'insert', kind: 'cutBefore' },
      ] as const
    ).entries()) {
      peer.inject(fault);
      const answer = await submit(`cut-${index}`);
      expect([fault, answer.status]).toEqual([fault, 201]);
      codes.push(answer.json.code);
    }
    const conflict = { ok: 0, code: 112, codeName: 'WriteConflict', errmsg: 'conflict', errorLabels: ['TransientTransactionError'] };
    peer.inject({ command: 'insert', kind: 'answer', reply: conflict, times: 10_000 });
    const refused = await submit('refused');
    peer.clearFaults();
    peer.expireTransactions();
    expect([refused.status, refused.json.code, Number(refused.headers.get('Retry-After')) > 0]).toEqual([
      503,
      'WB-STORE-UNAVAILABLE',
      true,
    ]);
    expect(refused.text).not.toMatch(/mongo|WriteConflict|127\.0\.0\.1/i);
    expect((await applicant.get('/projects')).json.total).toBe(codes.length);

    await peer.pause();
    const gone = await submit('gone');
    expect([gone.status, gone.json.title, gone.headers.has('Retry-After')]).toEqual([503, 'Opslag is even niet bereikbaar', true]);
    // The process stays, and says that nobody should be sent to it now.
    expect((await fetch(`${server.address}/health/live`)).status).toBe(200);
    expect((await fetch(`${server.address}/health/ready`)).status).toBe(503);
    await peer.resume();
    for (const key of ['refused', 'gone']) {
      const answer = await eventually(
        () => submit(key),
        ({ status }) => status !== 503,
      );
      expect(answer.status).toBe(201);
      codes.push(answer.json.code);
    }
    expect(new Set(codes).size).toBe(5);
    expect((await applicant.get('/projects')).json.total).toBe(5);
    for (const code of codes) expect((await applicant.get(`/projects/${code}/history`)).json.total).toBe(1);
  } finally {
    await server.stop();
    await peer.stop();
  }
}, 90_000);

test('a standalone database, a wrong address and none at all are each explained, and the server does not start', async () => {
  const standalone = await startWirePeer('standalone');
  const failure = (uri: string): Promise<string> =>
    start(uri).then(
      () => 'it started',
      (error: Error) => error.message,
    );
  const [alone, wrong] = await Promise.all([failure(standalone.uri), failure('postgres://ergens/weegbrug')]);
  await standalone.stop();
  const nobody = await failure(standalone.uri);
  expect(alone).toMatch(/exit code 1[^]*WB-STORE-STANDALONE[^]*--replSet/);
  expect(wrong).toMatch(/exit code 1[^]*WB-STORE-ADDRESS/);
  expect(nobody).toMatch(/exit code 1[^]*WB-STORE-UNAVAILABLE/);
  for (const message of [alone, wrong, nobody]) expect(message).not.toMatch(/ {4}at /);
}, 60_000);

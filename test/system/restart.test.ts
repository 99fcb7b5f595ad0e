import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningServer, startServer } from '../browser/server.ts';
import { type Client, eventually, signIn } from './client.ts';
import { type Installation, installTowns, testCase } from './installation.ts';

/* What people keep when the server is stopped and started again. */

let installation: Installation;
let server: RunningServer;
let applicant: Client;
beforeAll(async () => {
  installation = installTowns();
  server = await startServer(installation.environment);
  applicant = await signIn(server.address, 'aanvrager-wonen');
});
afterAll(async () => {
  await server.stop();
  installation.remove();
});
const p1 = testCase('voorbeeldstad', 'p1');

/** A request whose body is still under way: the server has said that it waits for it. */
const halfSent = async (
  address: string,
  cookie: string,
  body: string,
): Promise<{ finish: () => Promise<{ status: number; text: string }> }> => {
  const sending = request(`${address}/api/v1/projects`, {
    method: 'POST',
    headers: { Cookie: cookie, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), Expect: '100-continue' },
  });
  const answer = new Promise<{ status: number; text: string }>((resolve, reject) => {
    sending.on('error', reject);
    sending.on('response', (response) => {
      let text = '';
      response.on('data', (bytes: Buffer) => void (text += bytes.toString()));
      response.on('end', () => resolve({ status: response.statusCode!, text }));
    });
  });
  answer.catch(() => undefined);
  sending.flushHeaders();
  await new Promise<void>((resolve) => sending.once('continue', () => resolve()));
  sending.write(body.slice(0, 100));
  return { finish: () => (sending.end(body.slice(100)), answer) };
};

test('on SIGTERM it takes no new requests, answers the one under way, keeps what it answered, and ends with 0', async () => {
  const answer = await fetch(`${server.address}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ municipality: 'voorbeeldstad', username: 'aanvrager-wonen', password: 'weegbrug-demo' }),
  });
  const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
  await answer.text();
  const underWay = await halfSent(server.address, cookie, JSON.stringify(p1));
  const stopping = server.stop();
  await eventually(
    () =>
      fetch(`${server.address}/health/live`).then(
        () => 'answers',
        () => 'refused',
      ),
    (state) => state === 'refused',
  );
  const submitted = await underWay.finish();
  expect(submitted.status).toBe(201);
  await stopping;
  expect(await server.ended).toBe(0);
  expect(server.output()).toContain('"msg":"stopped"');

  server = await startServer(installation.environment);
  const { code } = JSON.parse(submitted.text) as { code: string };
  expect((await applicant.at(server.address).get(`/projects/${code}`)).json.weighing.priority).toBe(25.63);
}, 60_000);

test('a session, a draft and an idempotency key survive a restart, also a sudden one', async () => {
  const before = applicant.at(server.address);
  const draft = await before.send(
    'POST',
    '/drafts',
    { typeKey: 'woningbouw', answers: { project: { name: 'Halverwege' } } },
    { key: 'draft-1' },
  );
  const first = await before.send('POST', '/projects', p1, { key: 'submit-1' });
  expect([draft.status, first.status]).toEqual([201, 201]);
  await server.kill();
  server = await startServer(installation.environment);
  const after = applicant.at(server.address);
  expect((await after.get('/session')).json.account.username).toBe('aanvrager-wonen');
  expect((await after.get(`/drafts/${draft.json.id}`)).json.answers).toEqual({ project: { name: 'Halverwege' } });
  const total = (await after.get('/projects')).json.total;
  const again = await after.send('POST', '/projects', p1, { key: 'submit-1' });
  expect([again.status, again.json.code]).toEqual([201, first.json.code]);
  expect(
    (await after.send('POST', '/drafts', { typeKey: 'woningbouw', answers: { project: { name: 'Halverwege' } } }, { key: 'draft-1' })).json
      .id,
  ).toBe(draft.json.id);
  expect((await after.get('/projects')).json.total).toBe(total);
  const other = await after.send(
    'POST',
    '/projects',
    { ...p1, answers: { ...p1.answers, project: { ...p1.answers.project, complexity: 4 } } },
    { key: 'submit-1' },
  );
  expect(other.status).toBe(409);
  await after.send('DELETE', '/session');
  expect((await after.get('/session')).status).toBe(401);
}, 60_000);

test('the folder leads until an administrator publishes; a restart never undoes what was published', async () => {
  const administrator = (await signIn(server.address, 'beheerder')).at(server.address);
  const draft = (await administrator.get('/configuration/draft')).json;
  const role = { ...draft.configuration.roles.raadpleger, name: { nl: 'Meelezer', en: 'Reader' } };
  const saved = await administrator.send('PUT', '/configuration/draft/parts/roles/raadpleger', { value: role }, { revision: 0 });
  const published = await administrator.send('POST', '/releases', { reason: 'Andere naam' }, { revision: saved.json.revision });
  expect(published.status).toBe(201);
  await server.stop();
  installation.change<{ name: { nl: string } }>('voorbeeldstad/roles/raadpleger.json', (content) => void (content.name.nl = 'Uit de map'));
  server = await startServer(installation.environment);
  const now = (await administrator.at(server.address).get('/configuration/draft')).json;
  expect([now.active.hash, now.configuration.roles.raadpleger.name.nl]).toEqual([published.json.hash, 'Meelezer']);
  await eventually(
    async () => server.output(),
    (output) => output.includes('"outcome":"published"'),
  );
}, 60_000);

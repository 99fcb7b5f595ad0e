import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { allRoutes } from '../../core/src/http/routes/index.ts';
import { answersOf } from './minimalTown.ts';
import { password, startTestServer, type TestServer } from './testServer.ts';

let server: TestServer;
const cookies: Record<string, string> = {};
let code: string;
let headers: Record<string, string>;

/** A word that stands in the motivation of the first assessor and nowhere else, and a score that shows nowhere else. */
const secret = 'zwartekousenkerk';
const readers = ['applicant', 'reader', 'decider', 'reviewer', 'auditor', 'editor', 'second', 'third'];

beforeAll(async () => {
  server = await startTestServer();
  const administrator = await server.signIn('alfa', 'administrator');
  for (const username of ['second', 'third'])
    await server.call('POST', '/api/v1/accounts', {
      cookie: administrator,
      body: { username, name: username, roles: ['assessor'], password },
    });
  for (const role of [...readers, 'assessor']) cookies[role] = await server.signIn('alfa', role);
  const project = await server.call('POST', '/api/v1/projects', {
    cookie: cookies['applicant'],
    body: { typeKey: 'garden', answers: answersOf('Tuin') },
  });
  code = project.json.code;
  headers = { 'If-Match': `"${project.json.revision}"` };
});
afterAll(() => server.close());

const judgement = (path: string): string => `/api/v1/projects/${code}/judgements/beauty/${path}`;
const assess = (who: string, score: number, motivation: string, more: object = {}) =>
  server.call('PUT', judgement('assessment'), { cookie: cookies[who], body: { score, motivation, ...more }, headers });

/** Everything that these people can read, through every route that reads. */
const everythingRead = async (people: readonly string[]): Promise<string> => {
  const texts: string[] = [];
  for (const cookie of people.map((one) => cookies[one]))
    for (const { path } of allRoutes.filter(({ method }) => method === 'GET')) {
      const address = path
        .replace('{code}', code)
        .replace('{document}', 'sheet')
        .replace('{key}', 'garden')
        .replace('{id}', code)
        .replace('{hash}', 'x')
        .replace('{criterion}', 'beauty');
      for (const Accept of ['application/json', 'text/csv', 'text/html'])
        texts.push((await server.call('GET', `/api/v1${address}`, { cookie, headers: { Accept } })).text);
      texts.push((await server.call('GET', `/api/v1${address}?subject=project:${code}`, { cookie })).text);
    }
  return texts.join('\n');
};

test('while not all are in, nobody reads what another assessor scored or wrote, through no route', async () => {
  const own = await assess('assessor', -3, secret);
  expect(own.status).toBe(200);
  expect(own.json).toMatchObject({ phase: 'open', count: 1, needed: 2, own: { score: -3, motivation: secret } });
  expect(own.json).not.toHaveProperty('assessments');

  const read = await everythingRead(readers);
  expect(read).toContain('"count":1');
  expect(read).not.toContain(secret);
  expect(read).not.toContain('"score":-3');
  expect(server.logged()).not.toContain(secret);
});

test('the weighing is as if nobody had scored', async () => {
  const { json } = await server.call('GET', `/api/v1/projects/${code}/weighing`, { cookie: cookies['reader'] });
  expect(json.missing).toMatchObject([{ key: 'beauty', facts: ['judgements.beauty'] }]);
});

test('an assessor has a task while the score is asked, and the others in the panel none after theirs', async () => {
  const tasks = async (who: string) =>
    (await server.call('GET', '/api/v1/tasks', { cookie: cookies[who] })).json.items.filter(
      ({ kind }: { kind: string }) => kind === 'judge',
    );
  expect(await tasks('second')).toMatchObject([{ projectCode: code, criterion: 'beauty', title: { nl: 'Beoordelen: Schoonheid' } }]);
  expect(await tasks('assessor')).toEqual([]);
  expect(await tasks('applicant')).toEqual([]);
});

test('nothing can be settled or discussed before all are in, and nobody judges who may not', async () => {
  const settle = await server.call('PUT', judgement('settlement'), {
    cookie: cookies['assessor'],
    body: { score: 1, motivation: 'x', panelRevision: 1 },
    headers,
  });
  expect([settle.status, settle.json.code]).toEqual([409, 'WB-JUDGEMENT-NOT-COMPLETE']);
  expect((await assess('applicant', 1, 'x')).json.code).toBe('WB-PERMISSION-MISSING');
  expect((await assess('second', 4, 'x')).json.code).toBe('WB-JUDGEMENT-SCORE-INVALID');
  expect((await assess('second', 1.5, 'x')).json.code).toBe('WB-JUDGEMENT-SCORE-INVALID');
  expect((await assess('second', 1, '  ')).json.code).toBe('WB-JUDGEMENT-MOTIVATION-MISSING');
  const without = await server.call('PUT', judgement('assessment'), { cookie: cookies['second'], body: { score: 1, motivation: 'x' } });
  expect(without.status).toBe(428);
});

test('when all are in the assessors read each other, a third can no longer score, and others read nothing until it is settled', async () => {
  const complete = await assess('second', 2, 'Mooi ontwerp');
  expect(complete.json).toMatchObject({ phase: 'compare', distance: 5, needsConversation: true, proposal: -3 });
  expect(complete.json.assessments.map(({ motivation }: { motivation: string }) => motivation)).toEqual([secret, 'Mooi ontwerp']);
  expect((await assess('third', 0, 'Ik ook')).json.code).toBe('WB-JUDGEMENT-FULL');
  expect((await assess('second', 1, 'Toch minder')).json.code).toBe('WB-JUDGEMENT-REASON-MISSING');
  expect(await everythingRead(readers.filter((one) => one !== 'second'))).not.toContain(secret);

  const early = await server.call('PUT', judgement('settlement'), {
    cookie: cookies['second'],
    body: { score: 0, motivation: 'Midden', panelRevision: complete.json.panelRevision },
    headers,
  });
  expect([early.status, early.json.code]).toEqual([409, 'WB-JUDGEMENT-CONVERSATION-NEEDED']);
});

test('after the conversation it is settled, counts, and everybody reads how it came about', async () => {
  const { json: panel } = await server.call('POST', judgement('conversations'), {
    cookie: cookies['second'],
    body: {
      on: new Date().toISOString().slice(0, 10),
      present: (
        await server.call('GET', `/api/v1/projects/${code}/judgements`, { cookie: cookies['second'] })
      ).json.items[0].assessments.map(({ account }: { account: string }) => account),
      said: 'Wij keken anders naar de kapvorm.',
    },
    headers: { ...headers, 'Idempotency-Key': 'gesprek' },
  });
  expect(panel.needsConversation).toBe(false);
  const settle = (panelRevision: number) =>
    server.call('PUT', judgement('settlement'), {
      cookie: cookies['second'],
      body: { score: -1, motivation: 'Zo komen wij uit', panelRevision },
      headers,
    });
  expect((await settle(panel.panelRevision - 1)).json.code).toBe('WB-JUDGEMENT-STALE');
  const settled = await settle(panel.panelRevision);
  expect(settled.status).toBe(200);
  const beauty = settled.json.weighing.goals[0].evidence.find(({ criterion }: { criterion: string }) => criterion === 'beauty');
  expect(beauty).toMatchObject({ status: 'known', score: -1, fact: 'judgements.beauty' });
  expect(settled.json.weighing.missing).toEqual([]);
  const { json } = await server.call('GET', `/api/v1/projects/${code}/judgements`, { cookie: cookies['reader'] });
  expect(json.items[0]).toMatchObject({ phase: 'settled', settled: { score: -1, low: -3, high: 2 }, distance: 5 });
  expect(json.items[0].assessments[0].motivation).toBe(secret);
  expect(json.items[0].conversations[0].said).toBe('Wij keken anders naar de kapvorm.');
});

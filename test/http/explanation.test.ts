import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { answersOf } from './minimalTown.ts';
import { startTestServer, type TestServer } from './testServer.ts';

let server: TestServer;
let cookie: string;
let code: string;
beforeAll(async () => {
  server = await startTestServer();
  cookie = await server.signIn('alfa', 'applicant');
  code = (await server.call('POST', '/api/v1/projects', { cookie, body: { typeKey: 'house', answers: answersOf('Plan A') } })).json.code;
});
afterAll(() => server.close());

const ask = (target: unknown) => server.call('POST', `/api/v1/projects/${code}/counterfactuals`, { cookie, body: { target } });

describe('explanations over HTTP', () => {
  test('speak the language that is asked for', async () => {
    const dutch = await server.call('GET', `/api/v1/projects/${code}/explanation`, { cookie, headers: { 'Accept-Language': 'nl' } });
    const english = await server.call('GET', `/api/v1/projects/${code}/explanation`, { cookie, headers: { 'Accept-Language': 'en' } });
    expect(dutch.json.text.sum.map(({ label }: { label: string }) => label)).toContain('Prioriteit P');
    expect(english.json.text.sum.map(({ label }: { label: string }) => label)).toContain('Priority P');
    expect(english.json.explanation).toEqual(dutch.json.explanation);
  });
  test.each([
    ['no target', undefined],
    ['an unknown kind', { kind: 'everything' }],
    ['a band without a criterion', { kind: 'nextBand' }],
    ['a priority that is text', { kind: 'priority', priority: '35' }],
    ['a priority beyond reason', { kind: 'priority', priority: 1e9 }],
    ['something beside it', { kind: 'nextAdvice', priority: 35 }],
  ])('refuse %s', async (_name, target) => expect((await ask(target)).status).toBe(400));
  test('refuse a criterion that does not count, and a project that is not there', async () => {
    expect((await ask({ kind: 'nextBand', criterion: '__proto__' })).json.code).toBe('WB-PROJECT-TARGET-UNKNOWN');
    expect((await ask({ kind: 'nextBand', criterion: 'nothing' })).json.code).toBe('WB-PROJECT-TARGET-UNKNOWN');
    expect((await server.call('GET', `/api/v1/projects/${code}/comparisons/XX-1`, { cookie })).json.code).toBe('WB-PROJECT-NOT-FOUND');
    const elsewhere = await server.signIn('beta', 'applicant');
    for (const path of ['explanation', `comparisons/${code}`])
      expect((await server.call('GET', `/api/v1/projects/${code}/${path}`, { cookie: elsewhere })).status).toBe(404);
  });
  test('say that no question can be influenced', async () => {
    const { json, status } = await ask({ kind: 'priority', priority: 99 });
    expect([status, json.state, json.reached, json.complete]).toEqual([200, 'noQuestions', [], true]);
    expect(json.text).toContain('geen beantwoorde vraag aangewezen');
  });
  test('what it would take for answers that nobody submitted', async () => {
    const body = { typeKey: 'house', answers: answersOf('Plan B'), target: { kind: 'nextAdvice' } };
    const trial = await server.call('POST', '/api/v1/counterfactuals', { cookie, body });
    expect(trial.status).toBe(200);
    const unknown = await server.call('POST', '/api/v1/counterfactuals', { cookie, body: { ...body, typeKey: 'castle' } });
    expect(unknown.json.code).toBe('WB-PROJECT-TYPE-UNKNOWN');
  });
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestServer, type TestServer } from './testServer.ts';
import { answersOf } from './minimalTown.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

test('the way from draft to ranking', async () => {
  const cookie = await server.signIn('alfa', 'applicant');
  const session = await server.call('GET', '/api/v1/session', { cookie });
  expect(session.json.account.name).toBe('applicant van alfa');
  const draft = await server.call('POST', '/api/v1/drafts', { cookie, body: { typeKey: 'house' } });
  expect(draft.status).toBe(201);
  const saved = await server.call('PUT', `/api/v1/drafts/${draft.json.id}`, {
    cookie,
    headers: { 'If-Match': draft.headers.get('etag')! },
    body: { answers: answersOf('Plan A') },
  });
  expect(saved.text).toContain('Plan A');
  const trial = await server.call('POST', '/api/v1/weighings', { cookie, body: { typeKey: 'house', answers: answersOf('Plan A') } });
  expect(trial.json.weighing?.priority ?? trial.text).toBe(61.25);
  const project = await server.call('POST', '/api/v1/projects', { cookie, body: { draftId: draft.json.id } });
  expect(project.status).toBe(201);
  const ranking = await server.call('GET', '/api/v1/ranking', { cookie });
  expect(ranking.json.items).toHaveLength(1);
});

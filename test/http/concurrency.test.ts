import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { systemScope } from '../../core/src/shared/systemScope.ts';
import { answersOf } from './minimalTown.ts';
import { startTestServer, type TestServer } from './testServer.ts';

let server: TestServer;
let cookie: string;
let administrator: string;
beforeAll(async () => {
  server = await startTestServer();
  cookie = await server.signIn('alfa', 'applicant');
  administrator = await server.signIn('alfa', 'administrator');
});
afterAll(() => server.close());

const count = (collection: 'projects' | 'drafts' | 'accounts' | 'auditRecords' | 'savedViews'): Promise<number> =>
  server.store.count(systemScope('alfa'), collection, {});
const submit = (key: string | undefined, body: unknown = { typeKey: 'house', answers: answersOf('Plan A') }) =>
  server.call('POST', '/api/v1/projects', { cookie, body, headers: key === undefined ? {} : { 'Idempotency-Key': key } });

describe('Idempotency-Key', () => {
  test('the same request again has one effect and the same answer', async () => {
    const first = await submit('key-1');
    const projects = await count('projects');
    const audits = await count('auditRecords');
    const second = await submit('key-1');
    expect([first.status, second.status, second.text]).toEqual([201, 201, first.text]);
    expect([await count('projects'), await count('auditRecords')]).toEqual([projects, audits]);
  });

  test('a double click gives one project', async () => {
    const before = await count('projects');
    const answers = await Promise.all(Array.from({ length: 6 }, () => submit('key-2')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ json }) => json.code)).size).toBe(1);
    expect(await count('projects')).toBe(before + 1);
  });

  test('other keys, and no key, are other projects', async () => {
    const before = await count('projects');
    const answers = await Promise.all([submit('key-3'), submit('key-4'), submit(undefined), submit(undefined)]);
    expect(new Set(answers.map(({ json }) => json.code)).size).toBe(4);
    expect(await count('projects')).toBe(before + 4);
  });

  test('the same key with other content is refused', async () => {
    const answer = await submit('key-1', { typeKey: 'house', answers: answersOf('Plan X') });
    expect(answer.status).toBe(409);
    expect(answer.json.code).toMatch(/IDEMPOTENCY/);
  });

  test.each([['accounts', { username: 'nieuw-account', name: 'Nieuw', roles: ['reader'], password: 'een lang wachtwoord' }]] as const)(
    'one effect for %s too',
    async (collection, body) => {
      const before = await count(collection);
      const send = (content: unknown = body) =>
        server.call('POST', `/api/v1/${collection}`, {
          cookie: administrator,
          body: content,
          headers: { 'Idempotency-Key': `one-${collection}` },
        });
      const [first, second] = await Promise.all([send(), send()]);
      const third = await send();
      expect([first.status, second.status, third.status]).toEqual([201, 201, 201]);
      expect([second.text, third.text]).toEqual([first.text, first.text]);
      expect(await count(collection)).toBe(before + 1);
      const other = await send({ ...body, name: 'Anders' });
      expect([other.status, other.json.code]).toEqual([409, 'WB-HTTP-IDEMPOTENCY-KEY-REUSED']);
    },
  );

  test('a refused request leaves its key free', async () => {
    const body = { username: 'nog-een', name: 'Nog een', roles: ['nonsense'], password: 'een lang wachtwoord' };
    const send = (content: unknown) =>
      server.call('POST', '/api/v1/accounts', { cookie: administrator, body: content, headers: { 'Idempotency-Key': 'retry' } });
    expect((await send(body)).status).toBe(400);
    expect((await send({ ...body, roles: ['reader'] })).status).toBe(201);
  });

  test('a saved view is saved once', async () => {
    const send = () =>
      server.call('POST', '/api/v1/saved-views', {
        cookie,
        body: { name: 'Wonen', parameters: { domain: 'living' } },
        headers: { 'Idempotency-Key': 'view' },
      });
    const answers = [await send(), await send()];
    expect(answers.map(({ status, json }) => [status, json.id])).toEqual([
      [201, answers[0]!.json.id],
      [201, answers[0]!.json.id],
    ]);
  });

  test.each(['', 'with space', 'x'.repeat(129), 'é'])('"%s" is no key', async (key) => {
    const answer = await server
      .call('POST', '/api/v1/drafts', {
        cookie,
        body: { typeKey: 'house' },
        headers: { 'Idempotency-Key': encodeURIComponent(key) === key ? key : `${key} ` },
      })
      .catch(() => undefined);
    if (answer !== undefined) expect([answer.status, answer.json.code]).toEqual([400, 'WB-HTTP-IDEMPOTENCY-KEY-INVALID']);
  });
});

describe('If-Match', () => {
  test('is needed, must be current, and must be ours', async () => {
    const draft = await server.call('POST', '/api/v1/drafts', { cookie, body: { typeKey: 'house' } });
    const put = (headers: Record<string, string>) =>
      server.call('PUT', `/api/v1/drafts/${draft.json.id}`, { cookie, body: { answers: answersOf('Plan C') }, headers });
    expect((await put({})).status).toBe(428);
    for (const wrong of ['*', 'W/"1"', '"0"', '"2"', '1', '"1", "2"', '"abc"']) expect((await put({ 'If-Match': wrong })).status).toBe(412);
    const saved = await put({ 'If-Match': draft.headers.get('etag')! });
    expect([saved.status, saved.headers.get('etag'), saved.json.revision]).toEqual([200, '"2"', 2]);
    expect((await put({ 'If-Match': '"1"' })).status).toBe(412);
  });

  test('of two who save at the same moment one is told', async () => {
    const { json } = await server.call('POST', '/api/v1/drafts', { cookie, body: { typeKey: 'house' } });
    const save = (name: string) =>
      server.call('PUT', `/api/v1/drafts/${json.id}`, { cookie, body: { answers: answersOf(name) }, headers: { 'If-Match': '"1"' } });
    const answers = await Promise.all([save('Een'), save('Twee'), save('Drie')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });

  test('of two who decide at the same moment one decides', async () => {
    const { json } = await submit(undefined);
    const decider = await server.signIn('alfa', 'decider');
    const vote = (choice: string) =>
      server.call('POST', `/api/v1/projects/${json.code}/votes`, {
        cookie: decider,
        body: { step: 'vote', vote: choice, motivation: 'Omdat' },
        headers: { 'If-Match': `"${json.revision}"` },
      });
    const answers = await Promise.all([vote('approve'), vote('reject')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const decisions = await server.call('GET', `/api/v1/projects/${json.code}/decisions`, { cookie });
    expect(decisions.json.total).toBe(1);
  });

  test.each([
    ['PUT', '/projects/AL-2027-001/answers', { answers: {} }],
    ['POST', '/projects/AL-2027-001/transitions', { transition: 'withdraw' }],
    ['POST', '/releases', { reason: 'x' }],
    ['PUT', '/active-release', { release: 'x', reason: 'x' }],
    ['PUT', '/accounts/alfa-reader', { name: 'x' }],
    ['DELETE', '/configuration/draft', undefined],
  ])('is asked for: %s %s', async (method, path, body) => {
    const who = path.startsWith('/projects') ? cookie : administrator;
    const answer = await server.call(method, `/api/v1${path}`, { cookie: who, body });
    expect([answer.status, answer.json.code]).toEqual([428, 'WB-HTTP-IF-MATCH-MISSING']);
  });
});

describe('accounts', () => {
  test('the last administrator stays', async () => {
    const { json } = await server.call('GET', '/api/v1/accounts', { cookie: administrator });
    const { revision } = json.items.find((one: { username: string }) => one.username === 'administrator');
    const answer = await server.call('PUT', '/api/v1/accounts/alfa-administrator', {
      cookie: administrator,
      body: { roles: ['reader'] },
      headers: { 'If-Match': `"${revision}"` },
    });
    expect([answer.status, answer.json.code]).toEqual([409, 'WB-IDENTITY-LAST-ADMINISTRATOR']);
  });
  test.each([
    [{ username: 'reader', name: 'x', roles: [], password: 'een lang wachtwoord' }, 409, 'WB-IDENTITY-USERNAME-TAKEN'],
    [{ username: 'Groot', name: 'x', roles: [], password: 'een lang wachtwoord' }, 400, 'WB-IDENTITY-USERNAME-INVALID'],
    [{ username: 'kort', name: 'x', roles: [], password: 'kort' }, 400, 'WB-IDENTITY-PASSWORD-WEAK'],
    [{ username: 'herhaald', name: 'x', roles: [], password: 'aaaaaaaaaaaaaaaaaa' }, 400, 'WB-IDENTITY-PASSWORD-WEAK'],
    [{ username: 'pietersen', name: 'x', roles: [], password: 'pietersen-2026' }, 400, 'WB-IDENTITY-PASSWORD-WEAK'],
    [{ username: 'rolloos', name: 'x', roles: ['constructor'], password: 'een lang wachtwoord' }, 400, 'WB-IDENTITY-ROLE-UNKNOWN'],
  ])('%j is refused', async (body, status, code) => {
    const answer = await server.call('POST', '/api/v1/accounts', { cookie: administrator, body });
    expect([answer.status, answer.json.code]).toEqual([status, code]);
  });
});

describe('the draft of the configuration', () => {
  const path = '/api/v1/configuration/draft/parts/texts';
  const put = (body: unknown, headers: Record<string, string> = { 'If-Match': '"0"' }) =>
    server.call('PUT', path, { cookie: administrator, body, headers: { 'Content-Type': 'application/json', ...headers } });
  const texts = async (): Promise<Record<string, { nl: string }>> =>
    (await server.call('GET', '/api/v1/configuration/draft', { cookie: administrator })).json.configuration.texts;

  test('keeps what thirty people change at the same moment, each at the own place', async () => {
    const base = await texts();
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) => put({ base, value: { ...base, [`t${index}`]: { nl: 'x' } } })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(Object.keys(await texts())).toHaveLength(Object.keys(base).length + 30);
  });

  test('keeps one of ten who change the same, and shows the others three values', async () => {
    const base = await texts();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => put({ base, value: { ...base, t0: { nl: `van ${index}` } } })),
    );
    const kept = answers.findIndex(({ status }) => status === 200);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
    expect((await texts())['t0']).toEqual({ nl: `van ${kept}` });
    const refused = answers.findIndex(({ status }) => status === 409);
    expect(answers[refused]!.json).toMatchObject({
      code: 'WB-RELEASE-DRAFT-CONFLICT',
      errors: [{ pointer: '/t0/nl', base: 'x', ours: `van ${refused}`, theirs: `van ${kept}` }],
    });
  });

  test('asks for the revision that was read, and takes no names that reach a prototype', async () => {
    const base = await texts();
    expect((await put({ base, value: base }, {})).status).toBe(428);
    for (const body of ['{"value":{"__proto__":{"nl":"x"}}}', '{"value":{},"base":{"constructor":{"nl":"x"}}}'])
      expect((await put(body)).status).toBe(400);
    expect(await texts()).toEqual(base);
  });

  test('undoes a change once when it is asked twice at the same moment', async () => {
    const base = await texts();
    await put({ base, value: { ...base, undone: { nl: 'weg' } } });
    const { json } = await server.call('GET', '/api/v1/configuration/draft/changes', { cookie: administrator });
    const { id } = json.items.find((change: { path: string }) => change.path === '/undone');
    const undo = () => server.call('POST', `/api/v1/configuration/draft/changes/${id}/undo`, { cookie: administrator });
    expect((await Promise.all([undo(), undo()])).map(({ status }) => status)).toEqual([200, 200]);
    expect(await texts()).toEqual(base);
    expect((await server.call('POST', '/api/v1/configuration/draft/changes/niets/undo', { cookie: administrator })).status).toBe(404);
  });
});

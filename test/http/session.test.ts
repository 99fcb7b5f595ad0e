import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startServer } from '../../core/src/http/startServer.ts';
import { password, startTestServer, type TestServer } from './testServer.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.close());

const attempt = (username: string, given: string, municipality = 'alfa') =>
  server.call('POST', '/api/v1/session', { body: { municipality, username, password: given } });
const minutes = 60_000;

describe('signing in', () => {
  test('opens a session in a cookie that scripts and other sites cannot use', async () => {
    const answer = await attempt('applicant', password);
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({
      municipality: { key: 'alfa', name: { nl: 'Alfa' } },
      account: {
        username: 'applicant',
        position: { nl: 'Projectleider' },
        roles: [{ key: 'applicant' }],
        permissions: ['project:read', 'project:create', 'ranking:read'],
      },
      municipalities: [{ key: 'alfa' }, { key: 'beta' }],
    });
    const cookie = answer.headers.getSetCookie()[0]!;
    expect(cookie).toMatch(/; HttpOnly; SameSite=Lax; Path=\/$/);
    expect(answer.text).not.toContain('passwordHash');
    const [record] = await server.store.find(
      { municipality: 'alfa', actor: { id: 'alfa-applicant', name: '', roles: [], permissions: new Set() } },
      'sessions',
      {},
    );
    expect(JSON.stringify(record)).not.toContain(cookie.split('.').at(-1)!.slice(0, 43));
  });

  test('is not sensitive to capitals in the name', async () => expect((await attempt('Applicant', password)).status).toBe(201));

  test('gives the same answer for a wrong password, a name and a town that do not exist', async () => {
    const answers = await Promise.all([
      attempt('applicant', 'wrong'),
      attempt('nobody-here', 'wrong'),
      attempt('applicant', 'wrong', 'gamma'),
      attempt('__proto__', 'wrong'),
    ]);
    const [first] = answers;
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect({ ...answer.json, instance: '' }).toEqual({ ...first!.json, instance: '' });
    }
  });

  test('takes objects and operators for what they are: wrong', async () => {
    const answer = await server.call('POST', '/api/v1/session', {
      body: { municipality: 'alfa', username: { $ne: '' }, password: { $gt: '' } },
    });
    expect([answer.status, answer.json.code]).toEqual([400, 'WB-HTTP-BODY-INVALID']);
  });

  test('locks an account after five failures, a quarter of an hour', async () => {
    for (let count = 0; count < 5; count += 1) expect((await attempt('applicant', 'wrong')).status).toBe(401);
    const locked = await attempt('applicant', password);
    expect([locked.status, locked.json.code]).toEqual([429, 'WB-IDENTITY-LOCKED']);
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(800);
    expect((await attempt('reader', password)).status).toBe(201);
    const administrator = await server.signIn('alfa', 'administrator');
    const accounts = await server.call('GET', '/api/v1/accounts', { cookie: administrator });
    expect(accounts.json.items.find((one: { username: string }) => one.username === 'applicant').locked).toBe(true);
    server.pass(15 * minutes + 1000);
    expect((await attempt('applicant', password)).status).toBe(201);
  });

  test('the lock outlives the process', async () => {
    for (let count = 0; count < 5; count += 1) expect((await attempt('applicant', 'wrong')).status).toBe(401);
    const { services } = server.server;
    const next = await startServer({ ...services, host: '127.0.0.1', port: 0 });
    try {
      const answer = await fetch(`${next.url}/api/v1/session`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ municipality: 'alfa', username: 'applicant', password }),
      });
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([429, 'WB-IDENTITY-LOCKED']);
    } finally {
      await next.stop();
    }
  });

  test('locks names that do not exist in the same way', async () => {
    for (let count = 0; count < 5; count += 1) await attempt('nobody-here', 'wrong');
    expect((await attempt('nobody-here', 'wrong')).status).toBe(429);
  });

  test('a burst gets no more attempts than a queue', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => attempt('applicant', 'wrong')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  test('many good sign-ins at once are no burst of attempts', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => attempt('applicant', password)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 201));
  });

  test('a success forgives earlier mistakes', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let count = 0; count < 4; count += 1) expect((await attempt('applicant', 'wrong')).status).toBe(401);
      expect((await attempt('applicant', password)).status).toBe(201);
    }
  });

  test('locks an address after twenty failures, whatever the names', async () => {
    for (let count = 0; count < 20; count += 1) expect((await attempt(`name-${count}`, 'wrong')).status).toBe(401);
    expect((await attempt('applicant', password)).status).toBe(429);
  });
});

describe('a session', () => {
  test('ends by signing out, at once', async () => {
    const cookie = await server.signIn('alfa', 'reader');
    expect((await server.call('GET', '/api/v1/session', { cookie })).status).toBe(200);
    const out = await server.call('DELETE', '/api/v1/session', { cookie });
    expect([out.status, out.headers.getSetCookie()[0]]).toEqual([204, expect.stringContaining('Max-Age=0')]);
    const after = await server.call('GET', '/api/v1/session', { cookie });
    expect([after.status, after.json.code]).toEqual([401, 'WB-IDENTITY-SIGNED-OUT']);
  });

  test('slides while it is used, and ends after two hours of rest', async () => {
    const cookie = await server.signIn('alfa', 'reader');
    for (let count = 0; count < 4; count += 1) {
      server.pass(90 * minutes);
      expect((await server.call('GET', '/api/v1/session', { cookie })).status).toBe(200);
    }
    server.pass(121 * minutes);
    expect((await server.call('GET', '/api/v1/session', { cookie })).status).toBe(401);
  });

  test('ends after a working day however busy', async () => {
    const cookie = await server.signIn('alfa', 'reader');
    let status = 200;
    for (let hours = 0; hours < 12; hours += 1) {
      server.pass(60 * minutes);
      ({ status } = await server.call('GET', '/api/v1/session', { cookie }));
    }
    expect(status).toBe(401);
  });

  test('knows when the previous visit was', async () => {
    const first = await attempt('reader', password);
    expect(first.json.previousVisit).toBeUndefined();
    server.pass(3 * 24 * 60 * minutes);
    const second = await attempt('reader', password);
    expect(Date.now() - Date.parse(second.json.previousVisit)).toBeLessThan(30_000);
  });

  test.each([
    '',
    'x',
    'alfa.alfa-reader.short',
    `alfa.alfa-reader.${'A'.repeat(43)}`,
    `gamma.alfa-reader.${'A'.repeat(43)}`,
    `alfa.__proto__.${'A'.repeat(43)}`,
    '../../x',
  ])('is not opened by the token "%s"', async (token) =>
    expect((await server.call('GET', '/api/v1/session', { cookie: `weegbrug-session=${token}` })).status).toBe(401),
  );

  test('of one town does not open another', async () => {
    const cookie = (await server.signIn('alfa', 'reader')).replace('=alfa.alfa-', '=beta.beta-');
    expect((await server.call('GET', '/api/v1/session', { cookie })).status).toBe(401);
  });

  test('loses its rights with the role, and ends with the account or its password', async () => {
    const administrator = await server.signIn('alfa', 'administrator');
    const cookie = await server.signIn('alfa', 'reader');
    const change = async (body: unknown) => {
      const { json } = await server.call('GET', '/api/v1/accounts', { cookie: administrator });
      const { revision } = json.items.find((one: { username: string }) => one.username === 'reader');
      return server.call('PUT', '/api/v1/accounts/alfa-reader', { cookie: administrator, body, headers: { 'If-Match': `"${revision}"` } });
    };
    expect((await server.call('GET', '/api/v1/projects', { cookie })).status).toBe(200);
    expect((await change({ roles: ['nobody'] })).status).toBe(200);
    expect((await server.call('GET', '/api/v1/projects', { cookie })).status).toBe(403);
    expect((await change({ password: 'een ander lang wachtwoord' })).status).toBe(200);
    expect((await server.call('GET', '/api/v1/session', { cookie })).status).toBe(401);
    const again = await attempt('reader', 'een ander lang wachtwoord');
    expect(again.status).toBe(201);
    expect((await change({ active: false })).status).toBe(200);
    expect((await server.call('GET', '/api/v1/session', { cookie: again.headers.getSetCookie()[0]!.split(';')[0]! })).status).toBe(401);
    expect((await attempt('reader', 'een ander lang wachtwoord')).status).toBe(401);
  });
});

describe('another site', () => {
  test.each([
    [{ Origin: 'https://elsewhere.example' }],
    [{ Origin: 'null' }],
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'same-site' }],
  ])('cannot write on behalf of a visitor: %j', async (headers) => {
    const cookie = await server.signIn('alfa', 'applicant');
    const answer = await server.call('POST', '/api/v1/drafts', {
      cookie,
      body: { typeKey: 'house' },
      headers: headers as unknown as Record<string, string>,
    });
    expect([answer.status, answer.json.code]).toEqual([403, 'WB-HTTP-CROSS-SITE']);
  });

  test('our own pages can', async () => {
    const cookie = await server.signIn('alfa', 'applicant');
    const answer = await server.call('POST', '/api/v1/drafts', {
      cookie,
      body: { typeKey: 'house' },
      headers: { Origin: server.url, 'Sec-Fetch-Site': 'same-origin' },
    });
    expect(answer.status).toBe(201);
  });
});

describe('demo accounts', () => {
  beforeEach(async () => {
    const { createDemoAccounts } = await import('../../core/src/identity/createDemoAccounts.ts');
    const { systemScope } = await import('../../core/src/shared/systemScope.ts');
    await createDemoAccounts(
      { scope: systemScope('alfa'), store: server.store, clock: () => new Date() },
      [{ username: 'demo-reader', name: 'Demo', roles: ['reader'] }],
      'weegbrug-demo',
    );
  });

  test('sign in from this computer, not through a proxy', async () => {
    expect((await attempt('demo-reader', 'weegbrug-demo')).json.demo).toBe(true);
    const body = { municipality: 'alfa', username: 'demo-reader', password: 'weegbrug-demo' };
    const remote = await server.call('POST', '/api/v1/session', { body, headers: { 'X-Forwarded-For': '10.1.2.3' } });
    expect([remote.status, remote.json.code]).toEqual([403, 'WB-IDENTITY-DEMO-REMOTE']);
  });

  test('are made once', async () => {
    const { createDemoAccounts } = await import('../../core/src/identity/createDemoAccounts.ts');
    const { systemScope } = await import('../../core/src/shared/systemScope.ts');
    const scope = systemScope('alfa');
    const before = await server.store.count(scope, 'accounts', {});
    await createDemoAccounts(
      { scope, store: server.store, clock: () => new Date() },
      [{ username: 'demo-reader', name: 'Demo', roles: ['reader'] }],
      'weegbrug-demo',
    );
    expect(await server.store.count(scope, 'accounts', {})).toBe(before);
  });
});

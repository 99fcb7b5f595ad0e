import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTokenKeeper } from '../../core/src/identity/tokens/tokenKeeper.ts';
import { systemScope } from '../../core/src/shared/systemScope.ts';
import { startTestServer, type Answer, type TestServer } from './testServer.ts';

let server: TestServer;
let administrator: string;
beforeAll(async () => {
  server = await startTestServer();
  administrator = await server.signIn('alfa', 'administrator');
});
afterAll(() => server.close());

const day = 86_400_000;
const all = ['configuration:read', 'configuration:edit', 'configuration:publish'];
const make = (body: unknown = {}, cookie = administrator): Promise<Answer> =>
  server.call('POST', '/api/v1/access-tokens', { cookie, body: { name: 'CI', permissions: all, days: 30, ...(body as object) } });
const madeToken = async (body: unknown = {}): Promise<{ id: string; token: string }> => (await make(body)).json;
const withToken = (token: string, method: string, path: string, options: { body?: unknown; headers?: Record<string, string> } = {}) =>
  server.call(method, `/api/v1${path}`, { ...options, headers: { Authorization: `Bearer ${token}`, ...options.headers } });
const codeOf = ({ status, json }: Answer): unknown[] => [status, json?.code];

describe('a key for a program', () => {
  test('is shown once, and stored as a digest only', async () => {
    const { status, json } = await make({ name: ' Nachtelijke controle ' });
    expect([status, json.name, json.own, json.permissions]).toEqual([201, 'Nachtelijke controle', true, all]);
    expect(json.token).toMatch(/^wb_alfa\.[\w-]+\.[\w-]{43}$/);
    const list = await server.call('GET', '/api/v1/access-tokens', { cookie: administrator });
    expect(list.json.items.map(({ id }: { id: string }) => id)).toContain(json.id);
    const stored = JSON.stringify(await server.store.get(systemScope('alfa'), 'accessTokens', json.id));
    for (const text of [list.text, stored, server.logged()]) expect(text).not.toContain(json.token.split('.').at(-1));
    expect(list.text).not.toContain('digest');
  });

  test('reads and writes the configuration of its own town, in the name of the key and its maker', async () => {
    const { token } = await madeToken({ name: 'Uitrol' });
    const draft = await withToken(token, 'GET', '/configuration/draft');
    expect([draft.status, draft.json.configuration.municipality.key]).toEqual([200, 'alfa']);
    const value = { greeting: { nl: 'Goedemorgen', en: 'Good morning' } };
    const saved = await withToken(token, 'PUT', '/configuration/draft/parts/texts', {
      body: { value },
      headers: { 'If-Match': `"${draft.json.revision}"` },
    });
    expect(saved.status).toBe(200);
    const [record] = await server.store.find(systemScope('alfa'), 'auditRecords', { action: 'configuration.partSaved' });
    expect(record).toMatchObject({
      by: 'alfa-administrator',
      byName: 'Uitrol (toegangssleutel van administrator van alfa)',
    });
    expect(server.logged()).not.toContain(token);
    const list = await server.call('GET', '/api/v1/access-tokens', { cookie: administrator });
    expect(list.json.items.find(({ name }: { name: string }) => name === 'Uitrol').lastUsedAt).toBeDefined();
  });

  test.each([
    ['GET', '/projects'],
    ['GET', '/accounts'],
    ['GET', '/session'],
    ['GET', '/access-tokens'],
    ['POST', '/access-tokens'],
  ])('opens nothing else: %s %s', async (method, path) => {
    const { token } = await madeToken();
    expect(codeOf(await withToken(token, method, path))).toEqual([403, 'WB-TOKEN-ELSEWHERE']);
  });

  test('allows only what it was made for', async () => {
    const { token } = await madeToken({ permissions: ['configuration:read'] });
    expect((await withToken(token, 'GET', '/releases')).status).toBe(200);
    expect((await withToken(token, 'DELETE', '/configuration/draft', { headers: { 'If-Match': '"0"' } })).status).toBe(403);
    const publishing = { body: { reason: 'Zonder recht' }, headers: { 'If-Match': '"0"', 'Idempotency-Key': 'zonder-recht-0001' } };
    expect((await withToken(token, 'POST', '/releases', publishing)).status).toBe(403);
  });

  test('cannot be given more than its maker has', async () => {
    const publisher = await server.signIn('alfa', 'publisher');
    expect((await make({}, publisher)).status).toBe(403);
    expect((await make({ permissions: ['configuration:publish'] }, publisher)).status).toBe(201);
  });

  test.each([{ days: 0 }, { days: 367 }, { permissions: [] }, { permissions: ['users:manage'] }, { name: '' }])(
    'is refused when incomplete: %j',
    async (body) => expect((await make(body)).status).toBe(400),
  );

  test('is seen and revoked by its maker and by who manages users, and by nobody else', async () => {
    const publisher = await server.signIn('alfa', 'publisher');
    const { id } = (await make({ permissions: ['configuration:publish'] }, publisher)).json;
    const other = await madeToken();
    const own = await server.call('GET', '/api/v1/access-tokens', { cookie: publisher });
    expect(own.json.items.every((one: { own: boolean }) => one.own)).toBe(true);
    const remove = (cookie: string, which: string) => server.call('DELETE', `/api/v1/access-tokens/${which}`, { cookie });
    expect(codeOf(await remove(publisher, other.id))).toEqual([404, 'WB-TOKEN-NOT-FOUND']);
    expect((await remove(administrator, id)).json.revokedByName).toBe('administrator van alfa');
    const elsewhere = await server.signIn('beta', 'administrator');
    expect(codeOf(await remove(elsewhere, other.id))).toEqual([404, 'WB-TOKEN-NOT-FOUND']);
  });
});

describe('a key that does not hold', () => {
  test('revoked: at once, also when it was in use a moment ago', async () => {
    const { id, token } = await madeToken();
    expect((await withToken(token, 'GET', '/releases')).status).toBe(200);
    const revoked = await server.call('DELETE', `/api/v1/access-tokens/${id}`, { cookie: administrator });
    expect(revoked.status).toBe(200);
    const answer = await withToken(token, 'GET', '/releases');
    expect(codeOf(answer)).toEqual([401, 'WB-TOKEN-REFUSED']);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  test('of another town: its name in the key changed', async () => {
    const { token } = await madeToken();
    expect(codeOf(await withToken(token.replace('wb_alfa', 'wb_beta'), 'GET', '/releases'))).toEqual([401, 'WB-TOKEN-REFUSED']);
  });

  test.each(['', 'wb_', 'nonsense', 'wb_alfa.__proto__.' + 'A'.repeat(43), 'wb_gamma.x.' + 'A'.repeat(43)])('unknown: %j', async (token) =>
    expect(codeOf(await withToken(token, 'GET', '/releases'))).toEqual([401, 'WB-TOKEN-REFUSED']),
  );

  test('goes before a session in the same request', async () => {
    const answer = await server.call('GET', '/api/v1/releases', { cookie: administrator, headers: { Authorization: 'Bearer wb_x' } });
    expect(answer.status).toBe(401);
  });

  test('of an account that lost its rights or was closed', async () => {
    const created = await server.call('POST', '/api/v1/accounts', {
      cookie: administrator,
      body: { username: 'tijdelijk', name: 'Tijdelijk', roles: ['administrator'], password: 'een lang wachtwoord 28' },
      headers: { 'Idempotency-Key': 'tijdelijk-account-1' },
    });
    const login = await server.call('POST', '/api/v1/session', {
      body: { municipality: 'alfa', username: 'tijdelijk', password: 'een lang wachtwoord 28' },
    });
    const { token } = (await make({}, login.headers.getSetCookie()[0]!.split(';')[0]!)).json;
    const change = (body: unknown, revision: number) =>
      server.call('PUT', `/api/v1/accounts/${created.json.id}`, {
        cookie: administrator,
        body,
        headers: { 'If-Match': `"${revision}"` },
      });
    const changed = await change({ roles: ['reader'] }, created.json.revision);
    expect(changed.status).toBe(200);
    expect((await withToken(token, 'GET', '/releases')).status).toBe(403);
    expect((await change({ active: false }, changed.json.revision)).status).toBe(200);
    expect(codeOf(await withToken(token, 'GET', '/releases'))).toEqual([401, 'WB-TOKEN-REFUSED']);
  });

  test('used too often in a minute', async () => {
    const { token } = await madeToken();
    const keeper = createTokenKeeper(server.server.services, 2);
    try {
      await keeper.find(token);
      await keeper.find(token);
      await expect(keeper.find(token)).rejects.toMatchObject({ code: 'WB-HTTP-RATE' });
    } finally {
      keeper.close();
    }
  });

  test('expired', async () => {
    const { token } = await madeToken({ days: 1 });
    expect((await withToken(token, 'GET', '/releases')).status).toBe(200);
    server.pass(day);
    expect(codeOf(await withToken(token, 'GET', '/releases'))).toEqual([401, 'WB-TOKEN-EXPIRED']);
  });
});

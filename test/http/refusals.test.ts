import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { allRoutes } from '../../core/src/http/routes/index.ts';
import type { Route } from '../../core/src/http/route.ts';
import { rawRequest } from './rawRequest.ts';
import { startTestServer, type Answer, type TestServer } from './testServer.ts';

const broken: Route = {
  method: 'GET',
  path: '/broken',
  tag: 'test',
  permission: 'public',
  summary: { nl: 'Gooit een fout' },
  responses: { 200: { description: { nl: '' } } },
  handle: () => Promise.reject(new Error('secret /home/somebody/database.ts')),
};
const thrown: Route = {
  ...broken,
  path: '/thrown',
  handle: () => {
    throw new TypeError('secret');
  },
};

let server: TestServer;
let cookie: string;
beforeAll(async () => {
  server = await startTestServer({
    routes: [...allRoutes, broken, thrown],
    options: { bodyDeadline: 400 },
    serverTerms: { headers: 600, request: 5_000 },
  });
  cookie = await server.signIn('alfa', 'applicant');
});
afterAll(() => server.close());

const post = (body: string | Buffer, headers: Record<string, string> = {}): Promise<Answer> =>
  server.call('POST', '/api/v1/drafts', { cookie, body, headers: { 'Content-Type': 'application/json', ...headers } });

const expectProblem = (answer: Answer, status: number, code: string): void => {
  expect({ status: answer.status, code: answer.json?.code }).toEqual({ status, code });
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.headers.get('content-language')).toBe('nl');
  expect(answer.json.detail.length).toBeGreaterThan(20);
  expect(answer.text).not.toMatch(/node_modules|\.ts:|at Object|express|ajv/);
};

describe('bodies', () => {
  test.each(['gzip', 'br', 'deflate', 'identity'])('Content-Encoding %s is not read', async (encoding) =>
    expectProblem(await post(gzipSync('{"typeKey":"house"}'), { 'Content-Encoding': encoding }), 415, 'WB-HTTP-CONTENT-ENCODING'),
  );
  test.each([
    'application/json; charset=utf-7',
    'application/json; charset=iso-8859-1',
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/jsonp',
    'multipart/form-data; boundary=x',
    '',
  ])('Content-Type "%s" is not read', async (type) =>
    expectProblem(await post('{"typeKey":"house"}', { 'Content-Type': type }), 415, 'WB-HTTP-CONTENT-TYPE'),
  );
  test.each(['application/json', 'application/json;charset=UTF-8', 'application/json; charset="utf-8"', 'Application/JSON'])(
    'Content-Type "%s" is read',
    async (type) => expect((await post('{"typeKey":"house"}', { 'Content-Type': type })).status).toBe(201),
  );
  test('a form with operators is no JSON', async () =>
    expectProblem(await post('user[$ne]=1', { 'Content-Type': 'application/x-www-form-urlencoded' }), 415, 'WB-HTTP-CONTENT-TYPE'));
  test('nothing at all', async () => expectProblem(await server.call('POST', '/api/v1/drafts', { cookie }), 400, 'WB-HTTP-BODY-MISSING'));
  test('JSON that ends halfway', async () => expectProblem(await post('{"typeKey":"ho'), 400, 'WB-HTTP-JSON-SYNTAX'));
  test.each(['{"typeKey":"house","typeKey":"x"}', '{"typeKey":"house","__proto__":{"admin":true}}', '{"typeKey":1e999}', '[', '"\\ud800"'])(
    'strict reading of %s',
    async (body) => {
      const { status, json } = await post(body);
      expect(status).toBe(400);
      expect(json.code).toMatch(/^WB-HTTP-JSON/);
    },
  );
  test('40,000 brackets', async () => expectProblem(await post('['.repeat(40_000)), 400, 'WB-HTTP-JSON-REFUSED'));
  test('bytes that are no UTF-8', async () =>
    expectProblem(await post(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])), 400, 'WB-HTTP-BODY-ENCODING'));
  test('an unknown field is named', async () => {
    const answer = await post('{"typeKey":"house","municipality":"beta"}');
    expectProblem(answer, 400, 'WB-HTTP-BODY-INVALID');
    expect(answer.json.errors[0].pointer).toBe('/municipality');
  });
  test('a wrong type and a missing field are named, both', async () => {
    const answer = await server.call('POST', '/api/v1/weighings', { cookie, body: { typeKey: { $ne: 1 } } });
    expectProblem(answer, 400, 'WB-HTTP-BODY-INVALID');
    expect(answer.json.errors.map((error: { pointer: string }) => error.pointer).sort()).toEqual(['', '/typeKey']);
  });
  test('more than 1 MiB is refused, and the sender can read why', async () =>
    expectProblem(
      await post(JSON.stringify({ typeKey: 'house', answers: { a: Array.from({ length: 20 }, () => 'x'.repeat(99_000)) } })),
      413,
      'WB-HTTP-BODY-TOO-LARGE',
    ));
  test('far more is refused before it is sent', async () => {
    const answer = await rawRequest(server.url, [
      `POST /api/v1/drafts HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: 900000000\r\n\r\n{`,
    ]);
    expect(answer.status).toBe(413);
    expect(answer.head).toMatch(/connection: close/i);
  });
  test('a body that trickles in is refused in time and the line is closed', async () => {
    const answer = await rawRequest(server.url, [
      `POST /api/v1/drafts HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"t`,
    ]);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).code).toBe('WB-HTTP-BODY-SLOW');
    expect(answer.time).toBeLessThan(3_000);
  });
  test('a body that breaks off leaves the server as it was', async () => {
    await rawRequest(
      server.url,
      [`POST /api/v1/drafts HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"t`],
      { half: true },
    );
    expect((await server.call('GET', '/health/ready')).status).toBe(200);
  });
});

describe('addresses and methods', () => {
  test.each([
    '/api/v1/drafts/',
    '/api/v1/Drafts',
    '/API/v1/drafts',
    '/api/v1/nothing',
    '/api/v1',
    '/api',
    '/api/v2/drafts',
    '/api/v1//drafts',
    '/api/v1/drafts/a/b',
  ])('%s is not there', async (path) => expectProblem(await server.call('GET', path, { cookie }), 404, 'WB-HTTP-NOT-FOUND'));
  test.each(['/api/v1/projects/%E0%A4%A', '/api/v1/%', '/%E0%A4%A', '/api/v1/projects/%ff'])('%s cannot be read', async (path) => {
    const answer = await rawRequest(server.url, [`GET ${path} HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\n\r\n`]);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).code).toBe('WB-HTTP-PATH-INVALID');
  });
  test('a NUL in a path names nothing', async () =>
    expectProblem(await server.call('GET', '/api/v1/projects/%00', { cookie }), 404, 'WB-HTTP-NOT-FOUND'));
  test('an id that would be an object names nothing', async () =>
    expectProblem(await server.call('GET', '/api/v1/projects/%7B%22$ne%22:1%7D', { cookie }), 404, 'WB-PROJECT-NOT-FOUND'));
  test.each([...new Set(allRoutes.map(({ path }) => path))])(
    '%s refuses methods that it does not have, and says which it has',
    async (path) => {
      const has = new Set<string>(allRoutes.filter((route) => route.path === path).map(({ method }) => method));
      for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'].filter((one) => !has.has(one))) {
        const answer = await server.call(method, `/api/v1${path.replace(/\{\w+\}/g, 'x')}`, { cookie });
        expectProblem(answer, 405, 'WB-HTTP-METHOD');
        expect(new Set(answer.headers.get('allow')!.split(', '))).toEqual(
          new Set([...has, ...(has.has('GET') ? ['HEAD'] : []), 'OPTIONS']),
        );
      }
    },
  );
  test('OPTIONS says what is possible', async () => {
    const answer = await server.call('OPTIONS', '/api/v1/drafts');
    expect([answer.status, answer.headers.get('allow')]).toEqual([204, 'GET, POST, HEAD, OPTIONS']);
  });
  test('HEAD answers the headers only', async () => {
    const answer = await server.call('HEAD', '/api/v1/drafts', { cookie });
    expect([answer.status, answer.text]).toEqual([200, '']);
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(0);
  });
});

describe('headers', () => {
  test.each(['application/xml', 'text/html', 'image/png', 'application/json;q=0'])('Accept %s cannot be met', async (accept) =>
    expectProblem(await server.call('GET', '/api/v1/drafts', { cookie, headers: { Accept: accept } }), 406, 'WB-HTTP-NOT-ACCEPTABLE'),
  );
  test.each(['*/*', 'application/*', 'text/html, application/json;q=0.1', 'application/json, application/problem+json'])(
    'Accept %s is met',
    async (accept) => expect((await server.call('GET', '/api/v1/drafts', { cookie, headers: { Accept: accept } })).status).toBe(200),
  );
  test('the ranking is also a CSV file', async () => {
    const answer = await server.call('GET', '/api/v1/ranking', { cookie, headers: { Accept: 'text/csv' } });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect((await server.call('GET', '/api/v1/ranking?format=csv', { cookie })).headers.get('content-disposition')).toMatch(
      /ranglijst-.*\.csv/,
    );
  });
  test('17 kB of headers', async () => {
    const answer = await rawRequest(server.url, [`GET /api/v1/drafts HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(17_000)}\r\n\r\n`]);
    expect(answer.status).toBe(431);
    expect(JSON.parse(answer.body).code).toBe('WB-HTTP-HEADER-TOO-LARGE');
  });
  test('bytes that are no HTTP, and headers that never end', async () => {
    expect((await rawRequest(server.url, ['NONSENSE\r\n\r\n'])).status).toBe(400);
    const slow = await rawRequest(server.url, ['GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ']);
    expect(slow.status).toBe(400);
    expect(slow.time).toBeLessThan(5_000);
  });
  test('a refusal speaks the language of the reader', async () => {
    const english = await server.call('GET', '/api/v1/nothing', { headers: { 'Accept-Language': 'fr, en-GB;q=0.8, nl;q=0.5' } });
    expect([english.headers.get('content-language'), english.json.title]).toEqual(['en', 'Not found']);
    const dutch = await server.call('GET', '/api/v1/nothing', { headers: { 'Accept-Language': 'nl-NL, en;q=0.9' } });
    expect(dutch.json.title).toBe('Niet gevonden');
  });
  test('every answer of the API carries its version and forbids everything that a page could do', async () => {
    for (const path of ['/api/v1/drafts', '/api/v1/nothing', '/api/v1/municipalities']) {
      const { headers } = await server.call('GET', path, { cookie });
      expect(headers.get('api-version')).toBe('1.0.0');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });
});

describe('queries', () => {
  const refused: readonly (readonly [string, string])[] = [
    ['projects?$where=1', 'WB-HTTP-QUERY-UNKNOWN'],
    ['projects?$expr[$gt]=1', 'WB-HTTP-QUERY-UNKNOWN'],
    ['projects?search[$regex]=.*', 'WB-HTTP-QUERY-UNKNOWN'],
    ['projects?search%5B%24ne%5D=1', 'WB-HTTP-QUERY-UNKNOWN'],
    ['projects?municipality=beta', 'WB-HTTP-QUERY-UNKNOWN'],
    ['drafts?owner=somebody', 'WB-HTTP-QUERY-UNKNOWN'],
    ['projects?__proto__=1', 'WB-HTTP-QUERY-UNKNOWN'],
    ['projects?limit=1e9', 'WB-HTTP-QUERY-INVALID'],
    ['projects?limit=1000000000', 'WB-HTTP-QUERY-INVALID'],
    ['projects?limit=0', 'WB-HTTP-QUERY-INVALID'],
    ['projects?limit=-1', 'WB-HTTP-QUERY-INVALID'],
    ['projects?offset=0x10', 'WB-HTTP-QUERY-INVALID'],
    ['projects?mine=yes', 'WB-HTTP-QUERY-INVALID'],
    ['projects?phase=nowhere', 'WB-HTTP-QUERY-INVALID'],
    ['projects?search=a&search=b', 'WB-HTTP-QUERY-INVALID'],
    [`projects?search=${'x'.repeat(201)}`, 'WB-HTTP-QUERY-INVALID'],
    ['projects?search=%00', 'WB-HTTP-QUERY-INVALID'],
    ['ranking?limit=1e9', 'WB-HTTP-QUERY-INVALID'],
    ['ranking?sort=passwordHash', 'WB-PORTFOLIO-SORT-UNKNOWN'],
    ['ranking?sort=__proto__', 'WB-PORTFOLIO-SORT-UNKNOWN'],
    ['ranking?order=sideways', 'WB-HTTP-QUERY-INVALID'],
    ['changes?since=yesterday', 'WB-HTTP-QUERY-INVALID'],
    ['projects?search=%E0%A4%A', 'WB-HTTP-PATH-INVALID'],
  ];
  test.each(refused)('%s', async (path, code) => expectProblem(await server.call('GET', `/api/v1/${path}`, { cookie }), 400, code));
  test('a search text is text, never a pattern', async () => {
    for (const search of ['.*', '(a+)+$', '[', '\\', '$where'])
      expect((await server.call('GET', `/api/v1/projects?search=${encodeURIComponent(search)}`, { cookie })).json).toEqual({
        items: [],
        total: 0,
      });
  });
});

describe('faults', () => {
  test.each(['/api/v1/broken', '/api/v1/thrown'])('%s answers a problem without a trace of the fault, and the log has it', async (path) => {
    const answer = await server.call('GET', path);
    expectProblem(answer, 500, 'WB-HTTP-UNEXPECTED');
    expect(answer.text).not.toMatch(/secret|somebody/);
    expect(answer.json.detail).toContain(answer.json.instance.split(':').at(-1));
    expect(server.logged()).toContain('unexpected error');
  });
  test('the log has one line per request, without people', async () => {
    await server.call('GET', '/api/v1/projects?search=Jansen', { cookie });
    await server.call('POST', '/api/v1/session', {
      body: { municipality: 'alfa', username: 'geheimzinnig', password: 'verraad-mij-niet' },
    });
    const lines = server.logged();
    expect(lines).toMatch(/"method":"GET","route":"\/projects","status":200/);
    expect(lines).not.toMatch(/Jansen|geheimzinnig|verraad|applicant|127\.0\.0\.1|weegbrug-session/);
  });
  test('health', async () => {
    expect((await server.call('GET', '/health/live')).json).toEqual({ status: 'live' });
    expect((await server.call('GET', '/health/ready')).json).toMatchObject({ status: 'ready' });
    expect((await server.call('POST', '/health/live')).status).toBe(405);
  });
});

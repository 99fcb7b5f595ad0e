import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rawRequest } from './rawRequest.ts';
import { startTestServer, type TestServer } from './testServer.ts';

let server: TestServer;
const folder = mkdtempSync(join(tmpdir(), 'weegbrug-pages-'));
const script = `console.log(${JSON.stringify('weegbrug '.repeat(400))});`;
beforeAll(async () => {
  mkdirSync(join(folder, 'dist', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(
    join(folder, 'dist', 'index.html'),
    '<!doctype html><meta property="csp-nonce" content="__CSP_NONCE__"><title>Weegbrug</title>',
  );
  writeFileSync(join(folder, 'dist', 'assets', 'index-abc123.js'), script);
  writeFileSync(join(folder, 'dist', 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  server = await startTestServer({ options: { applicationFolder: join(folder, 'dist'), requestsPerMinute: 1_000 } });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the web application', () => {
  test.each(['/', '/index.html', '/ranglijst', '/projects/VB-2027-014/weging'])(
    '%s is the page, never kept, with a nonce of its own',
    async (path) => {
      const [one, two] = [await server.call('GET', path), await server.call('GET', path)];
      expect([one.status, one.headers.get('content-type'), one.headers.get('cache-control')]).toEqual([
        200,
        'text/html; charset=utf-8',
        'no-store',
      ]);
      const nonce = /content="([^"]+)"/.exec(one.text)![1]!;
      expect(one.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
      expect(one.headers.get('content-security-policy')).not.toMatch(/unsafe/);
      expect(two.text).not.toBe(one.text);
    },
  );
  test.each(['br', 'gzip'])('a hashed file is kept for ever and travels as %s', async (encoding) => {
    const answer = await server.call('GET', '/assets/index-abc123.js', { headers: { 'Accept-Encoding': encoding } });
    expect([answer.text, answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual([
      script,
      encoding,
      'Accept-Encoding',
    ]);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(Number(answer.headers.get('content-length'))).toBeLessThan(script.length / 2);
  });
  test('without compression it is the file itself', async () => {
    const answer = await server.call('GET', '/assets/index-abc123.js', { headers: { 'Accept-Encoding': 'identity' } });
    expect([answer.headers.get('content-encoding'), Number(answer.headers.get('content-length'))]).toEqual([null, script.length]);
  });
  test.each(['/assets/index-old.js', '/favicon.ico', '/API/v1/session', '/Api', '/HEALTH/live'])('%s is not there', async (path) =>
    expect((await server.call('GET', path)).status).toBe(404),
  );
  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/%00secret.txt',
  ])('%s does not leave the folder', async (path) => {
    const answer = await rawRequest(server.url, [`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`]);
    expect(answer.body).not.toContain('secret\n');
    expect(answer.body).not.toBe('secret');
    expect([200, 400, 404]).toContain(answer.status);
  });
  test('cannot be written to', async () => expect((await server.call('POST', '/ranglijst')).status).toBe(405));
});

describe('rate and stopping', () => {
  test('one address may not take everything', async () => {
    const limited = await startTestServer({ options: { requestsPerMinute: 5 } });
    try {
      const ask = () => limited.call('GET', '/api/v1/municipalities', { headers: { 'X-Forwarded-For': '10.0.0.1' } });
      const answers = await Promise.all(Array.from({ length: 8 }, ask));
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused).toHaveLength(3);
      expect([refused[0]!.json.code, refused[0]!.headers.get('retry-after')]).toEqual(['WB-HTTP-RATE', '60']);
      expect((await limited.call('GET', '/health/live')).status).toBe(200);
    } finally {
      await limited.close();
    }
  });
  test('a request under way is answered before the server stops', async () => {
    let arrived: () => void = () => undefined;
    const started = new Promise<void>((resolve) => (arrived = resolve));
    let finish: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (finish = resolve));
    const stopping = await startTestServer({
      routes: [
        {
          method: 'GET',
          path: '/slow',
          tag: 'test',
          permission: 'public',
          summary: { nl: 'langzaam' },
          responses: { 200: { description: { nl: '' } } },
          handle: async () => {
            arrived();
            await gate;
            return { body: { done: true } };
          },
        },
      ],
    });
    const answer = stopping.call('GET', '/api/v1/slow');
    await started;
    const closed = stopping.close();
    await expect(stopping.call('GET', '/health/live')).rejects.toThrow();
    finish();
    expect((await answer).json).toEqual({ done: true });
    await closed;
  });
});

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CommandFailure } from '../../core/src/cli/commandFailure.ts';
import { connectServer } from '../../core/src/cli/folder/connectServer.ts';
import { pullFolder, type PullOptions } from '../../core/src/cli/folder/pullFolder.ts';
import { pushLocalFolder, type PushOptions } from '../../core/src/cli/folder/pushLocalFolder.ts';
import { startTestServer, type TestServer } from '../http/testServer.ts';
import { bytesOf, draftOf, edit, makeKey, weegbrug } from './folderTown.ts';

/* What `pull` and `push` refuse, and what happens when the server goes away. The commands run in this process against a real server: starting one for each costs more than what it
   does. That the built command ends with the same code and sentence is shown by one of them. */

const place = mkdtempSync(join(tmpdir(), 'weegbrug-refusals-'));
let server: TestServer;
let token: string;
let original: string;

beforeAll(async () => {
  server = await startTestServer();
  token = (await makeKey(server)).token;
  original = join(place, 'original');
  await pullFolder(connection(), original, {});
});
afterAll(async () => {
  await server.close();
  rmSync(place, { recursive: true, force: true });
});

const connection = (at: { server?: string; token?: string } = {}): ReturnType<typeof connectServer> =>
  connectServer({ server: at.server ?? server.url }, { WEEGBRUG_TOKEN: at.token ?? token });

/** The folder as it was pulled, with a change of its own. */
const copied = (name: string): string => {
  const folder = join(place, name.replaceAll(/[^a-z0-9]+/gi, '-'));
  cpSync(original, folder, { recursive: true });
  edit(folder, 'municipality.json', (text) => text.replace(/"capacityStep": [\d.]+/, '"capacityStep": 0.5'));
  return folder;
};
const push = (folder: string, options: PushOptions = {}, at: Parameters<typeof connection>[0] = {}) =>
  pushLocalFolder(connection(at), folder, options);
const pull = (folder: string, options: PullOptions = {}, at: Parameters<typeof connection>[0] = {}) =>
  pullFolder(connection(at), folder, options);

const refusal = async (attempt: Promise<unknown>): Promise<string> => {
  const failure = await attempt.then(
    () => undefined,
    (error: CommandFailure) => error,
  );
  expect(failure).toMatchObject({ name: 'CommandFailure', exitCode: 3 });
  return failure!.message;
};

describe('a folder that is refused', () => {
  const outside = join(place, 'outside');
  const linked = (folder: string, path: string, target: string): void => {
    renameSync(join(folder, path), join(folder, `${path}.kept`));
    symlinkSync(target, join(folder, path));
  };

  test.each<[string, (folder: string) => void, RegExp]>([
    ['a file that is not JSON', (folder) => writeFileSync(join(folder, 'texts.json'), '{ "a": }'), /texts\.json:1:\d+/],
    ['a file that is no object', (folder) => writeFileSync(join(folder, 'texts.json'), '[]'), /texts\.json:1:1: .*JSON-object/],
    ['a prototype name', (folder) => writeFileSync(join(folder, 'texts.json'), '{ "__proto__": {} }'), /texts\.json:1:\d+.*__proto__/s],
    ['a file of 10 MB', (folder) => writeFileSync(join(folder, 'texts.json'), `"${'x'.repeat(10_000_000)}"`), /texts\.json.*1 MiB/],
    [
      'a file that is no text',
      (folder) => writeFileSync(join(folder, 'texts.json'), Buffer.from([0xff, 0xfe, 0x00])),
      /texts\.json.*UTF-8/,
    ],
    ['a missing framework', (folder) => unlinkSync(join(folder, 'framework.json')), /framework\.json.*ontbreekt/],
    ['a file that is a link', (folder) => linked(folder, 'texts.json', '/etc/passwd'), /texts\.json.*koppeling/],
    ['a file that is a link to nothing', (folder) => linked(folder, 'texts.json', join(outside, 'nothing')), /texts\.json.*koppeling/],
    ['a folder that is a link', (folder) => linked(folder, 'forms', outside), /forms.*koppeling/],
    ['a base that is a link', (folder) => linked(folder, '.weegbrug', join(folder, '.weegbrug.kept')), /\.weegbrug.*koppeling/],
    [
      'a folder of another municipality',
      (folder) => edit(folder, 'municipality.json', (text) => text.replace('"key": "alfa"', '"key": "gamma"')),
      /WB-PUSH-MUNICIPALITY.*gamma.*alfa/s,
    ],
    [
      'a municipality with a key that is no text',
      (folder) => edit(folder, 'municipality.json', (text) => text.replace('"key": "alfa"', '"key": { "toString": 1 }')),
      /WB-PUSH-MUNICIPALITY.*toString.*alfa/s,
    ],
    [
      'a newer format',
      (folder) => edit(folder, 'municipality.json', (text) => text.replace('"formatVersion": 2', '"formatVersion": 99')),
      /municipality\.json.*vorm/,
    ],
    [
      'a template that runs what is not allowed',
      (folder) => {
        mkdirSync(join(folder, 'templates'));
        writeFileSync(join(folder, 'templates/brief.hbs'), '<p>{{{raw}}}</p>');
      },
      /templates\/brief\.hbs:1:\d+/,
    ],
    ['a base that is no JSON', (folder) => writeFileSync(join(folder, '.weegbrug/base.json'), '{'), /base\.json.*beschadigd/],
    [
      'a base that was cut off',
      (folder) => edit(folder, '.weegbrug/base.json', (text) => text.slice(0, text.length / 2)),
      /base\.json.*beschadigd/,
    ],
    [
      'a base in which somebody changed a value',
      (folder) => edit(folder, '.weegbrug/base.json', (text) => text.replace('"Goed wonen"', '"Prettig wonen"')),
      /base\.json.*gewijzigd/,
    ],
    [
      'a base that misses a file',
      (folder) =>
        edit(folder, '.weegbrug/base.json', (text) => {
          const base = JSON.parse(text) as { files: Record<string, unknown> };
          delete base.files['roles/reader.json'];
          return JSON.stringify(base);
        }),
      /base\.json.*gewijzigd/,
    ],
    ['a base that is gone', (folder) => unlinkSync(join(folder, '.weegbrug/base.json')), /nooit opgehaald/],
  ])('%s: nothing changes, there or here', async (name, spoil, message) => {
    mkdirSync(outside, { recursive: true });
    const folder = copied(name);
    const { revision } = await draftOf(server);
    spoil(folder);
    const before = bytesOf(folder);
    expect(await refusal(push(folder))).toMatch(message);
    if (!/template|municip/.test(name)) expect(await refusal(pull(folder))).toMatch(message);
    expect((await draftOf(server)).revision).toBe(revision);
    expect(bytesOf(folder)).toEqual(before);
    expect(bytesOf(outside)).toEqual({});
  });

  test('by the built command with the same code and sentence', async () => {
    const folder = copied('built');
    writeFileSync(join(folder, 'texts.json'), '{ "a": }');
    const { code, output, errors } = await weegbrug(['push', folder], { server: server.url, token });
    expect([code, output]).toEqual([3, '']);
    expect(errors.trim()).toBe(await refusal(push(folder)));
  });

  test('the layout of the base does not matter, and another one may be given', async () => {
    const folder = copied('layout');
    edit(folder, '.weegbrug/base.json', (text) => JSON.stringify(JSON.parse(text)));
    expect(await push(folder, { dryRun: true })).toMatchObject({ exitCode: 0, files: [{ file: 'municipality.json', state: 'changed' }] });
    writeFileSync(join(folder, '.weegbrug/base.json'), '{');
    expect(await push(folder, { dryRun: true, base: 'active' })).toMatchObject({
      files: [{ file: 'municipality.json', state: 'changed' }],
    });
    expect(await refusal(push(folder, { base: 'a'.repeat(64) }))).toContain('WB-RELEASE-NOT-FOUND');
  });

  test('a link beside a file, under the name of its next version, is not written through', async () => {
    const [folder, secret] = [join(place, 'beside'), join(place, 'secret')];
    mkdirSync(folder);
    writeFileSync(secret, 'Van ons');
    symlinkSync(secret, join(folder, 'texts.json.new'));
    expect((await pull(folder)).written).toBe(true);
    expect(readFileSync(secret, 'utf8')).toBe('Van ons');
  });
});

describe('over the API, without the command before it', () => {
  test.each<[string, Record<string, string>, object]>([
    ['a file that is not JSON', { 'texts.json': '{' }, { code: 'WB-PUSH-UNREADABLE', errors: [{ pointer: 'texts.json:1:2' }] }],
    ['a prototype name', { 'texts.json': '{"__proto__": 1}' }, { code: 'WB-PUSH-UNREADABLE', errors: [{ pointer: 'texts.json:1:2' }] }],
    ['a file elsewhere', { '../texts.json': '{}' }, { code: 'WB-PUSH-UNREADABLE', errors: [{ pointer: '../texts.json' }] }],
    ['a file of 10 MB', { 'texts.json': `{"a":"${'x'.repeat(10_000_000)}"}` }, { code: 'WB-HTTP-JSON-REFUSED' }],
  ])('%s is refused by the server as well', async (_name, files, problem) => {
    const cookie = await server.signIn('alfa', 'administrator');
    const { json: folder } = await server.call('GET', '/api/v1/configuration/folder', { cookie });
    const body = { ours: { files: { ...folder.files, ...files } }, base: { source: 'active' } };
    const { revision } = await draftOf(server);
    const answer = await server.call('POST', '/api/v1/configuration/draft/push', { cookie, body });
    expect([answer.status < 500, answer.json]).toMatchObject([true, problem]);
    expect((await draftOf(server)).revision).toBe(revision);
  });

  test.each<[string, object, number, string]>([
    ['in one text', { tekst: { nl: 'x'.repeat(10_000_000), en: 'x' } }, 413, 'WB-HTTP-BODY-TOO-LARGE'],
    [
      'in many',
      Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`tekst${index}`, { nl: 'x'.repeat(10_000), en: 'x' }])),
      413,
      'WB-HTTP-BODY-TOO-LARGE',
    ],
  ])('a part of 10 MB, %s', async (_name, value, status, code) => {
    const cookie = await server.signIn('alfa', 'administrator');
    const { revision } = await draftOf(server);
    const answer = await server.call('PUT', '/api/v1/configuration/draft/parts/texts', {
      cookie,
      body: { value },
      headers: { 'If-Match': `"${revision}"` },
    });
    expect([answer.status, answer.json.code]).toEqual([status, code]);
    expect((await draftOf(server)).revision).toBe(revision);
  });

  test('a base that is not what was pulled', async () => {
    const cookie = await server.signIn('alfa', 'administrator');
    const { json: folder } = await server.call('GET', '/api/v1/configuration/folder', { cookie });
    const body = { ours: { files: folder.files }, base: { files: folder.files, checksum: '0'.repeat(64) } };
    const answer = await server.call('POST', '/api/v1/configuration/draft/push', { cookie, body });
    expect([answer.status, answer.json.code]).toEqual([400, 'WB-PUSH-BASE-DAMAGED']);
  });
});

describe('the key', () => {
  test('that is revoked, of another town, without the right, or missing', async () => {
    const folder = copied('keys');
    const revoked = await makeKey(server);
    const cookie = await server.signIn('alfa', 'administrator');
    await server.call('DELETE', `/api/v1/access-tokens/${revoked.id}`, { cookie });
    const reading = await makeKey(server, 'alfa', ['configuration:read']);
    const elsewhere = await makeKey(server, 'beta');
    for (const [own, code] of [
      [revoked.token, 'WB-TOKEN-REFUSED'],
      [reading.token, 'WB-PERMISSION-MISSING'],
      [elsewhere.token, 'WB-PUSH-MUNICIPALITY'],
    ] as const) {
      const message = await refusal(push(folder, {}, { token: own }));
      expect(message).toContain(code);
      expect(message).not.toContain(own);
    }
    expect(await refusal(pull(folder, {}, { token: elsewhere.token }))).toMatch(/van alfa.*van beta/);
    expect(() => connection({ token: '' })).toThrow('WEEGBRUG_TOKEN');
  });
});

describe('a server', () => {
  const others: Server[] = [];
  afterAll(() => others.forEach((other) => void other.close()));
  const listen = async (answer: Parameters<typeof createServer<typeof IncomingMessage>>[1]): Promise<string> => {
    const other = createServer(answer!);
    others.push(other);
    await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  };
  const bodyOf = async (incoming: IncomingMessage): Promise<Buffer> => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  };

  test('that is gone, or is none, leaves the folder as it is', async () => {
    const folder = copied('gone');
    const before = bytesOf(folder);
    expect(await refusal(pull(folder, {}, { server: 'http://127.0.0.1:9' }))).toContain('antwoordt niet');
    const proxy = await listen((_request, response) => void response.writeHead(502).end('<html>Bad gateway</html>'));
    expect(await refusal(pull(folder, {}, { server: proxy }))).toContain('geen Weegbrug-server (HTTP 502)');
    expect(bytesOf(folder)).toEqual(before);
  });

  test('that gives files for elsewhere has nothing written', async () => {
    const files = {
      ...(JSON.parse(readFileSync(join(original, '.weegbrug/base.json'), 'utf8')) as { files: object }).files,
      '../outside.json': {},
    };
    const texts = Object.fromEntries(Object.entries(files).map(([file, value]) => [file, JSON.stringify(value)]));
    const hostile = await listen(
      (_request, response) => void response.end(JSON.stringify({ municipality: 'alfa', source: {}, files: texts })),
    );
    const folder = join(place, 'hostile/folder');
    expect(await refusal(pull(folder, {}, { server: hostile }))).toContain('../outside.json');
    expect([existsSync(folder), existsSync(join(place, 'hostile/outside.json'))]).toEqual([false, false]);
  });

  test('that goes away before it has the whole folder has changed nothing; before it answered, everything once', async () => {
    const folder = copied('half way');
    let cut: 'half' | 'answer' = 'half';
    const relay = await listen(async (incoming, response) => {
      const body = await bodyOf(incoming);
      const onward = request(server.url + incoming.url, { method: incoming.method!, headers: incoming.headers });
      onward.on('error', () => undefined);
      if (cut === 'half') {
        onward.write(body.subarray(0, body.length / 2), () => {
          onward.destroy();
          response.socket?.destroy();
        });
        return;
      }
      onward.end(body);
      onward.on('response', (answer) => answer.resume().on('end', () => response.socket?.destroy()));
    });
    const { revision } = await draftOf(server);
    expect(await refusal(push(folder, {}, { server: relay }))).toContain('antwoordt niet');
    expect((await draftOf(server)).revision).toBe(revision);
    cut = 'answer';
    expect(await refusal(push(folder, {}, { server: relay }))).toContain('gebeurt niet dubbel');
    const draft = await draftOf(server);
    expect([draft.revision, draft.configuration.municipality.capacityStep]).toEqual([revision + 1, 0.5]);
    expect(await push(folder)).toMatchObject({ exitCode: 0, written: false, files: [] });
    expect((await draftOf(server)).revision).toBe(revision + 1);
  });
});

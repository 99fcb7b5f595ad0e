import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connectServer, type Connection } from '../../core/src/cli/folder/connectServer.ts';
import { publishDraft } from '../../core/src/cli/folder/publishDraft.ts';
import { pullFolder, type PullOptions } from '../../core/src/cli/folder/pullFolder.ts';
import { pushLocalFolder, type PushOptions } from '../../core/src/cli/folder/pushLocalFolder.ts';
import { answersOf } from '../http/minimalTown.ts';
import { startTestServer, type TestServer } from '../http/testServer.ts';
import { bytesOf, draftOf, edit, makeKey, type Outcome, weegbrug as run } from './folderTown.ts';

// The built command against real servers: test and production, which began with the same town.
const place = mkdtempSync(join(tmpdir(), 'weegbrug-folder-'));
const servers: { trial: TestServer; live: TestServer } = {} as never;
const keys: Record<string, string> = {};

beforeAll(async () => {
  [servers.trial, servers.live] = await Promise.all([startTestServer(), startTestServer()]);
  keys['trial'] = (await makeKey(servers.trial)).token;
  keys['live'] = (await makeKey(servers.live)).token;
});
afterAll(async () => {
  await Promise.all([servers.trial.close(), servers.live.close()]);
  rmSync(place, { recursive: true, force: true });
});

const weegbrug = (args: readonly string[], at: 'trial' | 'live' = 'trial'): Promise<Outcome> =>
  run(args, { server: servers[at].url, token: keys[at]! });
/** Without a process of its own, where only what happens to the folder and the draft counts. */
const connection = (): Connection => connectServer({ server: servers.trial.url }, { WEEGBRUG_TOKEN: keys['trial']! });
const pull = (folder: string, options: PullOptions = {}): ReturnType<typeof pullFolder> => pullFolder(connection(), folder, options);
const push = (folder: string, options: PushOptions = {}): ReturnType<typeof pushLocalFolder> =>
  pushLocalFolder(connection(), folder, options);
const pulled = async (name: string): Promise<string> => {
  const folder = join(place, name);
  expect((await pull(folder)).exitCode).toBe(0);
  return folder;
};

const save = async (server: TestServer, address: string, change: (value: never) => unknown): Promise<void> => {
  const cookie = await server.signIn('alfa', 'administrator');
  const { revision, configuration } = await draftOf(server);
  const [part, key] = address.split('/') as [string, string?];
  const value = key === undefined ? configuration[part] : configuration[part][key];
  const answer = await server.call('PUT', `/api/v1/configuration/draft/parts/${address}`, {
    cookie,
    body: { value: change(value as never) },
    headers: { 'If-Match': `"${revision}"` },
  });
  expect(answer.status).toBe(200);
};

test('by way of a test server to production, where somebody changed the same and something else', async () => {
  const folder = join(place, 'journey');
  expect((await weegbrug(['pull', folder], 'live')).code).toBe(0);
  edit(folder, 'framework.json', (text) => text.replace('"nl": "Goed wonen"', '"nl": "Prettig wonen"'));
  edit(folder, 'municipality.json', (text) => text.replace('"capacityBuffer": 0.1', '"capacityBuffer": 0.2'));
  expect((await weegbrug(['push', folder])).code).toBe(0);
  expect((await draftOf(servers.trial)).configuration.framework.goals[0].name.nl).toBe('Prettig wonen');

  await save(servers.live, 'framework', (framework: { goals: { name: object }[] }) => ({
    ...framework,
    goals: framework.goals.map((goal, index) => (index === 0 ? { ...goal, name: { nl: 'Betaalbaar wonen', en: 'Goed wonen' } } : goal)),
  }));
  await save(servers.live, 'texts', () => ({ greeting: { nl: 'Welkom', en: 'Welcome' } }));
  const before = await draftOf(servers.live);

  const conflict = await weegbrug(['push', folder, '--json'], 'live');
  expect(conflict.code).toBe(2);
  expect(conflict.report.conflicts).toEqual([
    {
      file: 'framework.json',
      line: expect.any(Number),
      column: expect.any(Number),
      pointer: '/goals/0/name/nl',
      path: expect.any(String),
      kind: 'set',
      base: 'Goed wonen',
      ours: 'Prettig wonen',
      theirs: 'Betaalbaar wonen',
      words: {
        place: { nl: 'Afwegingskader · doel ‘Goed wonen’ · naam · Nederlands', en: 'Framework · goal ‘Goed wonen’ · name · Dutch' },
        base: { nl: 'Goed wonen', en: 'Goed wonen' },
        ours: { nl: 'Prettig wonen', en: 'Prettig wonen' },
        theirs: { nl: 'Betaalbaar wonen', en: 'Betaalbaar wonen' },
      },
    },
  ]);
  const { line } = conflict.report.conflicts[0];
  expect(readFileSync(join(folder, 'framework.json'), 'utf8').split('\n')[line - 1]).toContain('Prettig wonen');
  expect(await draftOf(servers.live)).toEqual(before);

  const files = bytesOf(folder);
  expect((await weegbrug(['pull', folder], 'live')).code).toBe(2);
  expect(bytesOf(folder)).toEqual(files);

  expect((await weegbrug(['pull', folder, '--prefer', 'ours'], 'live')).code).toBe(0);
  expect(readFileSync(join(folder, 'texts.json'), 'utf8')).toContain('Welkom');
  const diff = await weegbrug(['diff', folder, '--json'], 'live');
  expect([diff.code, diff.report.files.map(({ file }: { file: string }) => file).sort()]).toEqual([
    1,
    ['framework.json', 'municipality.json'],
  ]);
  expect(diff.report.changes.join('\n')).toContain('Prettig wonen');
  expect((await weegbrug(['publish', folder, '--reason', 'Te vroeg'], 'live')).code).toBe(1);
  expect((await weegbrug(['push', folder], 'live')).code).toBe(0);
  const { configuration } = await draftOf(servers.live);
  expect([configuration.framework.goals[0].name.nl, configuration.municipality.capacityBuffer, configuration.texts.greeting.nl]).toEqual([
    'Prettig wonen',
    0.2,
    'Welkom',
  ]);
  expect((await weegbrug(['publish', folder, '--reason', 'Verkeerd', '--intakes', 'wachten'], 'live')).code).toBe(3);
  const published = await weegbrug(['publish', folder, '--reason', 'Van test naar productie', '--intakes', 'keep', '--json'], 'live');
  expect({ code: published.code, errors: published.errors, open: published.report?.open }).toMatchObject({ code: 0, errors: '' });
  const cookie = await servers.live.signIn('alfa', 'administrator');
  const [newest] = (await servers.live.call('GET', '/api/v1/releases', { cookie })).json.items;
  expect(newest).toMatchObject({
    active: true,
    reason: 'Van test naar productie',
    authorName: 'CI (toegangssleutel van administrator van alfa)',
  });
}, 60_000);

describe('pull', () => {
  test('gives the same bytes twice, without secrets, and leaves what is not its own', async () => {
    const one = await pulled('same-1');
    // The same content, saved in another order.
    const reversed = (value: object): object => Object.fromEntries(Object.entries(value).reverse());
    await save(servers.trial, 'roles/tester', (role: object) => reversed({ ...role, name: { nl: 'Proever', en: 'taster' } }));
    await save(servers.trial, 'roles/tester', (role: object) => reversed({ ...role, name: reversed({ nl: 'tester', en: 'tester' }) }));
    expect(bytesOf(one)).toEqual(bytesOf(await pulled('same-2')));
    const all = JSON.stringify(bytesOf(one));
    for (const secret of ['passwordHash', 'digest', 'wb_', 'administrator van alfa']) expect(all).not.toContain(secret);
    for (const [file, text] of Object.entries(bytesOf(one))) expect([file, text.endsWith('}\n')]).toEqual([file, true]);
    writeFileSync(join(one, 'README.md'), 'Van ons');
    mkdirSync(join(one, '.git'));
    writeFileSync(join(one, '.git/HEAD'), 'ref');
    writeFileSync(join(one, 'forms/notes.txt'), 'Van ons');
    edit(one, 'roles/reader.json', (text) => text.replaceAll('\n', '').replaceAll('  ', ' '));
    const before = bytesOf(one);
    expect((await weegbrug(['pull', one])).output).toContain('Geen verschil');
    expect(bytesOf(one)).toEqual(before);
  });

  test('changes the lines that differ and takes files away only when that was asked', async () => {
    const folder = await pulled('lines');
    edit(folder, 'roles/reader.json', (text) => text.replace('["project:read",', '[\n    "project:read",'));
    const before = readFileSync(join(folder, 'roles/reader.json'), 'utf8');
    await save(servers.trial, 'roles/reader', (role: object) => ({ ...role, name: { nl: 'Lezer', en: 'reader' } }));
    const cookie = await servers.trial.signIn('alfa', 'administrator');
    const { revision } = await draftOf(servers.trial);
    const path = '/api/v1/configuration/draft/parts/roles/mover';
    expect((await servers.trial.call('DELETE', path, { cookie, headers: { 'If-Match': `"${revision}"` } })).status).toBe(200);
    expect(await pull(folder)).toMatchObject({ exitCode: 3, deletions: ['roles/mover.json'], written: false });
    expect((await weegbrug(['pull', folder, '--delete', '--dry-run'])).code).toBe(0);
    expect(existsSync(join(folder, 'roles/mover.json'))).toBe(true);
    expect((await pull(folder, { delete: true })).exitCode).toBe(0);
    expect(existsSync(join(folder, 'roles/mover.json'))).toBe(false);
    expect(readFileSync(join(folder, 'roles/reader.json'), 'utf8')).toBe(before.replace('"nl": "reader"', '"nl": "Lezer"'));
  });
});

describe('push', () => {
  test('takes a part away only when that was asked, and shows before', async () => {
    const folder = await pulled('delete');
    unlinkSync(join(folder, 'roles/assessor.json'));
    expect(await push(folder)).toMatchObject({ exitCode: 3, deletions: ['roles/assessor.json'], written: false });
    const dry = await weegbrug(['push', folder, '--delete', '--dry-run', '--json']);
    expect(dry.report.written).toBe(false);
    expect((await draftOf(servers.trial)).configuration.roles.assessor).toBeDefined();
    expect((await push(folder, { delete: true })).written).toBe(true);
    expect((await draftOf(servers.trial)).configuration.roles.assessor).toBeUndefined();
    expect(await push(folder, { delete: true })).toMatchObject({ written: false, files: [] });
  });

  test('is done, and ends with 1, when the draft has errors after it', async () => {
    const folder = await pulled('errors');
    edit(folder, 'framework.json', (text) => text.replace('"goal": "D1"', '"goal": "D9"'));
    const { code, report, errors } = await weegbrug(['push', folder, '--json']);
    expect([code, report?.written, errors]).toEqual([1, true, '']);
    expect(report.problems).toContainEqual(expect.objectContaining({ severity: 'error', file: 'framework.json' }));
    await save(servers.trial, 'framework', (framework: object) => JSON.parse(JSON.stringify(framework).replaceAll('"D9"', '"D1"')));
  });

  test('takes away a question that projects answered only when that was accepted', async () => {
    const cookie = await servers.trial.signIn('alfa', 'applicant');
    for (const name of ['Een', 'Twee'])
      expect(
        (await servers.trial.call('POST', '/api/v1/projects', { cookie, body: { typeKey: 'house', answers: answersOf(name) } })).status,
      ).toBe(201);
    const folder = await pulled('removed');
    edit(folder, 'forms/house.json', (text) => {
      const form = JSON.parse(text);
      const section = form.pages[0].sections[1];
      delete section.schema.properties.complexity;
      section.items = section.items.filter(({ name }: { name: string }) => name !== 'complexity');
      return JSON.stringify(form, undefined, 2);
    });
    expect(await push(folder)).toMatchObject({
      exitCode: 3,
      written: false,
      removals: [{ file: 'forms/house.json', text: expect.stringContaining('complexity'), answered: 2 }],
    });
    expect((await weegbrug(['push', folder, '--accept-removals', '--json'])).report.written).toBe(true);
  });
});

describe('publish', () => {
  test('asks for a reason, and only looks when that was asked', async () => {
    await save(servers.trial, 'texts', () => ({ greeting: { nl: 'Hallo', en: 'Hello' } }));
    const releases = async (): Promise<number> => {
      const cookie = await servers.trial.signIn('alfa', 'administrator');
      return (await servers.trial.call('GET', '/api/v1/releases', { cookie })).json.total;
    };
    const before = await releases();
    await expect(publishDraft(connection(), undefined, { reason: ' ' })).rejects.toMatchObject({ name: 'CommandFailure', exitCode: 3 });
    expect(await publishDraft(connection(), undefined, { reason: 'Proef', dryRun: true, intakes: 'keep' })).toMatchObject({
      command: 'publish',
    });
    expect(await releases()).toBe(before);
  });
});

test('wrong use ends with 3', async () => expect((await weegbrug(['push', '--unknown'])).code).toBe(3));

import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { answersOf } from '../http/minimalTown.ts';
import { startTestServer, type TestServer } from '../http/testServer.ts';

// The built command against real servers: test and production, which began with the same town.
const root = fileURLToPath(new URL('../..', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'weegbrug-folder-'));
const servers: { trial: TestServer; live: TestServer } = {} as never;
const keys: Record<string, string> = {};

const makeKey = async (
  server: TestServer,
  town = 'alfa',
  permissions = ['configuration:read', 'configuration:edit', 'configuration:publish'],
) => {
  const cookie = await server.signIn(town, 'administrator');
  const answer = await server.call('POST', '/api/v1/access-tokens', { cookie, body: { name: 'CI', permissions, days: 1 } });
  return answer.json as { id: string; token: string };
};

beforeAll(async () => {
  servers.trial = await startTestServer();
  servers.live = await startTestServer();
  keys['trial'] = (await makeKey(servers.trial)).token;
  keys['live'] = (await makeKey(servers.live)).token;
});
afterAll(async () => {
  await servers.trial.close();
  await servers.live.close();
  rmSync(place, { recursive: true, force: true });
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test looks into reports of every shape
type Outcome = { code: number; output: string; errors: string; report: any };
const weegbrug = (args: readonly string[], at: 'trial' | 'live' = 'trial', environment: Record<string, string> = {}): Promise<Outcome> =>
  new Promise((resolve) => {
    const env = { ...process.env, NODE_OPTIONS: '', WEEGBRUG_SERVER: servers[at].url, WEEGBRUG_TOKEN: keys[at]!, ...environment };
    execFile(process.execPath, [join(root, 'core/bin/weegbrug.js'), ...args], { env }, (error, output, errors) =>
      resolve({
        code: error === null ? 0 : Number(error.code),
        output,
        errors,
        report: output.startsWith('{') ? JSON.parse(output) : undefined,
      }),
    );
  });

const bytesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(join(folder, file)).isFile())
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
const edit = (folder: string, file: string, change: (text: string) => string): void =>
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
const pulled = async (name: string, at: 'trial' | 'live' = 'trial'): Promise<string> => {
  const folder = join(place, name);
  expect((await weegbrug(['pull', folder], at)).code).toBe(0);
  return folder;
};

const draftOf = async (server: TestServer) => {
  const cookie = await server.signIn('alfa', 'administrator');
  return (await server.call('GET', '/api/v1/configuration/draft', { cookie })).json;
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
  const folder = await pulled('journey', 'live');
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
    const [one, other] = [await pulled('same-1'), await pulled('same-2')];
    expect(bytesOf(one)).toEqual(bytesOf(other));
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
    const refused = await weegbrug(['pull', folder, '--json']);
    expect([refused.code, refused.report.deletions, refused.report.written]).toEqual([3, ['roles/mover.json'], false]);
    expect((await weegbrug(['pull', folder, '--delete', '--dry-run'])).code).toBe(0);
    expect(existsSync(join(folder, 'roles/mover.json'))).toBe(true);
    expect((await weegbrug(['pull', folder, '--delete'])).code).toBe(0);
    expect(existsSync(join(folder, 'roles/mover.json'))).toBe(false);
    expect(readFileSync(join(folder, 'roles/reader.json'), 'utf8')).toBe(before.replace('"nl": "reader"', '"nl": "Lezer"'));
  });
});

describe('push', () => {
  test('takes a part away only when that was asked, and shows before', async () => {
    const folder = await pulled('delete');
    unlinkSync(join(folder, 'roles/assessor.json'));
    const shown = await weegbrug(['push', folder, '--json']);
    expect([shown.code, shown.report.deletions, shown.report.written]).toEqual([3, ['roles/assessor.json'], false]);
    const dry = await weegbrug(['push', folder, '--delete', '--dry-run', '--json']);
    expect(dry.report.written).toBe(false);
    expect((await draftOf(servers.trial)).configuration.roles.assessor).toBeDefined();
    expect((await weegbrug(['push', folder, '--delete', '--json'])).report.written).toBe(true);
    expect((await draftOf(servers.trial)).configuration.roles.assessor).toBeUndefined();
    expect((await weegbrug(['push', folder, '--delete', '--json'])).report).toMatchObject({ written: false, files: [] });
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
    const refused = await weegbrug(['push', folder, '--json']);
    expect([refused.code, refused.report.written, refused.report.removals]).toEqual([
      3,
      false,
      [{ file: 'forms/house.json', text: expect.stringContaining('complexity'), answered: 2 }],
    ]);
    expect((await weegbrug(['push', folder, '--accept-removals', '--json'])).report.written).toBe(true);
  });

  test.each<[string, (folder: string) => void, RegExp]>([
    ['a file that is not JSON', (folder) => writeFileSync(join(folder, 'texts.json'), '{ "a": }'), /texts\.json:1:\d+/],
    ['a prototype name', (folder) => writeFileSync(join(folder, 'texts.json'), '{ "__proto__": {} }'), /texts\.json:1:\d+.*__proto__/s],
    ['a file of 10 MB', (folder) => writeFileSync(join(folder, 'texts.json'), `"${'x'.repeat(10_000_000)}"`), /texts\.json.*1 MiB/],
    ['a missing framework', (folder) => unlinkSync(join(folder, 'framework.json')), /framework\.json.*ontbreekt/],
    [
      'a link to elsewhere',
      (folder) => {
        unlinkSync(join(folder, 'texts.json'));
        symlinkSync('/etc/passwd', join(folder, 'texts.json'));
      },
      /texts\.json.*koppeling/,
    ],
    [
      'a folder of another municipality',
      (folder) => edit(folder, 'municipality.json', (text) => text.replace('"key": "alfa"', '"key": "gamma"')),
      /WB-PUSH-MUNICIPALITY.*gamma.*alfa/s,
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
    ['a base that is damaged', (folder) => writeFileSync(join(folder, '.weegbrug/base.json'), '{'), /base\.json.*beschadigd/],
    ['a base that is gone', (folder) => unlinkSync(join(folder, '.weegbrug/base.json')), /nooit opgehaald/],
  ])('refuses %s, and changes nothing', async (name, spoil, message) => {
    const folder = await pulled(`bad ${name}`);
    const before = await draftOf(servers.trial);
    edit(folder, 'municipality.json', (text) => text.replace(/"capacityStep": [\d.]+/, '"capacityStep": 0.5'));
    spoil(folder);
    const { code, errors } = await weegbrug(['push', folder]);
    expect([code, errors]).toEqual([3, expect.stringMatching(message)]);
    expect((await draftOf(servers.trial)).revision).toBe(before.revision);
  });

  test('refuses a base that the server does not know', async () => {
    const folder = await pulled('unknown-base');
    unlinkSync(join(folder, '.weegbrug/base.json'));
    const { code, errors } = await weegbrug(['push', folder, '--base', 'a'.repeat(64)]);
    expect([code, errors]).toEqual([3, expect.stringContaining('WB-RELEASE-NOT-FOUND')]);
  });
});

describe('the key and the server', () => {
  test('a key that is revoked, of another town, or without the right', async () => {
    const folder = await pulled('keys');
    edit(folder, 'municipality.json', (text) => text.replace(/"capacityBuffer": [\d.]+/, '"capacityBuffer": 0.3'));
    const push = (token: string): Promise<Outcome> => weegbrug(['push', folder], 'trial', { WEEGBRUG_TOKEN: token });
    const revoked = await makeKey(servers.trial);
    const cookie = await servers.trial.signIn('alfa', 'administrator');
    await servers.trial.call('DELETE', `/api/v1/access-tokens/${revoked.id}`, { cookie });
    const reading = await makeKey(servers.trial, 'alfa', ['configuration:read']);
    const elsewhere = await makeKey(servers.trial, 'beta');
    for (const [token, code] of [
      [revoked.token, 'WB-TOKEN-REFUSED'],
      [reading.token, 'WB-PERMISSION-MISSING'],
      [elsewhere.token, 'WB-PUSH-MUNICIPALITY'],
      ['', 'WEEGBRUG_TOKEN'],
    ] as const) {
      const outcome = await push(token);
      expect([outcome.code, outcome.errors]).toEqual([3, expect.stringContaining(code)]);
      if (token !== '') expect(outcome.output + outcome.errors).not.toContain(token);
    }
  });

  test('a server that is gone leaves the folder as it is', async () => {
    const folder = await pulled('gone');
    const before = bytesOf(folder);
    const { code, errors } = await weegbrug(['pull', folder], 'trial', { WEEGBRUG_SERVER: 'http://127.0.0.1:9' });
    expect([code, errors]).toEqual([3, expect.stringContaining('antwoordt niet')]);
    expect(bytesOf(folder)).toEqual(before);
  });

  test('wrong use ends with 3', async () => expect((await weegbrug(['push', '--unknown'])).code).toBe(3));
});

import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readEnvironment } from '../../core/src/cli/readEnvironment.ts';
import { installTowns } from '../system/installation.ts';
import { command, type Outcome, root, run } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'weegbrug-serve-'));
const data = { WEEGBRUG_DATA: join(folder, 'data') };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('serve', () => {
  let child: ReturnType<typeof spawn>;
  let url: string;
  let output = '';
  beforeAll(async () => {
    child = spawn(process.execPath, [command, 'serve'], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '', ...data, PORT: '0', WEEGBRUG_DEMO: 'off', WEEGBRUG_CONFIG: join(root, 'config') },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    url = await new Promise<string>((resolve, reject) => {
      child.stdout!.on('data', (bytes: Buffer) => {
        output += bytes.toString();
        const match = /http:\/\/\S+/.exec(output);
        if (match !== null) resolve(match[0]);
      });
      child.once('exit', () => reject(new Error(`ended: ${output}`)));
    });
  });

  test('prints one line when it answers, and is ready then', async () => {
    expect(output.trim().split('\n')).toHaveLength(1);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    const { items } = (await (await fetch(`${url}/api/v1/municipalities`)).json()) as { items: { key: string; state: string }[] };
    expect(items.map(({ key, state }) => [key, state])).toEqual([
      ['kleinveld', 'ready'],
      ['voorbeeldstad', 'ready'],
    ]);
  });
  test('has no demo accounts when the demonstration is off', async () => {
    const answer = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ municipality: 'voorbeeldstad', username: 'beheerder', password: 'weegbrug-demo' }),
    });
    expect(answer.status).toBe(401);
  });
  test('a second server on the same data or the same port says what to do', async () => {
    const second = (extra: Record<string, string>): Promise<Outcome> => run(['serve'], { ...data, ...extra });
    const oneTown = join(folder, 'one-town');
    cpSync(join(root, 'config/kleinveld'), join(oneTown, 'kleinveld'), { recursive: true });
    const [sameData, samePort, noTowns] = await Promise.all([
      second({ PORT: '0' }),
      second({ PORT: new URL(url).port, WEEGBRUG_DATA: join(folder, 'third-data'), WEEGBRUG_DEMO: 'off', WEEGBRUG_CONFIG: oneTown }),
      second({ PORT: '0', WEEGBRUG_CONFIG: join(folder, 'nowhere') }),
    ]);
    expect([sameData.code, sameData.output]).toEqual([1, '']);
    expect(sameData.errors).toContain('WB-STORE-IN-USE');
    expect([samePort.code, samePort.output]).toEqual([1, '']);
    expect(samePort.errors).toContain('PORT:');
    expect([noTowns.code, noTowns.errors]).toEqual([1, expect.stringContaining('WEEGBRUG_CONFIG')]);
  });
  test('stops in an orderly way on SIGTERM', async () => {
    const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
  test('then an administrator can be made, who can sign in after the next start', async () => {
    const made = await run(
      ['account', 'voorbeeldstad', 'eerste-beheerder', '--name', 'Eerste Beheerder', '--role', 'beheerder'],
      data,
      'een heel lang wachtwoord\n',
    );
    expect(made).toMatchObject({ code: 0, output: 'voorbeeldstad/eerste-beheerder\n' });
    expect(
      (await run(['account', 'voorbeeldstad', 'eerste-beheerder', '--name', 'x', '--role', 'beheerder'], data, 'een heel lang wachtwoord'))
        .errors,
    ).toContain('WB-IDENTITY-USERNAME-TAKEN');
    expect((await run(['account', 'voorbeeldstad', 'ander', '--name', 'x', '--role', 'beheerder'], data)).code).toBe(1);
  });
  test.each([
    ['PORT', 'abc'],
    ['WEEGBRUG_LOG', 'loud'],
    ['WEEGBRUG_PUBLIC_URL', 'nonsense'],
  ])('refuses %s=%s with a sentence', (name, value) =>
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`^${name}: "${value}"`)),
  );
  test('and does not start', async () => {
    const { code, errors } = await run(['serve'], { ...data, PORT: 'abc' });
    expect([code, errors]).toEqual([1, expect.stringMatching(/^PORT: "abc"/)]);
    expect(errors).not.toMatch(/ {4}at /);
  });
});

describe('a broken town', () => {
  test('does not start half and takes no other town down', async () => {
    const installation = installTowns({ towns: ['kleinveld', 'voorbeeldstad'] });
    writeFileSync(join(installation.config, 'kleinveld/framework.json'), '{ "id": ');
    const child = spawn(process.execPath, [command, 'serve'], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '', ...data, ...installation.environment, PORT: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let log = '';
    child.stderr.on('data', (bytes: Buffer) => void (log += bytes.toString()));
    const url = await new Promise<string>((resolve) =>
      child.stdout.on('data', (bytes: Buffer) => resolve(/http:\/\/\S+/.exec(bytes.toString())![0])),
    );
    const { items } = (await (await fetch(`${url}/api/v1/municipalities`)).json()) as { items: { key: string; state: string }[] };
    expect(items.map(({ key, state }) => [key, state])).toEqual([
      ['kleinveld', 'broken'],
      ['voorbeeldstad', 'ready'],
    ]);
    const signIn = (municipality: string) =>
      fetch(`${url}/api/v1/session`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ municipality, username: 'consultant', password: 'weegbrug-demo' }),
      });
    expect((await signIn('voorbeeldstad')).status).toBe(201);
    expect((await signIn('kleinveld')).status).toBe(401);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    installation.remove();
    expect(log).toContain('framework.json:1:');
  });
});

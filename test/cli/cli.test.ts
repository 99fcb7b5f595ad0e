import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkFolder } from '../../core/src/cli/checkFolder.ts';
import { readEnvironment } from '../../core/src/cli/readEnvironment.ts';
import { scoreProject } from '../../core/src/cli/scoreProject.ts';
import { installTowns } from '../system/installation.ts';

/* The command as people run it: the built one (`npm test` builds first). Each command is started for what only a process shows: its output, its exit code, and that a refusal is a
   sentence. Further cases of the same run in this process, because starting one costs more than what it does. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'core/bin/weegbrug.js');
const folder = mkdtempSync(join(tmpdir(), 'weegbrug-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Outcome = { code: number; output: string; errors: string };
const environment = { ...process.env, NODE_OPTIONS: '', WEEGBRUG_DATA: join(folder, 'data') };
const run = (args: readonly string[], input?: string): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [command, ...args], { cwd: root, env: environment }, (error, output, errors) =>
      resolve({ code: error === null ? 0 : Number(error.code), output, errors }),
    );
    child.stdin?.end(input ?? '');
  });

describe('check', () => {
  test('finds nothing wrong with the towns that ship', async () => {
    const { code, output } = await run(['check', 'config']);
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('Geen problemen') });
  });
  test('names file, line, column and remedy, in both languages, and exits with 1', async () => {
    const town = join(folder, 'kleinveld');
    cpSync(join(root, 'config/kleinveld'), town, { recursive: true });
    const file = join(town, 'framework.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"minimumCompleteness"', '"minimumCompletenes"'));
    const dutch = await run(['check', town]);
    expect(dutch.code).toBe(1);
    expect(dutch.output).toMatch(/framework\.json:\d+:\d+/);
    expect(dutch.output).toContain('minimumCompleteness');
    const english: string[] = [];
    expect(await checkFolder(town, 'en', (line) => english.push(line))).toBe(false);
    expect(english.join('\n')).toContain('Did you mean');
  });
  test('runs the test cases', async () => {
    const town = join(folder, 'test-cases', 'kleinveld');
    cpSync(join(root, 'config/kleinveld'), town, { recursive: true });
    const file = join(town, 'framework.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"weight": 50', '"weight": 55'));
    const lines: string[] = [];
    expect(await checkFolder(town, 'en', (line) => lines.push(line))).toBe(false);
    expect(lines.join('\n')).toMatch(
      /test-cases\/dorpshuis\.json:\d+:\d+ {2}error {2}\/expected\/priority {2}\[testCaseDiffers\]\n {4}Expected 45\.6; the outcome is /,
    );
  });
  test('a file is not a folder', async () => {
    const { code, errors } = await run(['check', 'README.md']);
    expect([code, errors]).toEqual([1, expect.stringContaining('bestaat niet')]);
    expect(errors).not.toMatch(/ {4}at /);
  });
  test.each(['nowhere', 'empty'])('a folder "%s" without towns is an error', async (name) => {
    const place = join(folder, name);
    if (name === 'empty') mkdirSync(place);
    await expect(checkFolder(place, 'nl', () => undefined)).rejects.toMatchObject({ name: 'CommandFailure', exitCode: 1 });
  });
});

describe('score', () => {
  const town = join(root, 'config/voorbeeldstad');
  const p1 = join(town, 'test-cases/p1.json');
  const testCase = (): { file: string; expected: { priority: number; advice: string } } => {
    const { projectType, answers, expected } = JSON.parse(readFileSync(join(root, 'config/voorbeeldstad/test-cases/p1.json'), 'utf8'));
    const file = join(folder, 'project.json');
    writeFileSync(file, JSON.stringify({ type: projectType, answers }));
    return { file, expected };
  };
  test('prints the weighing with its evidence, without a server', async () => {
    const { file, expected } = testCase();
    const { code, output, errors } = await run(['score', 'config/voorbeeldstad', file]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const weighing = JSON.parse(output);
    expect(weighing).toMatchObject({ priority: expected.priority, advice: expected.advice, completeness: 1 });
    expect(weighing.goals.some(({ evidence }: { evidence: readonly unknown[] }) => evidence.length > 0)).toBe(true);
    expect(Object.keys(weighing)).toEqual(
      expect.arrayContaining(['interval', 'contribution', 'urgency', 'axes', 'impactLoad', 'route', 'escalations', 'knockouts', 'release']),
    );
  });
  test.each([
    ['nl', 'totaal 68,50 punten op een schaal tot 100, vanaf 60 → +3; +3 ÷ 3 × gewicht 18 % = +18,00 punten.', 'Prioriteit P = '],
    ['en', 'total 68.50 points on a scale up to 100, from 60 → +3; +3 ÷ 3 × weight 18 % = +18.00 points.', 'Priority P = '],
  ])('explains in words (%s)', async (language, chain, sum) => {
    const args = ['score', 'config/voorbeeldstad', testCase().file, '--explain', '--language', language];
    const output =
      language === 'nl' ? (await run(args)).output : await scoreProject(town, testCase().file, { explained: true, language: 'en' });
    expect(output).toContain(chain);
    expect(output.startsWith(sum)).toBe(true);
  });
  test('takes a test case as it is, and gives axes as classes', async () => {
    expect(JSON.parse(await scoreProject(town, p1))).toMatchObject({ axes: { complexity: 5, risk: 5, capacity: 5 }, problems: [] });
  });
  test('gives the same, to the last node of the evidence, with the rules on json-rules-engine', async () => {
    const compiled = await scoreProject(town, p1);
    const reference = await run(['score', 'config/voorbeeldstad', p1, '--reference']);
    expect(reference.code).toBe(0);
    expect(compiled).toContain('"trace"');
    expect(JSON.parse(reference.output)).toEqual(JSON.parse(compiled));
  });
  test('says which answers are refused, and which the form does not ask', async () => {
    const file = join(folder, 'slips.json');
    writeFileSync(file, '{"type":"woningbouw","answers":{"project":{"complexity":"5","probabilty":4},"housng":{"homes":3}}}');
    const { findings, problems, axes } = JSON.parse(await scoreProject(town, file));
    expect(axes).toEqual({});
    expect(findings).toHaveLength(1);
    expect(problems.filter(({ code: kind }: { code: string }) => kind === 'notAsked')).toMatchObject([
      { path: 'project.probabilty', message: { nl: expect.stringContaining('‘project.probability’') } },
      { path: 'housng', message: { en: expect.stringContaining('“housing”') } },
    ]);
  });
  test.each(['config', 'nowhere', 'README.md'])('"%s" is not the folder of a municipality', async (name) =>
    expect(scoreProject(join(root, name), testCase().file)).rejects.toMatchObject({
      name: 'CommandFailure',
      exitCode: 1,
      message: expect.stringContaining('municipality.json'),
    }),
  );
  test.each([
    ['{"type":"woningbouw"', 'JSON'],
    ['{"type":"woningbouw","type":"x","answers":{}}', 'twee keer'],
    ['{"answers":{}}', '"type"'],
    ['{"type":"kasteel","answers":{}}', 'kasteel'],
    ['{"type":"woningbou","answers":{}}', 'Bedoelde u ‘woningbouw’'],
    ['{"type":"woningbouw","answers":{"project":{"complexity":1e999}}}', 'wrong.json:1:'],
    ['{"type":"woningbouw","answers":{"__proto__":{}}}', '__proto__'],
    ['\uFEFF{"type":"woningbouw","answers":{}}', 'BOM'],
    ['', 'leeg'],
  ])('%s is refused with a sentence', async (content, words) => {
    const file = join(folder, 'wrong.json');
    writeFileSync(file, content);
    await expect(scoreProject(town, file)).rejects.toMatchObject({
      name: 'CommandFailure',
      exitCode: 1,
      message: expect.stringContaining(words),
    });
  });
  test('a refusal is the sentence and nothing else, and exits with 1', async () => {
    const file = join(folder, 'wrong.json');
    writeFileSync(file, '{"type":"kasteel","answers":{}}');
    const { code, output, errors } = await run(['score', 'config/voorbeeldstad', file]);
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toContain('kasteel');
    expect(errors).not.toMatch(/ {4}at /);
  });
});

describe('serve', () => {
  let child: ReturnType<typeof spawn>;
  let url: string;
  let output = '';
  beforeAll(async () => {
    child = spawn(process.execPath, [command, 'serve'], {
      cwd: root,
      env: { ...environment, PORT: '0', WEEGBRUG_DEMO: 'off', WEEGBRUG_CONFIG: join(root, 'config') },
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
    const second = (extra: Record<string, string>): Promise<Outcome> =>
      new Promise((resolve) =>
        execFile(process.execPath, [command, 'serve'], { cwd: root, env: { ...environment, ...extra } }, (error, out, err) =>
          resolve({ code: Number(error?.code ?? 0), output: out, errors: err }),
        ),
      );
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
      'een heel lang wachtwoord\n',
    );
    expect(made).toMatchObject({ code: 0, output: 'voorbeeldstad/eerste-beheerder\n' });
    expect(
      (await run(['account', 'voorbeeldstad', 'eerste-beheerder', '--name', 'x', '--role', 'beheerder'], 'een heel lang wachtwoord'))
        .errors,
    ).toContain('WB-IDENTITY-USERNAME-TAKEN');
    expect((await run(['account', 'voorbeeldstad', 'ander', '--name', 'x', '--role', 'beheerder'], '')).code).toBe(1);
  });
  test.each([
    ['PORT', 'abc'],
    ['WEEGBRUG_LOG', 'loud'],
    ['WEEGBRUG_PUBLIC_URL', 'nonsense'],
  ])('refuses %s=%s with a sentence', (name, value) =>
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`^${name}: "${value}"`)),
  );
  test('and does not start', async () => {
    const { code, errors } = await new Promise<Outcome>((resolve) =>
      execFile(process.execPath, [command, 'serve'], { cwd: root, env: { ...environment, PORT: 'abc' } }, (error, out, err) =>
        resolve({ code: Number(error?.code ?? 0), output: out, errors: err }),
      ),
    );
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
      env: { ...environment, ...installation.environment, PORT: '0' },
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

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { checkFolder } from '../../core/src/cli/checkFolder.ts';
import { scoreProject } from '../../core/src/cli/scoreProject.ts';
import { root, run } from './command.ts';

/* Each command is started for what only a process shows: its output, its exit code, and that a refusal is a sentence. Further cases of the same run in this process, because
   starting one costs more than what it does. */
const folder = mkdtempSync(join(tmpdir(), 'weegbrug-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
    [
      'voorbeeldstad/test-cases/p1.json',
      'nl',
      'totaal 68,50 punten op een schaal tot 100, vanaf 60 → +3; +3 ÷ 3 × gewicht 18 % = +18,00 punten.',
      'Prioriteit P = ',
    ],
    [
      'kleinveld/test-cases/dorpshuis.json',
      'en',
      'total 3.00 % of the annual task of 900 tonnes, from 1 and below 5 → +3; +3 ÷ 5 × weight 17.5 % = +10.50 points.',
      'Priority P = ',
    ],
  ])('explains %s in words (%s)', async (testFile, language, chain, sum) => {
    const [key = ''] = testFile.split('/');
    const { code, output } = await run(['score', `config/${key}`, `config/${testFile}`, '--explain', '--language', language]);
    expect(code).toBe(0);
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

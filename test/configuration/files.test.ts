import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { formatProblems } from '../../core/src/configuration/formatProblems.ts';
import { loadConfigurationFolder } from '../../core/src/configuration/loadConfigurationFolder.ts';
import { loadMunicipalities } from '../../core/src/configuration/loadMunicipalities.ts';
import {
  minimalConfiguration,
  minimalRegistry,
  registryOf,
  treesPlugin,
  withTemporaryFolder,
  writeMunicipality,
} from './minimalMunicipality.ts';

const roleText = JSON.stringify(minimalConfiguration().roles.manager, undefined, 2);

/** A file that is wrong before its content is looked at; the role itself is then broken, and nothing else is said. */
const files: { name: string; content: string | Uint8Array; code: string; line: number; column: number; pointer?: string }[] = [
  { name: 'empty', content: '', code: 'fileEmpty', line: 1, column: 1 },
  { name: 'only white space', content: ' \n\t', code: 'fileEmpty', line: 1, column: 1 },
  { name: 'truncated', content: roleText.slice(0, roleText.indexOf('"permissions"') + 5), code: 'jsonSyntax', line: 7, column: 3 },
  { name: 'a trailing comma', content: '{\n  "key": "manager",\n}', code: 'jsonSyntax', line: 3, column: 1 },
  { name: 'a comment', content: roleText.replace('"key"', '// sleutel\n  "key"'), code: 'jsonComment', line: 2, column: 3 },
  {
    name: 'a duplicate name',
    content: roleText.replace('"permissions"', '"key": "x",\n  "permissions"'),
    code: 'jsonDuplicateName',
    line: 7,
    column: 3,
    pointer: '/key',
  },
  {
    name: 'a prototype name',
    content: roleText.replace('"permissions"', '"__proto__": {},\n  "permissions"'),
    code: 'jsonForbiddenName',
    line: 7,
    column: 3,
    pointer: '/__proto__',
  },
  {
    name: 'a constructor',
    content: roleText.replace('"permissions"', '"constructor": {},\n  "permissions"'),
    code: 'jsonForbiddenName',
    line: 7,
    column: 3,
    pointer: '/constructor',
  },
  { name: 'a byte order mark', content: `\uFEFF${roleText}`, code: 'fileByteOrderMark', line: 1, column: 1 },
  { name: 'not UTF-8', content: Buffer.from(roleText.replace('Manager', 'Managér'), 'latin1'), code: 'fileNotUtf8', line: 1, column: 1 },
  { name: 'too large', content: `{"key": "${'x'.repeat(1024 * 1024)}"}`, code: 'fileTooLarge', line: 1, column: 1 },
  { name: '40,000 brackets', content: '['.repeat(40_000), code: 'jsonTooDeep', line: 1, column: 65 },
  {
    name: 'a number that is too large',
    content: roleText.replace('"permissions"', '"size": 1e999,\n  "permissions"'),
    code: 'jsonNumber',
    line: 7,
    column: 11,
    pointer: '/size',
  },
  {
    name: 'a whole number that cannot be exact',
    content: roleText.replace('"permissions"', '"size": 9007199254740993,\n  "permissions"'),
    code: 'jsonNumber',
    line: 7,
    column: 11,
    pointer: '/size',
  },
  { name: 'a NUL', content: roleText.replace('"manager"', '"man\\u0000ager"'), code: 'jsonText', line: 2, column: 10, pointer: '/key' },
  {
    name: 'a lone surrogate',
    content: roleText.replace('"manager"', '"man\\ud800ager"'),
    code: 'jsonText',
    line: 2,
    column: 10,
    pointer: '/key',
  },
];

describe('files that cannot be read', () => {
  it.each(files)('$name', ({ content, code, line, column, pointer = '' }) =>
    withTemporaryFolder(async (root) => {
      const folder = writeMunicipality(root, minimalConfiguration(), { 'roles/manager.json': content });
      const { configuration, problems } = await loadConfigurationFolder(folder, minimalRegistry);
      expect(configuration).toBeUndefined();
      expect(problems.map((problem) => [problem.file, problem.code, problem.line, problem.column, problem.pointer])).toEqual([
        ['roles/manager.json', code, line, column, pointer],
      ]);
    }),
  );

  it('gives nothing a prototype that a file brings along', () =>
    withTemporaryFolder(async (root) => {
      await loadConfigurationFolder(
        writeMunicipality(root, minimalConfiguration(), { 'roles/manager.json': '{"__proto__": {"polluted": true}}' }),
        minimalRegistry,
      );
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    }));
});

describe('files that do not belong', () => {
  it.each([
    ['form/extra.json', 'form', 'Bedoelde u ‘forms’?'],
    ['framwork.json', 'framwork.json', 'Bedoelde u ‘framework.json’?'],
    ['roles/manager.jsn', 'roles/manager.jsn', 'Bedoelde u ‘manager.json’?'],
    ['templates/eigen.html', 'templates/eigen.html', 'Bedoelde u ‘eigen.hbs’?'],
  ])('%s', (path, file, remedy) =>
    withTemporaryFolder(async (root) => {
      const { problems } = await loadConfigurationFolder(
        writeMunicipality(root, minimalConfiguration(), { [path]: '{}' }),
        minimalRegistry,
      );
      expect(problems.map((problem) => [problem.code, problem.file, problem.remedy.nl])).toEqual([['fileUnknown', file, remedy]]);
    }),
  );

  it('demo data, own templates, a README and hidden files do belong', () =>
    withTemporaryFolder(async (root) => {
      const folder = writeMunicipality(root, minimalConfiguration(), {
        'demo/accounts.json': 'anything',
        'README.md': '# Klein',
        '.gitkeep': '',
        'forms/.DS_Store': '',
      });
      expect((await loadConfigurationFolder(folder, minimalRegistry)).problems).toEqual([]);
    }));

  it('reports files that must be there', () =>
    withTemporaryFolder(async (root) => {
      mkdirSync(join(root, 'leeg'));
      const { configuration, problems } = await loadConfigurationFolder(join(root, 'leeg'), minimalRegistry);
      expect(configuration).toBeUndefined();
      expect(problems.map(({ file, code, line }) => [file, code, line])).toEqual([
        ['framework.json', 'fileMissing', 1],
        ['municipality.json', 'fileMissing', 1],
      ]);
    }));

  it('reports a folder that is not there', () =>
    withTemporaryFolder(async (root) => {
      const { configuration, problems } = await loadConfigurationFolder(join(root, 'nergens'), minimalRegistry);
      expect(configuration).toBeUndefined();
      expect(problems.map(({ code }) => code)).toEqual(['folderUnreadable']);
    }));
});

describe('plugins that are not there', () => {
  it('names the plugin that is not installed, once, with what was probably meant', () =>
    withTemporaryFolder(async (root) => {
      const configuration = minimalConfiguration();
      configuration.municipality.plugins[0].name = 'treees';
      const { problems } = await loadConfigurationFolder(writeMunicipality(root, configuration), minimalRegistry);
      expect(problems.find(({ code }) => code === 'pluginUnknown')).toMatchObject({
        file: 'municipality.json',
        pointer: '/plugins/0/name',
        remedy: { nl: 'Bedoelde u ‘trees’?' },
      });
    }));

  it('tells why a plugin was not loaded', () =>
    withTemporaryFolder(async (root) => {
      const problem = {
        plugin: 'trees',
        code: 'WB-PLUGIN-DUPLICATE',
        pointer: '',
        message: { nl: 'Zij ontbreekt.', en: 'It is missing.' },
      } as const;
      const registry = { ...registryOf(), problemsOf: () => [problem] };
      const { problems } = await loadConfigurationFolder(writeMunicipality(root, minimalConfiguration()), registry);
      expect(problems.find(({ code }) => code === 'pluginBroken')?.message.nl).toBe('De plugin ‘trees’ is niet geladen. Zij ontbreekt.');
    }));

  it('says so when a measure is used of a plugin that the municipality does not use', () =>
    withTemporaryFolder(async (root) => {
      const configuration = minimalConfiguration();
      configuration.framework.criteria[0].source.value.path = 'shrubs.share';
      const registry = registryOf(treesPlugin, { ...treesPlugin, name: 'shrubs' });
      const { problems } = await loadConfigurationFolder(writeMunicipality(root, configuration), registry);
      expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual([['pluginNotUsed', '/criteria/0/source/value/path']]);
    }));
});

describe('loadMunicipalities', () => {
  it('keeps a broken municipality apart from the others', () =>
    withTemporaryFolder(async (root) => {
      const good = writeMunicipality(root, minimalConfiguration());
      cpSync(good, join(root, 'stuk'), { recursive: true });
      writeFileSync(join(root, 'stuk', 'framework.json'), '{"id": ');
      writeFileSync(join(root, 'los-bestand.txt'), '');
      const municipalities = await loadMunicipalities(root, minimalRegistry);
      expect(municipalities.map(({ key, configuration, problems }) => [key, configuration !== undefined, problems.length > 0])).toEqual([
        ['klein', true, false],
        ['stuk', false, true],
      ]);
      expect(municipalities[1]!.problems.map(({ file, code }) => [file, code])).toEqual([
        ['framework.json', 'jsonSyntax'],
        ['municipality.json', 'keyDiffers'],
      ]);
    }));
});

describe('formatProblems', () => {
  it('prints place, pointer, code, message and remedy, and the total', () =>
    withTemporaryFolder(async (root) => {
      const configuration = minimalConfiguration();
      configuration.projectTypes.plantsoen.domain = 'gruen';
      const { problems } = await loadConfigurationFolder(writeMunicipality(root, configuration), minimalRegistry);
      expect(formatProblems(problems, 'nl', 'config/klein')).toBe(
        [
          'config/klein/project-types/plantsoen.json:11:13  fout  /domain  [referenceUnknown]',
          '    Er is geen domein met de naam ‘gruen’.',
          '    → Bedoelde u ‘groen’?',
          '    · Maak er ‘groen’ van',
          '1 fout, 0 waarschuwingen.',
        ].join('\n'),
      );
      expect(formatProblems(problems, 'en')).toContain('There is no domain named ‘gruen’.');
      expect(formatProblems([], 'en')).toBe('No problems found.');
    }));
});

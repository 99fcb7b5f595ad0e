import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { compileConfiguration } from '../../core/src/configuration/compileConfiguration.ts';
import { loadConfigurationFolder } from '../../core/src/configuration/loadConfigurationFolder.ts';
import { configurationParts } from '../../core/src/configuration/municipalityConfiguration.ts';
import { formLimits } from '../../core/src/forms/formLimits.ts';
import type { MeasureHost } from '../../core/src/plugins/measureHost.ts';
import { measureDirectly } from '../../core/src/plugins/testing/measureDirectly.ts';
import { runTestCases } from '../../core/src/publishing/testCases/runTestCases.ts';
import { testCaseProblems } from '../../core/src/publishing/testCases/testCaseProblems.ts';
import { operators } from '../../core/src/rules/operators.ts';
import { defaultRuleLimits } from '../../core/src/rules/ruleLimits.ts';
import { permissions } from '../../core/src/shared/permissions.ts';
import { portfolioPhases } from '../../core/src/workflow/workflowDefinition.ts';
import sustainability from '../../plugins/sustainability/src/plugin.ts';
import { registryOf, withTemporaryFolder } from './minimalMunicipality.ts';

// The examples of docs/configuration.md are one town; what is written there must work.
const text = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
const registry = registryOf(sustainability);
const examples = [...text.matchAll(/^### `([\w./-]+\.json)`\n(?:(?!^#).*\n)*?```json\n([^`]*)```/gm)].map(([, file, json]) => ({
  file: file!,
  json: json!,
}));

const write = (root: string, change: (file: string, json: string) => string = (_file, json) => json): string => {
  const folder = join(root, 'oeverland');
  for (const { file, json } of examples) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), change(file, json));
  }
  return folder;
};

describe('docs/configuration.md', () => {
  it('has an example of every part', () => {
    const places = examples.map(({ file }) => (file.includes('/') ? dirname(file) : file));
    expect([...new Set(places)].sort()).toEqual(
      Object.values(configurationParts)
        .map((place) => ('file' in place ? place.file : place.folder))
        .sort(),
    );
  });

  it('gives a town without a problem', () =>
    withTemporaryFolder(async (root) => {
      const { problems, configuration } = await loadConfigurationFolder(write(root), registry);
      expect(problems).toEqual([]);
      expect(configuration?.municipality.key).toBe('oeverland');
    }));

  it('gives the outcome that its test case and its text state', () =>
    withTemporaryFolder(async (root) => {
      const { configuration } = await loadConfigurationFolder(write(root), registry);
      const { settings } = configuration!.municipality.plugins[0]!;
      const host = {
        measure: (_plugins, answers) => measureDirectly(sustainability, settings, answers),
        close: async () => {},
      } as MeasureHost;
      expect(testCaseProblems(await runTestCases(compileConfiguration(configuration!, registry), host))).toEqual([]);
      const expected = { priority: 1, measures: { 'sustainability.co2Share': 4 } };
      const wrong = { ...configuration!, testCases: { plein: { ...configuration!.testCases['plein']!, expected } } };
      expect(testCaseProblems(await runTestCases(compileConfiguration(wrong, registry), host))).toMatchObject([
        {
          code: 'testCaseDiffers',
          file: 'test-cases/plein.json',
          pointer: '/expected/priority',
          message: { en: 'Expected 1; the outcome is 56.54.' },
        },
        { pointer: '/expected/measures/sustainability.co2Share', message: { nl: 'Verwacht: 4; de uitkomst is 3.' } },
      ]);
      expect(text).toContain('(100 − 27.5) = 56.54');
    }));

  it('shows the problem that a slip of the pen gives', () =>
    withTemporaryFolder(async (root) => {
      const folder = write(root, (file, json) => (file === 'project-types/dorp.json' ? json.replace('"safety"', '"safty"') : json));
      const { problems } = await loadConfigurationFolder(folder, registry);
      const problem = problems.find(({ file }) => file === 'project-types/dorp.json')!;
      expect(text).toContain(`${problem.file}:${problem.line}:${problem.column}  error  ${problem.pointer}  [${problem.code}]`);
      expect(text).toContain(problem.message.en);
      expect(text).toContain(problem.remedy.en);
    }));

  it('has only JSON that can be read', () => {
    for (const [, json] of text.matchAll(/```json\n([^`]*)```/g)) expect(() => JSON.parse(json!)).not.toThrow();
  });

  it('names every operator, permission and phase, and the limits', () => {
    for (const name of [...operators.map((operator) => operator.name), ...permissions, ...portfolioPhases])
      expect(text).toContain(`\`${name}\``);
    const { rules, conditions, depth, ruleTime } = defaultRuleLimits;
    const tables = text.replaceAll(/ +/g, ' ');
    expect(tables).toContain(`| ${rules}; ${conditions}; ${depth}; ${ruleTime} ms per rule and 1 s per run |`);
    expect(tables).toContain(
      `| ${formLimits.fields.toLocaleString('en')}; ${formLimits.depth}; ${formLimits.combinatorWidth} wide and ${formLimits.combinatorDepth} deep |`,
    );
  });
});

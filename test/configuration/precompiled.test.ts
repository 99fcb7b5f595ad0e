import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { namedSchemas } from '../../core/src/configuration/namedSchemas.ts';
import { generatedFileName, schemaFingerprint, validatorFor } from '../../core/src/shared/validation/validatorFor.ts';
import { minimalConfiguration, withTemporaryFolder, writeMunicipality } from './minimalMunicipality.ts';

const dist = fileURLToPath(new URL('../../core/dist/', import.meta.url));

/** Runs a module of the built core in a process that may not make code from strings (`npm test` builds first). */
const runStrictly = async (source: string): Promise<unknown> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', source],
    { maxBuffer: 16 * 1024 * 1024 },
  );
  return JSON.parse(stdout) as unknown;
};
const load = (module: string): string => `await import(${JSON.stringify(pathToFileURL(dist + module).href)})`;

describe('validators in a process that may not make code from strings', () => {
  it('are there for every schema, made of the schema as it is', async () => {
    for (const [name, schema] of Object.entries(namedSchemas)) {
      expect(existsSync(`${dist}generated/${generatedFileName(name)}`)).toBe(true);
      const module = (await import(`${dist}generated/${generatedFileName(name)}`)) as { default: { fingerprint: string } };
      expect([name, module.default.fingerprint]).toEqual([name, schemaFingerprint(schema)]);
    }
  });

  it('give the same problems as in a process that may, without loading the compiler', () =>
    withTemporaryFolder(async (root) => {
      const configuration = minimalConfiguration();
      configuration.municipality.plugins = [];
      configuration.roles.manager.descripton = { nl: 'x' };
      delete configuration.framework.goals[0].name.nl;
      configuration.workflows.standaard.states[0].approval.steps[0].mode = 'most';
      writeMunicipality(root, configuration);
      const outcome = (await runStrictly(`
        import { createRequire } from 'node:module';
        const { loadMunicipalities } = ${load('configuration/loadMunicipalities.js')};
        const registry = { plugins: [], sections: new Map(), problems: [], get: () => undefined, problemsOf: () => [], moduleOf: () => undefined };
        const [town] = await loadMunicipalities(${JSON.stringify(root)}, registry);
        const loaded = Object.keys(createRequire(import.meta.url).cache).filter((file) => /ajv.dist.(2020|core|compile)/.test(file));
        console.log(JSON.stringify({ problems: town.problems.filter(({ code }) => code.startsWith('shape.')), loaded }));
      `)) as { problems: unknown[]; loaded: string[] };
      const { loadMunicipalities } = await import('../../core/src/configuration/loadMunicipalities.ts');
      const { registryOf } = await import('./minimalMunicipality.ts');
      const [town] = await loadMunicipalities(root, registryOf());
      expect(outcome.problems).toEqual(JSON.parse(JSON.stringify(town!.problems.filter(({ code }) => code.startsWith('shape.')))));
      expect(outcome.problems).toHaveLength(3);
      expect(outcome.loaded).toEqual([]);
    }));

  it('a schema that was not precompiled cannot be used there, and says so at its first use only', async () => {
    const outcome = await runStrictly(`
      const { validatorFor } = ${load('shared/validation/validatorFor.js')};
      const validate = validatorFor('never-listed', { type: 'string' });
      let refused = false;
      try { validate(5); } catch { refused = true; }
      console.log(JSON.stringify(refused));
    `);
    expect(outcome).toBe(true);
  });
});

describe('validatorFor', () => {
  it('makes one validator per schema and compiles at its first use', () => {
    const schema = { type: 'object', properties: { a: { type: 'number' } } };
    expect(validatorFor('one', schema)).toBe(validatorFor('one', schema));
    expect(validatorFor('one', schema)({ a: 1 })).toEqual([]);
    expect(validatorFor('one', schema)({ a: 'x' })).toEqual([
      {
        pointer: '/a',
        keyword: 'type',
        message: { nl: 'Deze waarde is "x", maar moet een getal zijn.', en: 'This value is "x", but must be a number.' },
        remedy: { nl: 'Geef een getal.', en: 'Give a number.' },
      },
    ]);
  });

  it('looks at own properties only', () => {
    const schema = { type: 'object', properties: { a: { type: 'number' } }, required: ['constructor'], additionalProperties: false };
    expect(validatorFor('own', schema)({})).toHaveLength(1);
  });
});

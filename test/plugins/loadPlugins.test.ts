import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadPlugins } from '../../core/src/plugins/loadPlugins.ts';
import { measureSource, temporaryFolder, writePlugin } from './writePlugin.ts';

let folder: string;
let remove: () => Promise<void>;
beforeEach(async () => ({ folder, remove } = await temporaryFolder()));
afterEach(() => remove());

const sound = measureSource('one', '() => ({ value: 1 })');
/** JavaScript of an operator; a change takes the place of the sound value. */
const operator = (change: Readonly<Record<string, string>>): string =>
  `{ ${Object.entries({
    key: "'like'",
    label: "{ nl: 'als', en: 'like' }",
    types: "['text']",
    expects: "'scalar'",
    against: "() => () => 'true'",
    ...change,
  })
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')} }`;
const load = () => loadPlugins({ roots: [folder] });
const problemOf = async (): Promise<{ plugin: string; code: string; pointer: string; nl: string; en: string }> => {
  const { problems } = await load();
  expect(problems).toHaveLength(1);
  const [{ plugin, code, pointer, message }] = problems as [(typeof problems)[number]];
  return { plugin, code, pointer, ...message };
};

describe('finding', () => {
  test('the plugins of the project itself', async () => {
    const registry = await loadPlugins();
    expect(registry.problems).toEqual([]);
    expect(registry.plugins.map(({ name }) => name)).toEqual(expect.arrayContaining(['housing', 'social', 'sustainability']));
    expect([...registry.sections.keys()]).toEqual(
      expect.arrayContaining([
        'housing/homes',
        'housing/plan',
        'housing/impulse',
        'social/assessment',
        'social/equality',
        'sustainability/energy',
        'sustainability/materials',
        'sustainability/adaptation',
      ]),
    );
    expect(registry.get('housing')?.title).toEqual({ nl: 'Wonen', en: 'Housing' });
    expect(registry.moduleOf('housing')).toMatch(/^file:.*plugins\/housing\/dist\/plugin\.js$/);
  });

  test('folders without the key, and roots that are not there, are no plugins', async () => {
    await mkdir(join(folder, 'other'));
    await writeFile(join(folder, 'other', 'package.json'), '{"name":"other"}');
    await mkdir(join(folder, 'broken'));
    await writeFile(join(folder, 'broken', 'package.json'), '{"name":');
    await writePlugin(folder, 'sound', { measures: [sound] });
    const registry = await loadPlugins({ roots: [folder, join(folder, 'nowhere')] });
    expect(registry.plugins.map(({ name }) => name)).toEqual(['sound']);
    expect(registry.problems).toEqual([]);
    expect(registry.get('nobody')).toBeUndefined();
    expect(registry.moduleOf('nobody')).toBeUndefined();
  });

  test('a root may be the plugin itself', async () => {
    await writePlugin(folder, 'sound', { measures: [sound] });
    expect((await loadPlugins({ roots: [join(folder, 'sound')] })).plugins).toHaveLength(1);
  });
});

describe('a plugin that cannot be used is left out and reported with its name and the remedy', () => {
  test('package written for another contract: its module is not even imported', async () => {
    await writePlugin(folder, 'future', { manifestApi: '^2', source: 'throw new Error("imported")' });
    const problem = await problemOf();
    expect(problem).toMatchObject({ plugin: 'trial-future', code: 'WB-PLUGIN-API' });
    expect(problem.en).toBe(
      'Plugin trial-future is written for plugin contract ^2, this Weegbrug has 1.2.0. Install a version of the plugin that fits, or update Weegbrug.',
    );
    expect(problem.nl).toContain('Installeer een versie van de plugin die hierbij past');
  });

  test.each([
    ['definition written for another contract', { api: '^2' }, 'WB-PLUGIN-API', '/api'],
    ['definition with a range that is no range', { api: 'newest' }, 'WB-PLUGIN-API', '/api'],
  ])('%s', async (_, definition, code, pointer) => {
    await writePlugin(folder, 'future', { measures: [sound], ...definition });
    expect(await problemOf()).toMatchObject({ plugin: 'future', code, pointer });
  });

  test('module that is not there', async () => {
    await mkdir(join(folder, 'unbuilt'));
    await writeFile(
      join(folder, 'unbuilt', 'package.json'),
      JSON.stringify({ name: 'unbuilt', type: 'module', weegbrug: { plugin: './dist/plugin.js', api: '^1' } }),
    );
    const problem = await problemOf();
    expect(problem).toMatchObject({ plugin: 'unbuilt', code: 'WB-PLUGIN-LOAD' });
    expect(problem.nl).toContain('Bouw de plugin opnieuw');
  });

  test.each([
    ['throws while loading', 'throw new Error("no licence");', 'no licence'],
    ['throws something that is no error', 'throw "no";', 'no'],
    ['is no JavaScript', 'export default {{', ''],
  ])('module that %s', async (_, source, what) => {
    await writePlugin(folder, 'bad', { source });
    const problem = await problemOf();
    expect(problem).toMatchObject({ plugin: 'trial-bad', code: 'WB-PLUGIN-LOAD' });
    expect(problem.en).toContain(what);
    expect(problem.en).not.toContain(folder);
  });

  test.each([
    ['no definition', 'export default undefined;', ''],
    ['no default export', 'export const plugin = 1;', ''],
  ])('%s', async (_, source, pointer) => {
    await writePlugin(folder, 'empty', { source });
    expect(await problemOf()).toMatchObject({ plugin: 'trial-empty', code: 'WB-PLUGIN-INVALID', pointer });
  });

  test.each([
    ['name with capitals', { extra: "name: 'Bad'" }, '/name'],
    ['the name core', { extra: "name: 'core'" }, '/name'],
    ['version', { version: 'one' }, '/version'],
    ['title without English', { extra: "title: { nl: 'Titel' }" }, '/title/en'],
    ['two measures with one key', { measures: [sound, sound] }, '/measures/1/key'],
    ['measure with a dot in its key', { measures: [measureSource('a.b', '() => ({ value: 1 })')] }, '/measures/0/key'],
    ['number without denominator', { measures: [sound.replace(/denominator: \{[^}]*\},/, '')] }, '/measures/0/denominator/nl'],
    ['measure without source', { measures: [sound.replace(/source: \{[^}]*\},/, '')] }, '/measures/0/source/nl'],
    [
      'measure without English',
      { measures: [sound.replace("name: { nl: 'one', en: 'one' }", "name: { nl: 'een' }")] },
      '/measures/0/name/en',
    ],
    ['measure of an unknown type', { measures: [measureSource('one', '() => ({ value: 1 })', 'date')] }, '/measures/0/type'],
    ['operator without English', { extra: `operators: [${operator({ label: "{ nl: 'als' }" })}]` }, '/operators/0/label/en'],
    ['operator with a dot in its key', { extra: `operators: [${operator({ key: "'a.b'" })}]` }, '/operators/0/key'],
    ['operator over an unknown kind', { extra: `operators: [${operator({ types: "['money']" })}]` }, '/operators/0/types'],
    ['operator that expects something unknown', { extra: `operators: [${operator({ expects: "'object'" })}]` }, '/operators/0/expects'],
    ['operator that is no function', { extra: `operators: [${operator({ against: '5' })}]` }, '/operators/0/against'],
    ['too many decimals', { measures: [sound.replace('decimals: 2', 'decimals: 7')] }, '/measures/0/decimals'],
    ['measure that is no function', { measures: [measureSource('one', '5')] }, '/measures/0/measure'],
    [
      'setting without English',
      { settings: "{ type: 'object', properties: { target: { type: 'number', title: 'Doel', description: 'Doel' } } }" },
      '/settings/properties/target/x-en/title',
    ],
    [
      'setting in a list without title',
      {
        settings:
          "{ type: 'object', properties: { steps: { type: 'array', title: 'a', description: 'a', 'x-en': { title: 'a', description: 'a' }, items: { type: 'object', properties: { from: { type: 'number', description: 'a', 'x-en': { title: 'a', description: 'a' } } } } } } }",
      },
      '/settings/properties/steps/items/properties/from/title',
    ],
    ['settings that are no object', { settings: "{ type: 'string' }" }, '/settings/type'],
    [
      'section in the namespace of the core',
      { extra: "sections: [{ key: 'a', namespace: 'project', schema: { type: 'object', properties: {} }, items: [] }]" },
      '/sections/0/namespace',
    ],
    [
      'question that the schema does not have',
      {
        extra:
          "sections: [{ key: 'a', namespace: 'town', schema: { type: 'object', properties: {} }, items: [{ kind: 'question', name: 'homes', label: { nl: 'a', en: 'a' } }] }]",
      },
      '/sections/0/items/0/name',
    ],
    [
      'option without English',
      {
        extra:
          "sections: [{ key: 'a', namespace: 'town', schema: { type: 'object', properties: { homes: {} } }, items: [{ kind: 'question', name: 'homes', label: { nl: 'a', en: 'a' }, options: [{ value: 1, label: { nl: 'een' } }] }] }]",
      },
      '/sections/0/items/0/options/0/label/en',
    ],
    ['measures that are no list', { extra: 'measures: {}' }, '/measures'],
    ['sample without answers', { extra: 'samples: [{}]' }, '/samples/0'],
  ])('%s', async (_, definition, pointer) => {
    const { extra = '', ...rest } = definition as { extra?: string };
    await writePlugin(folder, 'bad', { measures: [sound], ...rest, extra });
    const { problems, plugins } = await load();
    expect(plugins).toEqual([]);
    expect(problems.map((problem) => problem.pointer)).toContain(pointer);
    expect(
      problems.every(({ code, message }) => code === 'WB-PLUGIN-INVALID' && message.nl !== '' && message.en.includes('Ask the maker')),
    ).toBe(true);
  });

  test('all mistakes are reported at once', async () => {
    await writePlugin(folder, 'bad', { version: 'x', measures: [measureSource('A', '5', 'date')] });
    expect((await load()).problems.map(({ pointer }) => pointer)).toEqual([
      '/version',
      '/measures/0/key',
      '/measures/0/type',
      '/measures/0/measure',
    ]);
  });

  test('a name that occurs twice: the first stays', async () => {
    await writePlugin(folder, 'one', { measures: [sound] });
    await writePlugin(folder, 'two', { measures: [sound], extra: "name: 'one'" });
    const registry = await load();
    expect(registry.plugins).toHaveLength(1);
    expect(registry.problems).toMatchObject([{ plugin: 'one', code: 'WB-PLUGIN-DUPLICATE' }]);
  });

  test('what it requires is absent, too old, or itself left out', async () => {
    await writePlugin(folder, 'base', { measures: [sound], version: '1.2.0' });
    await writePlugin(folder, 'fits', { measures: [sound], requires: "{ base: '^1.1' }" });
    await writePlugin(folder, 'newer', { measures: [sound], requires: "{ base: '^2' }" });
    await writePlugin(folder, 'chained', { measures: [sound], requires: "{ newer: '*' }" });
    const registry = await load();
    expect(registry.plugins.map(({ name }) => name)).toEqual(['base', 'fits']);
    expect(registry.problemsOf('newer')).toMatchObject([
      {
        code: 'WB-PLUGIN-REQUIRES',
        message: { en: 'Plugin newer needs plugin base in version ^2; present is: 1.2.0. Install base, or remove newer.' },
      },
    ]);
    expect(registry.problemsOf('chained')).toMatchObject([{ code: 'WB-PLUGIN-REQUIRES' }]);
    expect(registry.problemsOf('base')).toEqual([]);
  });

  test('and the sound ones beside it still come', async () => {
    await writePlugin(folder, 'bad', { source: 'throw new Error("no")' });
    await writePlugin(folder, 'sound', { measures: [sound] });
    expect((await load()).plugins.map(({ name }) => name)).toEqual(['sound']);
  });
});

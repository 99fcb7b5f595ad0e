import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createMeasureHost } from '../../core/src/plugins/createMeasureHost.ts';
import { loadPlugins } from '../../core/src/plugins/loadPlugins.ts';
import type { MeasureHost } from '../../core/src/plugins/measureHost.ts';
import type { PluginRegistry } from '../../core/src/plugins/pluginRegistry.ts';
import { measureSource, temporaryFolder, writePlugin } from './writePlugin.ts';

let registry: PluginRegistry;
let remove: () => Promise<void>;
let host: MeasureHost;

const settings = {};
const bad: Record<string, { body: string; type?: string; failure: string }> = {
  throws: { body: '() => { throw new Error("no"); }', failure: 'threw' },
  rejects: { body: '() => Promise.reject(new Error("no"))', failure: 'threw' },
  throwsNothing: { body: '() => { throw undefined; }', failure: 'threw' },
  loops: { body: '() => { for (;;); }', failure: 'time' },
  neverSettles: { body: '() => new Promise(() => undefined)', failure: 'time' },
  loopsLater: { body: 'async () => { await null; for (;;); }', failure: 'time' },
  floodsHeap: { body: '() => { const kept = []; for (;;) kept.push(new Array(1000).fill({})); }', failure: 'memory' },
  floodsBuffers: { body: '() => { const kept = []; for (;;) kept.push(Buffer.alloc(4_000_000, 1)); }', failure: 'memory' },
  floodsWithLeaps: { body: '() => { const kept = []; for (;;) kept.push(new Array(3e7).fill(1)); }', failure: 'memory' },
  floodsWithText: {
    body: '() => { const kept = []; for (;;) kept.push("x".repeat(1000).split("").join("-") + kept.length); }',
    failure: 'memory',
  },
  exits: { body: '() => process.exit(3)', failure: 'threw' },
  recursesForEver: { body: '() => { const again = () => 1 + again(); return again(); }', failure: 'threw' },
  notANumber: { body: '() => ({ value: NaN })', failure: 'notANumber' },
  infinite: { body: '() => ({ value: -Infinity })', failure: 'notANumber' },
  text: { body: '() => ({ value: "5" })', failure: 'wrongType' },
  nothing: { body: '() => undefined', failure: 'wrongType' },
  bare: { body: '() => 5', failure: 'wrongType' },
  nullValue: { body: '() => ({ value: null })', failure: 'wrongType' },
  bigInteger: { body: '() => ({ value: 5n })', failure: 'wrongType' },
  aFunction: { body: '() => ({ value: () => 5 })', failure: 'wrongType' },
  badMissing: { body: '() => ({ missing: [5] })', failure: 'wrongType' },
  badParts: { body: '() => ({ value: 1, parts: [{ label: { nl: "x" }, value: NaN }] })', failure: 'wrongType' },
  numberForText: { body: '() => ({ value: 5 })', type: 'string', failure: 'wrongType' },
  changesAnswers: { body: '(answers) => { answers.town.homes = 9; return { value: 1 }; }', failure: 'threw' },
  changesSettings: { body: '(answers, settings) => { settings.extra = 9; return { value: 1 }; }', failure: 'threw' },
  getterThrows: { body: '() => ({ get value() { throw new Error("no"); } })', failure: 'threw' },
};

beforeAll(async () => {
  const temporary = await temporaryFolder();
  remove = temporary.remove;
  const homes = measureSource(
    'homes',
    '(answers) => answers.town?.homes === undefined ? { missing: ["town.homes"] } : { value: answers.town.homes / 3 }',
  );
  for (const [name, { body, type }] of Object.entries(bad)) {
    const plugin = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    await writePlugin(temporary.folder, plugin, {
      measures: [homes, measureSource('bad', body, type), measureSource('after', '(answers) => ({ value: answers.town.homes })')],
    });
  }
  await writePlugin(temporary.folder, 'sound', {
    measures: [
      homes,
      measureSource('factor', '(answers, settings) => ({ value: settings.factor })'),
      measureSource('later', 'async () => { await null; return { value: -0.005 }; }'),
    ],
    settings:
      "{ type: 'object', properties: { factor: { type: 'number', default: 0.6, title: 'x', description: 'x', 'x-en': { title: 'x', description: 'x' } } } }",
  });
  await writePlugin(temporary.folder, 'noisy', {
    measures: [
      measureSource(
        'one',
        '() => { console.log("noise"); setTimeout(() => { throw new Error("later"); }, 0); void Promise.reject(new Error("forgotten")); return { value: 1 }; }',
      ),
    ],
  });
  registry = await loadPlugins({ roots: [temporary.folder] });
  expect(registry.problems).toEqual([]);
});
afterAll(() => remove());
afterEach(() => host?.close());

const values = async (plugins: readonly string[], answers: Record<string, unknown> = { town: { homes: 100 } }) =>
  (
    await host.measure(
      plugins.map((name) => ({ name, settings })),
      answers,
    )
  ).map(({ key, value, failure, missing }) => [key, value ?? failure ?? missing]);

describe('a sound plugin', () => {
  test('gives rounded values with defaults of the settings, in order', async () => {
    host = createMeasureHost(registry);
    expect(await values(['sound'])).toEqual([
      ['sound.homes', 33.33],
      ['sound.factor', 0.6],
      ['sound.later', -0.01],
    ]);
    const [first] = await host.measure([{ name: 'sound', settings: { factor: 2 } }], {});
    expect(first).toEqual({
      key: 'sound.homes',
      status: 'missing',
      missing: ['town.homes'],
      name: { nl: 'homes', en: 'homes' },
      unit: { nl: 'stuks', en: 'pieces' },
      denominator: { nl: 'per project', en: 'per project' },
      decimals: 2,
      source: { nl: 'proef', en: 'trial' },
      plugin: 'sound',
      pluginVersion: '1.0.0',
    });
  });

  test('measures a hundred projects at once, each its own', async () => {
    host = createMeasureHost(registry, { warm: true });
    const all = await Promise.all(Array.from({ length: 100 }, (_, homes) => values(['sound'], { town: { homes: homes * 3 } })));
    expect(all.map((one) => one[0]?.[1])).toEqual(Array.from({ length: 100 }, (_, homes) => homes));
  });

  test('a plugin that is not there gives nothing, the others do', async () => {
    host = createMeasureHost(registry);
    expect(await values(['gone', 'sound'])).toHaveLength(3);
    expect(await values(['gone'])).toEqual([]);
  });
});

describe('a bad measure costs one flag', () => {
  test.each(Object.entries(bad).map(([name, { failure }]) => [name, failure] as const))('%s → %s', async (name, failure) => {
    host = createMeasureHost(registry, { workers: 1, timePerMeasure: failure === 'memory' ? 20_000 : failure === 'time' ? 150 : 5000 });
    const plugin = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    expect(await values([plugin, 'sound'])).toEqual([
      [`${plugin}.homes`, 33.33],
      [`${plugin}.bad`, failure],
      [`${plugin}.after`, 100],
      ['sound.homes', 33.33],
      ['sound.factor', 0.6],
      ['sound.later', -0.01],
    ]);
    expect(await values(['sound'])).toHaveLength(3);
  });

  test.each([0, 1, 3, 7])('other projects on the same worker are not touched by one that hangs, as number %i', async (place) => {
    host = createMeasureHost(registry, { workers: 1, timePerMeasure: 150 });
    const plugins = Array.from({ length: 11 }, (_, index) => (index === place ? 'loops' : 'sound'));
    const all = await Promise.all(plugins.map((plugin, index) => values([plugin], { town: { homes: index * 3 } })));
    for (const [index, [homes, bad]] of all.entries()) {
      expect(homes).toEqual([`${plugins[index]}.homes`, index]);
      if (index === place) expect(bad).toEqual(['loops.bad', 'time']);
    }
  });

  test('one that hangs beside one that floods memory is flagged for its time', async () => {
    host = createMeasureHost(registry, { timePerMeasure: 1_500, restAfter: 1_000 });
    for (let round = 0; round < 2; round += 1) {
      const [flooding, hanging, sound] = await Promise.all([values(['floods-buffers']), values(['never-settles']), values(['sound'])]);
      expect([flooding?.[1], hanging?.[1]]).toEqual([
        ['floods-buffers.bad', 'memory'],
        ['never-settles.bad', 'time'],
      ]);
      expect(sound).toHaveLength(3);
    }
  });

  test('and tells the log, without answers', async () => {
    const faults: unknown[] = [];
    host = createMeasureHost(registry, { timePerMeasure: 100, onFault: (fault) => faults.push(fault) });
    await values(['loops', 'sound', 'not-a-number']);
    expect(faults).toEqual([
      { measure: 'loops.bad', failure: 'time', pluginVersion: '1.0.0' },
      { measure: 'not-a-number.bad', failure: 'notANumber', pluginVersion: '1.0.0' },
    ]);
  });

  test('several in one project are flagged one by one', async () => {
    host = createMeasureHost(registry, { timePerMeasure: 100 });
    const flags = (await values(['loops', 'never-settles', 'exits', 'sound'])).filter(([key]) => String(key).endsWith('.bad'));
    expect(flags).toEqual([
      ['loops.bad', 'time'],
      ['never-settles.bad', 'time'],
      ['exits.bad', 'threw'],
    ]);
  });

  test('one that keeps hanging rests, so that others are not held up, and gets another chance', async () => {
    host = createMeasureHost(registry, { workers: 1, timePerMeasure: 200, restAfter: 2, restTime: 400 });
    const flagged = async (): Promise<number> => {
      const before = performance.now();
      expect((await values(['loops']))[1]).toEqual(['loops.bad', 'time']);
      return performance.now() - before;
    };
    expect(await flagged()).toBeGreaterThan(199);
    expect(await flagged()).toBeGreaterThan(199);
    const rests = performance.now();
    expect(await flagged()).toBeLessThan(199);
    while (performance.now() - rests < 450) await values(['sound']);
    expect(await flagged()).toBeGreaterThan(199);
  });

  test('a plugin that throws later and talks keeps its worker', async () => {
    host = createMeasureHost(registry, { workers: 1 });
    for (let round = 0; round < 5; round += 1) expect(await values(['noisy'])).toEqual([['noisy.one', 1]]);
  });
});

test('what a measure returns cannot be changed by a later one', async () => {
  host = createMeasureHost(registry, { workers: 1 });
  expect((await values(['changes-answers'])).at(-1)).toEqual(['changes-answers.after', 100]);
});

test('closing answers what is still running and lets the process end', async () => {
  host = createMeasureHost(registry, { timePerMeasure: 60_000 });
  const running = values(['loops']);
  await host.close();
  expect((await running).map(([, value]) => value)).toEqual(['threw', 'threw', 'threw']);
  expect(await values(['sound'])).toEqual([
    ['sound.homes', 'threw'],
    ['sound.factor', 'threw'],
    ['sound.later', 'threw'],
  ]);
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { copyFile, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMeasureHost } from '../../core/src/plugins/createMeasureHost.ts';
import { loadPlugins } from '../../core/src/plugins/loadPlugins.ts';
import { runConformance } from '../../core/src/plugins/testing/index.ts';
import { temporaryFolder } from './writePlugin.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
let remove: () => Promise<void>;

const create = (...words: string[]) =>
  spawnSync(process.execPath, [join(project, 'scripts/create-plugin.mjs'), ...words, '--into', folder], { encoding: 'utf8' });

/** A temporary copy of the project's outside: only what a plugin needs in order to build. */
beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'));
  await symlink(join(project, 'core'), join(folder, 'core'));
  await copyFile(join(project, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
});
afterAll(() => remove());

describe('the generator', () => {
  test('writes a plugin that type-checks, builds, loads, passes the conformance kit and measures in a worker', async () => {
    const made = create('street-parking');
    expect(made.stderr).toBe('');
    expect(made.stdout.trim().split('\n').sort()).toEqual([
      'plugins/street-parking/README.md',
      'plugins/street-parking/package.json',
      'plugins/street-parking/src/plugin.ts',
      'plugins/street-parking/src/reachSection.ts',
      'plugins/street-parking/src/reachShare.ts',
      'plugins/street-parking/src/settings.ts',
      'plugins/street-parking/tsconfig.json',
      'test/plugins/street-parking.test.ts',
    ]);
    const built = spawnSync(
      process.execPath,
      [join(project, 'node_modules/typescript/bin/tsc'), '-p', join(folder, 'plugins/street-parking')],
      { encoding: 'utf8' },
    );
    expect(built.stdout + built.stderr).toBe('');

    const registry = await loadPlugins({ roots: [join(folder, 'plugins')] });
    expect(registry.problems).toEqual([]);
    const plugin = registry.get('street-parking')!;
    expect((await runConformance(plugin)).filter(({ passed }) => !passed)).toEqual([]);

    const host = createMeasureHost(registry, { workers: 1 });
    const results = await host.measure([{ name: 'street-parking', settings: { annualTarget: 200 } }], { streetParking: { reached: 10 } });
    await host.close();
    expect(results).toMatchObject([{ key: 'street-parking.reachShare', status: 'known', value: 5 }]);
  });

  test('writes a test of the plugin too', async () => {
    expect(await readFile(join(folder, 'test/plugins/street-parking.test.ts'), 'utf8')).toContain('runConformance(plugin)');
  });

  test.each([
    ['a name that is there already', ['street-parking'], 'exists already'],
    ['no name', [], 'Give one name'],
    ['two names', ['one', 'two'], 'Give one name'],
    ['a path', ['../elsewhere'], 'cannot be used'],
    ['capitals', ['Parking'], 'cannot be used'],
    ['the name of the core', ['core'], 'cannot be used'],
  ])('refuses %s', (_, words, message) => {
    const refused = create(...words);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain(message);
    expect(refused.stdout).toBe('');
  });
});

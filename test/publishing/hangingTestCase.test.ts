import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { compileConfiguration } from '../../core/src/configuration/compileConfiguration.ts';
import { createMeasureHost } from '../../core/src/plugins/createMeasureHost.ts';
import { loadPlugins } from '../../core/src/plugins/loadPlugins.ts';
import type { MeasureHost } from '../../core/src/plugins/measureHost.ts';
import { runTestCases } from '../../core/src/publishing/testCases/runTestCases.ts';
import { minimalRegistry } from '../configuration/minimalMunicipality.ts';
import { measureSource, temporaryFolder, writePlugin } from '../plugins/writePlugin.ts';
import { answersOf, townConfiguration } from '../projects/projectTown.ts';

let host: MeasureHost;
let remove: () => Promise<void>;
beforeAll(async () => {
  const temporary = await temporaryFolder();
  remove = temporary.remove;
  const body =
    '({ trees }) => { if (trees.planted === 13) for (;;); if (trees.planted === 14) throw new Error("no"); return { value: trees.planted }; }';
  await writePlugin(temporary.folder, 'trees', { measures: [measureSource('share', body)] });
  host = createMeasureHost(await loadPlugins({ roots: [temporary.folder] }), { timePerMeasure: 100 });
});
afterAll(async () => {
  await host.close();
  await remove();
});

test('a test case in which a plugin hangs or breaks says so, and the others still run', async () => {
  const configuration = townConfiguration('klein');
  const planted = (count: number, expected: object) => ({
    key: 'x',
    name: { nl: 'Park', en: 'Park' },
    projectType: 'plantsoen',
    answers: answersOf('Park', { planted: count }),
    expected,
  });
  const testCases = {
    breekt: planted(14, { scores: { bomen: 3 } }),
    hangt: planted(13, { scores: { bomen: 3 } }),
    // What is stated here needs no measure.
    'hangt-elders': planted(13, { next: { state: 'toets' } }),
    loopt: planted(12, { scores: { bomen: 3 } }),
  };
  const runs = await runTestCases(compileConfiguration({ ...configuration, testCases }, minimalRegistry), host);
  expect(runs.map(({ key, outcome }) => [key, outcome])).toEqual([
    ['breekt', 'broken'],
    ['hangt', 'broken'],
    ['hangt-elders', 'green'],
    ['loopt', 'green'],
  ]);
  const [broke, hung] = runs;
  expect(broke!.why!.nl).toMatch(/^De plugin trees maakt een fout bij: share\./);
  expect(hung!.why!.nl).toMatch(/^De plugin trees antwoordt niet op tijd bij: share\./);
  expect(hung!.why!.en).toMatch(/^The plugin trees does not answer in time at: share\./);
});

import type { CompiledRelease } from '../../configuration/releaseLibrary.ts';
import type { MeasureHost } from '../../plugins/measureHost.ts';
import { runTestCase } from './runTestCase.ts';
import type { TestCaseRun } from './testCaseRun.ts';

/** Cases that are with the plugins at once. */
const atOnce = 8;
/** Milliseconds of weighing after which other requests get a turn. */
const slice = 10;

/** Weighs every test case of a configuration, in order of the key under which it stands there (in a draft it may say another itself). Other requests are answered in between. */
export const runTestCases = async (compiled: CompiledRelease, measures: MeasureHost): Promise<readonly TestCaseRun[]> => {
  const cases = Object.entries(compiled.release.configuration.testCases)
    .map(([key, testCase]) => ({ ...testCase, key }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  const runs = new Map<string, TestCaseRun>();
  const waiting = [...cases];
  let turn = performance.now();
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      runs.set(next.key, await runTestCase(compiled, measures, next));
      if (performance.now() - turn > slice) {
        await new Promise((resolve) => setImmediate(resolve));
        turn = performance.now();
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return cases.map(({ key }) => runs.get(key)!);
};

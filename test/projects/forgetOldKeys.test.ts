import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { forgetOldKeys, keyLifetime } from '../../core/src/projects/forgetOldKeys.ts';
import { submitProject } from '../../core/src/projects/submitProject.ts';
import { systemScope } from '../../core/src/shared/systemScope.ts';
import { answersOf, openProjectTown, type ProjectTown } from './projectTown.ts';

let town: ProjectTown;
beforeEach(async () => {
  town = await openProjectTown();
});
afterEach(() => town.close());

const submit = (name: string, idempotencyKey: string) =>
  submitProject(town.as('aanvrager'), { typeKey: 'plantsoen', answers: answersOf(name), idempotencyKey });
const sweep = (municipality = 'klein') => forgetOldKeys({ ...town.as('aanvrager'), scope: systemScope(municipality) });

test('a key is recognised for its lifetime and forgotten after it, in its own municipality', async () => {
  const first = await submit('Park Zuid', 'one');
  town.pass(keyLifetime * 24 * 60 - 1);
  expect(await sweep()).toBe(0);
  expect((await submit('Park Zuid', 'one')).code).toBe(first.code);
  await submit('Park Noord', 'two');
  town.pass(2);
  expect(await sweep('buur')).toBe(0);
  expect(await sweep()).toBe(1);
  expect(await town.count('idempotencyRecords')).toBe(1);
  expect((await submit('Park Zuid', 'one')).code).not.toBe(first.code);
});

test('two servers that sweep at once remove each record once and do not fail', async () => {
  for (const key of ['one', 'two', 'three']) await submit(`Park ${key}`, key);
  town.pass(keyLifetime * 24 * 60 + 1);
  const removed = await Promise.all([sweep(), sweep()]);
  expect(removed[0]! + removed[1]!).toBe(3);
  expect(await town.count('idempotencyRecords')).toBe(0);
});

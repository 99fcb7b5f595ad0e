import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { OperationContext } from '../../../core/src/configuration/operationContext.ts';
import { readPresence } from '../../../core/src/configuration/presence/readPresence.ts';
import { showPresence } from '../../../core/src/configuration/presence/showPresence.ts';
import { type DraftTown, openDraftTown } from './draftTown.ts';

let town: DraftTown;
let marloes: OperationContext;
let fatima: OperationContext;

beforeEach(async () => {
  town = await openDraftTown();
  [marloes, fatima] = [town.as('Marloes de Wit'), town.as('Fatima El Idrissi')];
});
afterEach(() => town.close());

const records = (): Promise<number> => town.system.store.count(town.system.scope, 'draftPresence', {});

it('tells the others who is where, since when, until a minute after the last sign of life', async () => {
  expect(await showPresence(fatima, { part: 'forms', key: 'woningbouw' })).toEqual([]);
  const [first] = await showPresence(marloes, { part: 'framework' });
  expect(first).toEqual({ name: 'Fatima El Idrissi', part: 'forms', key: 'woningbouw', since: expect.stringMatching(/^2026-11-02T09:00/) });
  town.pass(40_000);
  await showPresence(fatima, { part: 'forms', key: 'woningbouw' });
  town.pass(40_000);
  expect(await readPresence(marloes)).toEqual([first]);
  expect((await showPresence(fatima, { part: 'framework' })).map(({ name }) => name)).toEqual([]);
  expect((await readPresence(marloes))[0]!.since).not.toBe(first!.since);
  town.pass(61_000);
  expect(await readPresence(marloes)).toEqual([]);
});

it('writes at most once in twenty seconds, forgets who left, and sweeps who never said so', async () => {
  await showPresence(fatima, { part: 'framework' });
  const [before] = await town.system.store.find(town.system.scope, 'draftPresence', {});
  await showPresence(fatima, { part: 'framework' });
  expect(await town.system.store.find(town.system.scope, 'draftPresence', {})).toEqual([before]);
  await showPresence(marloes, { part: 'texts' });
  await showPresence(marloes, { part: 'framework', leaves: true });
  expect(await records()).toBe(2);
  await showPresence(marloes, { part: 'texts', leaves: true });
  expect(await records()).toBe(1);
  town.pass(15 * 60_000);
  await showPresence(marloes, { part: 'texts' });
  expect(await records()).toBe(1);
  expect(await readPresence(fatima)).toHaveLength(1);
});

it('takes two windows of one person that speak at once, and a clock that goes back', async () => {
  await Promise.all([showPresence(fatima, { part: 'framework' }), showPresence(fatima, { part: 'texts' })]);
  expect(await records()).toBe(1);
  town.pass(-3_600_000);
  await showPresence(fatima, { part: 'roles', key: 'manager' });
  expect((await readPresence(marloes)).map(({ part, key }) => [part, key])).toEqual([['roles', 'manager']]);
});

it('refuses a part that does not exist and who may not edit', async () => {
  await expect(showPresence(marloes, { part: '__proto__' })).rejects.toMatchObject({ code: 'WB-RELEASE-PART-UNKNOWN' });
  await expect(showPresence(town.as('Kees', ['configuration:read']), { part: 'texts' })).rejects.toMatchObject({
    code: 'WB-PERMISSION-MISSING',
  });
  await expect(readPresence(town.as('Kees', ['project:read']))).rejects.toMatchObject({ code: 'WB-PERMISSION-MISSING' });
});

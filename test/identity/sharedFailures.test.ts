import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Attempt, createSharedFailures } from '../../core/src/identity/sharedFailures.ts';
import { systemScope } from '../../core/src/shared/systemScope.ts';
import { openEmbeddedStore } from '../../core/src/storage/embedded/openEmbeddedStore.ts';
import type { Store } from '../../core/src/storage/port.ts';

const folder = mkdtempSync(join(tmpdir(), 'weegbrug-failures-'));
const limits = { perAccount: 5, perAddress: 8, window: 1_000 };
let store: Store;
beforeAll(async () => {
  store = await openEmbeddedStore({ folder });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Two servers on one store. */
const servers = () => [createSharedFailures(store, limits), createSharedFailures(store, limits)] as const;
let towns = 0;
const attempt = (changes: Partial<Attempt> = {}): Attempt => ({
  municipality: `town-${towns}`,
  username: 'jan',
  address: '1.2.3.4',
  now: 1_000_000,
  ...changes,
});
const locked = (seconds: number) => expect.objectContaining({ code: 'WB-IDENTITY-LOCKED', parameters: { retryAfter: seconds } });

describe('failed attempts in the store', () => {
  test('several servers count together, and a new one knows what was', async () => {
    towns += 1;
    const [one, other] = servers();
    for (let count = 0; count < 5; count += 1) await (count % 2 === 0 ? one : other).failed(attempt({ now: 1_000_000 + count }));
    await expect(one.check(attempt({ now: 1_000_500 }))).rejects.toEqual(locked(1));
    await expect(createSharedFailures(store, limits).failed(attempt({ now: 1_000_500 }))).rejects.toEqual(locked(1));
    expect(['jan', 'piet'].map(await other.locked(`town-${towns}`, 1_000_500))).toEqual([true, false]);
    await other.check(attempt({ username: 'piet', now: 1_000_500 }));
    await other.check(attempt({ now: 1_001_000 }));
    expect((await other.locked(`town-${towns}`, 1_001_000))('jan')).toBe(false);
  });

  test('a burst over two servers gets no more attempts than a queue', async () => {
    towns += 1;
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, (_, index) => servers()[index % 2 === 0 ? 0 : 1].failed(attempt())),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toEqual(locked(1));
  });

  test('an address is locked whatever the names; another address is not', async () => {
    towns += 1;
    const [one, other] = servers();
    for (let count = 0; count < 8; count += 1) await one.failed(attempt({ username: `name-${count}` }));
    await expect(other.check(attempt({ username: 'new' }))).rejects.toEqual(locked(1));
    await other.check(attempt({ username: 'new', address: '5.6.7.8' }));
  });

  test('a success forgives the account and its own attempt, not what others did from that address', async () => {
    towns += 1;
    const [one] = servers();
    for (let count = 0; count < 4; count += 1) await one.failed(attempt());
    for (let count = 0; count < 3; count += 1) await one.failed(attempt({ username: 'piet' }));
    await one.failed(attempt({ now: 1_000_001 }));
    await one.succeeded(attempt({ now: 1_000_001 }));
    await one.failed(attempt({ username: 'kees' }));
    await expect(one.check(attempt({ username: 'new' }))).rejects.toEqual(locked(1));
    expect((await one.locked(`town-${towns}`, 1_000_001))('jan')).toBe(false);
  });

  test('neither names nor addresses are kept as they are, and what is over is cleared away', async () => {
    towns += 1;
    const [one] = servers();
    await one.failed(attempt());
    const records = () => store.find(systemScope(`town-${towns}`), 'signInFailures', {});
    const text = JSON.stringify(await records());
    expect(text).not.toContain('jan');
    expect(text).not.toContain('1.2.3.4');
    await one.failed(attempt({ username: 'piet', address: '5.6.7.8', now: 1_000_000 + 120_000 }));
    expect(await records()).toHaveLength(2);
  });
});

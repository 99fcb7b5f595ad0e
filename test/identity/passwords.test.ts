import { describe, expect, test } from '@jest/globals';
import { checkPassword } from '../../core/src/identity/checkPassword.ts';
import { createTurnstile } from '../../core/src/identity/createTurnstile.ts';
import { hashPassword } from '../../core/src/identity/hashPassword.ts';
import { createSignInGuard } from '../../core/src/identity/signInGuard.ts';
import { verifyPassword } from '../../core/src/identity/verifyPassword.ts';

describe('passwords', () => {
  test('are salted: the same password has another hash each time, and both verify', async () => {
    const [one, two] = await Promise.all([hashPassword('een lang wachtwoord', 10), hashPassword('een lang wachtwoord', 10)]);
    expect(one).not.toBe(two);
    expect(one).not.toContain('wachtwoord');
    expect(await verifyPassword('een lang wachtwoord', one)).toBe(true);
    expect(await verifyPassword('een lang wachtwoord', two)).toBe(true);
    expect(await verifyPassword('een lang wachtwoorD', one)).toBe(false);
    expect(await verifyPassword('', one)).toBe(false);
  });

  test('a letter with an accent is the same letter however it was typed', async () => {
    const hash = await hashPassword('caf\u00e9 om de hoek', 10);
    expect(await verifyPassword('cafe\u0301 om de hoek', hash)).toBe(true);
  });

  test('without an account the same work is done, and never succeeds', async () => {
    const hash = await hashPassword('een lang wachtwoord');
    await verifyPassword('warm', undefined);
    const time = async (given: string | undefined): Promise<number> => {
      const started = performance.now();
      expect(await verifyPassword('fout', given)).toBe(false);
      return performance.now() - started;
    };
    // The quickest of several in turn: what else the machine does only makes single ones slower.
    let [known, unknown] = [Infinity, Infinity];
    for (let count = 0; count < 6; count += 1) {
      known = Math.min(known, await time(hash));
      unknown = Math.min(unknown, await time(undefined));
    }
    expect(unknown / known).toBeGreaterThan(0.4);
    expect(unknown / known).toBeLessThan(2.5);
    expect(await verifyPassword('no account has this password', undefined)).toBe(false);
  });

  test('length counts, not decoration', () => {
    expect(() => checkPassword('een lange zin zonder cijfers', 'jan')).not.toThrow();
    for (const weak of ['kort1!', 'aaaaaaaaaaaaa', 'jansen-jansen-jansen', 'x'.repeat(201)])
      expect(() => checkPassword(weak, 'jansen')).toThrow(expect.objectContaining({ code: 'WB-IDENTITY-PASSWORD-WEAK' }));
  });
});

describe('the guard', () => {
  const limits = { perAccount: 5, perAddress: 20, window: 1000 };
  test('lets through again as soon as the oldest failure is out of the window', () => {
    const guard = createSignInGuard(limits);
    for (let at = 0; at < 5; at += 1) guard.failed('alfa/jan', 'a', at * 100);
    expect(() => guard.check('alfa/jan', 'b', 999)).toThrow(
      expect.objectContaining({ code: 'WB-IDENTITY-LOCKED', parameters: { retryAfter: 1 } }),
    );
    expect(() => guard.check('alfa/jan', 'b', 1000)).not.toThrow();
    expect(() => guard.check('beta/jan', 'a', 500)).not.toThrow();
  });
});

describe('the turnstile', () => {
  test('lets two run and the rest wait, in order, and refuses when the queue is full', async () => {
    const turnstile = createTurnstile(2, 3);
    const ends: (() => void)[] = [];
    const begun: number[] = [];
    const tasks = Array.from({ length: 6 }, (_, index) =>
      turnstile(() => {
        begun.push(index);
        return new Promise<void>((resolve) => ends.push(resolve));
      }),
    );
    await expect(tasks[5]).rejects.toMatchObject({ code: 'WB-IDENTITY-BUSY' });
    expect(begun).toEqual([0, 1]);
    for (let index = 0; index < 5; index += 1) {
      ends[index]!();
      await tasks[index];
    }
    expect(begun).toEqual([0, 1, 2, 3, 4]);
  });

  test('a task that fails leaves its place', async () => {
    const turnstile = createTurnstile(1, 1);
    await expect(turnstile(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await turnstile(async () => 'next')).toBe('next');
  });
});

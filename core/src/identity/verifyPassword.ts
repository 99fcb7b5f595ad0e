import { timingSafeEqual } from 'node:crypto';
import { deriveKey, hashPassword } from './hashPassword.ts';

let decoy: Promise<string> | undefined;

/**
 * Compares a password with a stored hash in constant time. Without a hash (unknown or inactive account) the same work is done
 * against a decoy, so that the time of the answer tells nobody which usernames exist.
 */
export const verifyPassword = async (password: string, hash: string | undefined): Promise<boolean> => {
  decoy ??= hashPassword('no account has this password');
  const [, cost = '', salt = '', key = ''] = (hash ?? (await decoy)).split('$');
  const derived = await deriveKey(password, Buffer.from(salt, 'base64url'), Number(cost));
  const expected = Buffer.from(key, 'base64url');
  return derived.length === expected.length && timingSafeEqual(derived, expected) && hash !== undefined;
};

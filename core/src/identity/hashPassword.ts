import { randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt);

/** N = 2^15 with r = 8 takes 32 MiB and some 80 ms per attempt: slow enough for a stolen copy, quick enough for a sign-in page. */
const defaultCost = 15;

/**
 * A salted scrypt hash that carries its own parameters: `scrypt$<log2 N>$<salt>$<key>`, base64url.
 * @param cost log2 of N, 10 … 20
 */
export const hashPassword = async (password: string, cost = defaultCost): Promise<string> => {
  const salt = randomBytes(16);
  const key = await deriveKey(password, salt, cost);
  return `scrypt$${cost}$${salt.toString('base64url')}$${key.toString('base64url')}`;
};

export const deriveKey = (password: string, salt: Buffer, cost: number): Promise<Buffer> =>
  derive(password.normalize('NFKC'), salt, 32, { N: 2 ** cost, r: 8, p: 1, maxmem: 2 ** cost * 1024 * 2 });

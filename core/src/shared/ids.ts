import { randomBytes } from 'node:crypto';

/** Makes identifiers; passed in so that demo data and tests are deterministic. */
export type IdSource = () => string;

/** A sortable identifier: 48 bits of time and 80 random bits, in lower-case hexadecimal (UUID version 7 layout without dashes). */
export const newId: IdSource = () => {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex');
};

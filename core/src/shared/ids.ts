import { randomFillSync } from 'node:crypto';

/** Makes identifiers; passed in so that demo data and tests are deterministic. */
export type IdSource = () => string;

const length = 16;
/** Random bytes for many ids at once: asking for them costs more than their number. */
const reserve = Buffer.alloc(256 * length);
let used = reserve.length;

const randomPart = (): Buffer => {
  if (used === reserve.length) {
    randomFillSync(reserve);
    used = 0;
  }
  return reserve.subarray(used, (used += length));
};

/** A sortable identifier: 48 bits of time and 80 random bits, in lower-case hexadecimal (UUID version 7 layout without dashes). */
export const newId: IdSource = () => {
  const bytes = randomPart();
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex');
};

import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { StoredRecord } from '../port.ts';

/**
 * Records from this many bytes are deflated: a smaller one shares a page of a file of ours with others, a larger one would take whole pages of its own. Most projects are smaller, and deflating
 * them took a tenth of the time of the thread that writes.
 */
const deflatedFrom = 8_000;
/** What stands before deflated JSON; JSON itself begins with a brace. */
const deflated = 1;
/** Much quicker than the usual level, and nearly as small for JSON; the usual tables would take longer to clear than to use. */
const deflation = { level: 1, memLevel: 7 };

/** Stored form of a record: CRC-32 of the rest (four bytes), then its JSON in UTF-8, or a 1 and the deflated JSON. */
export const encodeRecord = (json: string): Buffer => {
  const bytes = isSmall(json) ? plain(json) : Buffer.concat([Buffer.from([0, 0, 0, 0, deflated]), deflateRawSync(json, deflation)]);
  bytes.writeUInt32LE(crc32(bytes.subarray(4)), 0);
  return bytes;
};

/** A character takes a byte at least, so most large records are known without counting. */
const isSmall = (json: string): boolean => json.length < deflatedFrom && Buffer.byteLength(json) < deflatedFrom;

const plain = (json: string): Buffer => {
  const bytes = Buffer.allocUnsafe(4 + Buffer.byteLength(json));
  bytes.write(json, 4);
  return bytes;
};

/**
 * @param file named when the bytes are not what was written
 * @throws WB-STORE-DAMAGED
 */
export const decodeRecord = (bytes: Buffer, file: string): StoredRecord & Record<string, unknown> => {
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== crc32(bytes.subarray(4))) throw new WeegbrugError('WB-STORE-DAMAGED', { file });
  const json = bytes[4] === deflated ? inflateRawSync(bytes.subarray(5)).toString() : bytes.toString('utf8', 4);
  return JSON.parse(json) as StoredRecord & Record<string, unknown>;
};

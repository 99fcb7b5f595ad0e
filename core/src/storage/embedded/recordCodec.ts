import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { StoredRecord } from '../port.ts';

/** Records from this many bytes are deflated. For a usual project (14 kB) that would take longer than everything else that is done to write it. */
const deflatedFrom = 20_000;
/** What stands before deflated JSON; JSON itself begins with a brace. */
const deflated = 1;
/** Much quicker than the usual level, and nearly as small for JSON. */
const level = 1;

/** Stored form of a record: CRC-32 of the rest (four bytes), then its JSON in UTF-8, or a 1 and the deflated JSON. */
export const encodeRecord = (json: string): Buffer => {
  const length = Buffer.byteLength(json);
  const bytes =
    length < deflatedFrom ? plain(json, length) : Buffer.concat([Buffer.from([0, 0, 0, 0, deflated]), deflateRawSync(json, { level })]);
  bytes.writeUInt32LE(crc32(bytes.subarray(4)), 0);
  return bytes;
};

const plain = (json: string, length: number): Buffer => {
  const bytes = Buffer.allocUnsafe(4 + length);
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

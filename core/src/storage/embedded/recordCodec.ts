import { crc32 } from 'node:zlib';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { StoredRecord } from '../port.ts';

/** Stored form of a record: CRC-32 of its JSON (four bytes), then the JSON in UTF-8. */
export const encodeRecord = (json: string): Buffer => {
  const bytes = Buffer.allocUnsafe(4 + Buffer.byteLength(json));
  bytes.write(json, 4);
  bytes.writeUInt32LE(crc32(bytes.subarray(4)), 0);
  return bytes;
};

/**
 * @param file named when the bytes are not what was written
 * @throws WB-STORE-DAMAGED
 */
export const decodeRecord = (bytes: Buffer, file: string): StoredRecord & Record<string, unknown> => {
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== crc32(bytes.subarray(4))) throw new WeegbrugError('WB-STORE-DAMAGED', { file });
  return JSON.parse(bytes.toString('utf8', 4)) as StoredRecord & Record<string, unknown>;
};

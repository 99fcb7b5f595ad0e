import { inflateRawSync } from 'node:zlib';
import { refuseSpreadsheet } from './refuseSpreadsheet.ts';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const mostEntries = 1_000;

/**
 * Unpacks the files of a ZIP that are asked for. Trusts nothing that the archive says about sizes: every file is unpacked up to what is left of the limit.
 * @param limit bytes of all files together
 */
export const unpackZip = (archive: Buffer, limit: number, wanted: (name: string) => boolean): Map<string, Buffer> => {
  const files = new Map<string, Buffer>();
  let left = limit;
  for (const { name, method, flags, start, packedSize } of entriesOf(archive)) {
    if ((flags & 1) !== 0) refuseSpreadsheet({ refused: 'encrypted' });
    if (/vbaProject\.bin$/i.test(name)) refuseSpreadsheet({ refused: 'macros' });
    if (!wanted(name)) continue;
    if (files.has(name)) refuseSpreadsheet({ refused: 'unreadable' });
    const packed = archive.subarray(start, start + packedSize);
    if (packed.length !== packedSize) refuseSpreadsheet({ refused: 'unreadable' });
    const content = method === 0 ? packed : method === 8 ? inflate(packed, left) : refuseSpreadsheet({ refused: 'unreadable' });
    left -= content.length;
    if (left < 0) refuseSpreadsheet({ refused: 'tooLarge', what: 'unpacked' });
    files.set(name, content);
  }
  return files;
};

const inflate = (packed: Buffer, limit: number): Buffer => {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(limit, 1) });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      ? refuseSpreadsheet({ refused: 'tooLarge', what: 'unpacked' })
      : refuseSpreadsheet({ refused: 'unreadable' });
  }
};

type Entry = { name: string; method: number; flags: number; start: number; packedSize: number };

/** The directory at the end of the archive; an archive of more than 4 GiB or in several parts is none of ours. */
const entriesOf = (archive: Buffer): Entry[] => {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > archive.length || archive.readUInt32LE(end) !== endSignature) refuseSpreadsheet({ refused: 'unreadable' });
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  if (count > mostEntries) refuseSpreadsheet({ refused: 'tooLarge', what: 'unpacked' });
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== entrySignature) refuseSpreadsheet({ refused: 'unreadable' });
    const nameLength = archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    if (local + 30 > archive.length || archive.readUInt32LE(local) !== localSignature) refuseSpreadsheet({ refused: 'unreadable' });
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      flags: archive.readUInt16LE(at + 8),
      method: archive.readUInt16LE(at + 10),
      packedSize: archive.readUInt32LE(at + 20),
      start: local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28),
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
};

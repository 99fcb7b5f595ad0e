import readXlsxFile from 'read-excel-file/node';
import { checkSheet } from './checkSheet.ts';
import { packZip } from './packZip.ts';
import { refuseSpreadsheet } from './refuseSpreadsheet.ts';
import type { SpreadsheetCell, SpreadsheetLimits, SpreadsheetRows } from './spreadsheet.ts';
import { unpackZip } from './unpackZip.ts';

/** What a workbook is read from; pictures, macros and links are left where they are. */
const parts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml|sharedStrings\.xml|worksheets\/[^/]+\.xml))$/i;

/** The first sheet of an Excel workbook. Unpacked under our own limits first, and handed on without anything that the values do not need. */
export const readWorkbook = async (bytes: Buffer, limits: SpreadsheetLimits): Promise<SpreadsheetRows> => {
  if (bytes.readUInt16BE(0) !== 0x504b) refuseSpreadsheet({ refused: bytes.readUInt16BE(0) === 0xd0cf ? 'encrypted' : 'unreadable' });
  const files = unpackZip(bytes, limits.unpacked, (name) => parts.test(name));
  for (const [name, content] of files) if (/worksheets\//i.test(name)) checkSheet(content.toString('utf8'), limits);
  const [sheet] = await readXlsxFile(packZip(files), { trim: false }).catch(() => refuseSpreadsheet({ refused: 'unreadable' }));
  return (sheet?.data ?? []).map((row) => row.map(toCell));
};

/** Excel keeps a date as a moment; a table knows days. */
const toCell = (value: unknown): SpreadsheetCell => {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
};

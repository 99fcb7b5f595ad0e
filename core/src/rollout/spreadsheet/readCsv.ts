import { CsvError, parse } from 'csv-parse/sync';
import { refuseSpreadsheet } from './refuseSpreadsheet.ts';
import type { SpreadsheetLimits, SpreadsheetRows } from './spreadsheet.ts';

/** Rows of a CSV file: semicolons, commas or tabs, whichever the first line has most of; UTF-8, or else the Western European set that spreadsheets here still write. */
export const readCsv = (bytes: Buffer, limits: SpreadsheetLimits): SpreadsheetRows => {
  const text = decode(bytes);
  if (text.includes('\u0000')) refuseSpreadsheet({ refused: 'unreadable' });
  try {
    const rows: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      to: limits.rows + 1,
      max_record_size: limits.columns * (limits.cell + 3),
    });
    return rows.map((row) => row.map((cell) => (cell === '' ? undefined : cell)));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuseSpreadsheet({ refused: 'unreadable', place: `${error['lines'] ?? ''}` });
  }
};

const decode = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1').replaceAll(/[\u0080-\u009f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80]!);
  }
};

/** What Windows-1252 has where Latin-1 has none: 0x80 … 0x9f. Node's own decoder of that set skips them. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const delimiterOf = (text: string): string => {
  const [line = ''] = text.slice(0, 100_000).split(/[\r\n]/, 1);
  const bare = line.replaceAll(/"(?:[^"]|"")*"/g, '');
  const counts = [';', ',', '\t'].map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
};

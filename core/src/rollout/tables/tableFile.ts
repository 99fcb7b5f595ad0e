import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import { plainDecimal } from '../../shared/plainDecimal.ts';
import type { Language } from '../../shared/localizedText.ts';
import type { SpreadsheetCell, SpreadsheetType } from '../spreadsheet/spreadsheet.ts';

/**
 * Rows as a file that a Dutch spreadsheet opens by double click. CSV: UTF-8 with a byte order mark, semicolons, numbers as the language writes them. XLSX:
 * texts are cells of type text, so nothing is computed.
 */
export const tableFile = async (rows: readonly SpreadsheetCell[][], type: SpreadsheetType, language: Language): Promise<Buffer> => {
  if (type === 'csv') {
    const number = (value: number): string => (language === 'nl' ? plainDecimal(value).replace('.', ',') : plainDecimal(value));
    const lines = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? number(cell) : (cell ?? ''))));
    return Buffer.from(`\uFEFF${stringify(lines, { delimiter: ';', record_delimiter: 'windows' })}`);
  }
  const sheet = rows.map((row, index) =>
    row.map((cell) => {
      if (cell === undefined) return null;
      return typeof cell === 'number'
        ? { value: cell, type: Number }
        : { value: String(cell), type: String, ...(index === 0 ? { fontWeight: 'bold' as const } : {}) };
    }),
  );
  return writeXlsxFile(sheet, { stickyRowsCount: 1 }).toBuffer();
};

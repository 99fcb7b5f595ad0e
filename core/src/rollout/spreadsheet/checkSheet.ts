import { refuseSpreadsheet } from './refuseSpreadsheet.ts';
import type { SpreadsheetLimits } from './spreadsheet.ts';

/**
 * Refuses a sheet that would grow beyond the limits or that computes: every address is looked at before any row is made. A formula shows a value
 * that nobody typed and that another program may change.
 * @param xml text of the sheet
 */
export const checkSheet = (xml: string, limits: Pick<SpreadsheetLimits, 'rows' | 'columns'>): void => {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) refuseSpreadsheet({ refused: 'unreadable' });
  let place = '';
  let rows = 0;
  for (const [, tag = '', attributes = ''] of xml.matchAll(/<(?:[A-Za-z]\w*:)?(row|c|f)\b([^<>]*)>/g)) {
    if (tag === 'f') refuseSpreadsheet({ refused: 'formula', place });
    const address = /\sr="([^"]*)"/.exec(attributes)?.[1];
    if (tag === 'row') {
      rows += 1;
      if (Math.max(rows, Number(address ?? 0)) > limits.rows) refuseSpreadsheet({ refused: 'tooLarge', what: 'rows' });
      continue;
    }
    const [, letters, number] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address ?? '') ?? [];
    if (letters === undefined) return refuseSpreadsheet({ refused: 'unreadable' });
    place = address!;
    if (Number(number) > limits.rows) refuseSpreadsheet({ refused: 'tooLarge', what: 'rows' });
    if (columnNumber(letters) > limits.columns) refuseSpreadsheet({ refused: 'tooLarge', what: 'columns' });
  }
};

/** A is 1, Z is 26, AA is 27. */
const columnNumber = (letters: string): number => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

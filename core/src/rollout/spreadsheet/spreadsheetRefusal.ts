import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { SpreadsheetLimits, SpreadsheetRefusal } from './spreadsheet.ts';

/**
 * A refusal of the reading process as one from the registry: WB-SPREADSHEET-UNREADABLE, -ENCRYPTED, -MACROS, -FORMULA, or -UNPACKED, -ROWS, -COLUMNS,
 * -CELL, -TIME, -MEMORY for a limit.
 */
export const spreadsheetRefusal = (refusal: SpreadsheetRefusal, limits: SpreadsheetLimits): WeegbrugError => {
  switch (refusal.refused) {
    case 'formula':
      return new WeegbrugError('WB-SPREADSHEET-FORMULA', { place: refusal.place });
    case 'encrypted':
      return new WeegbrugError('WB-SPREADSHEET-ENCRYPTED');
    case 'macros':
      return new WeegbrugError('WB-SPREADSHEET-MACROS');
    case 'unreadable':
      return new WeegbrugError('WB-SPREADSHEET-UNREADABLE');
    case 'tooLarge':
      return tooLarge(refusal.what, limits);
  }
};

const tooLarge = (what: Extract<SpreadsheetRefusal, { refused: 'tooLarge' }>['what'], limits: SpreadsheetLimits): WeegbrugError => {
  switch (what) {
    case 'unpacked':
      return new WeegbrugError('WB-SPREADSHEET-UNPACKED', { limit: Math.round(limits.unpacked / 1024 ** 2) });
    case 'rows':
      return new WeegbrugError('WB-SPREADSHEET-ROWS', { limit: limits.rows });
    case 'columns':
      return new WeegbrugError('WB-SPREADSHEET-COLUMNS', { limit: limits.columns });
    case 'cell':
      return new WeegbrugError('WB-SPREADSHEET-CELL', { limit: limits.cell });
    case 'time':
      return new WeegbrugError('WB-SPREADSHEET-TIME', { limit: Math.ceil(limits.time / 1000) });
    case 'memory':
      return new WeegbrugError('WB-SPREADSHEET-MEMORY', { limit: limits.memory });
  }
};

/** A cell of a spreadsheet as it was read: dates as ISO dates; nothing for an empty one. */
export type SpreadsheetCell = string | number | boolean | undefined;

/** The first sheet of a file, without empty rows and columns behind the last content. Row 1 of the file is the first. */
export type SpreadsheetRows = readonly (readonly SpreadsheetCell[])[];

export type SpreadsheetType = 'xlsx' | 'csv';

/** Content types of spreadsheets. */
export const spreadsheetTypes: Readonly<Record<SpreadsheetType, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
};

/** What reading a spreadsheet may cost. */
export type SpreadsheetLimits = {
  /** Bytes of the file. */
  file: number;
  /** Bytes of everything in it, unpacked. */
  unpacked: number;
  rows: number;
  columns: number;
  /** UTF-16 units of one cell. */
  cell: number;
  /** Milliseconds. */
  time: number;
  /** MiB of the process that reads. */
  memory: number;
};

export const spreadsheetLimits: SpreadsheetLimits = {
  file: 10 * 1024 ** 2,
  unpacked: 100 * 1024 ** 2,
  rows: 50_000,
  columns: 200,
  cell: 5_000,
  time: 30_000,
  memory: 256,
};

/** Why a file was not read. */
export type SpreadsheetRefusal =
  /** `place`: line or cell, where there is one. */
  | { refused: 'unreadable' | 'encrypted' | 'macros'; place?: string }
  | { refused: 'formula'; place: string }
  | { refused: 'tooLarge'; what: 'unpacked' | 'rows' | 'columns' | 'cell' | 'time' | 'memory' };

export type SpreadsheetOutcome = { rows: SpreadsheetRows } | SpreadsheetRefusal;

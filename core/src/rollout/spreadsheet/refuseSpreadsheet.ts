import type { SpreadsheetRefusal } from './spreadsheet.ts';

/** Thrown inside the reading process to end with a refusal. */
export class SpreadsheetRefused extends Error {
  readonly refusal: SpreadsheetRefusal;

  constructor(refusal: SpreadsheetRefusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

export const refuseSpreadsheet = (refusal: SpreadsheetRefusal): never => {
  throw new SpreadsheetRefused(refusal);
};

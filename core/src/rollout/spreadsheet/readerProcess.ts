import { readCsv } from './readCsv.ts';
import { readWorkbook } from './readWorkbook.ts';
import { SpreadsheetRefused } from './refuseSpreadsheet.ts';
import type { SpreadsheetCell, SpreadsheetLimits, SpreadsheetOutcome, SpreadsheetRows, SpreadsheetType } from './spreadsheet.ts';

// A process of its own: reads one file from its input and answers with its rows as JSON. Whatever a file does, it ends here.
const [type, settings = '{}'] = process.argv.slice(2);
const limits = JSON.parse(settings) as SpreadsheetLimits;

/** Empty rows and cells at the end fall away; what is left must fit. */
const fitted = (rows: SpreadsheetRows): SpreadsheetOutcome => {
  const kept = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== undefined) + 1));
  const filled = kept.slice(0, kept.findLastIndex((row) => row.length > 0) + 1);
  if (filled.length > limits.rows) return { refused: 'tooLarge', what: 'rows' };
  if (filled.some((row) => row.length > limits.columns)) return { refused: 'tooLarge', what: 'columns' };
  const isLong = (cell: SpreadsheetCell): boolean => typeof cell === 'string' && cell.length > limits.cell;
  return filled.some((row) => row.some(isLong)) ? { refused: 'tooLarge', what: 'cell' } : { rows: filled };
};

const read = async (): Promise<SpreadsheetOutcome> => {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  const bytes = Buffer.concat(parts);
  try {
    return fitted((type as SpreadsheetType) === 'xlsx' ? await readWorkbook(bytes, limits) : readCsv(bytes, limits));
  } catch (error) {
    if (error instanceof SpreadsheetRefused) return error.refusal;
    return { refused: 'unreadable' };
  }
};

// An empty cell is null on the way: JSON knows no undefined in a list.
process.stdout.write(JSON.stringify(await read()));

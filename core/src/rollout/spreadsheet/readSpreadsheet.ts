import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type SpreadsheetCell,
  type SpreadsheetLimits,
  spreadsheetLimits,
  type SpreadsheetOutcome,
  type SpreadsheetType,
} from './spreadsheet.ts';

/** The built process: beside this file after the build, in `core/dist` when this runs from source (tests). */
const program = fileURLToPath(
  import.meta.url.endsWith('.ts')
    ? new URL('../../../dist/rollout/spreadsheet/readerProcess.js', import.meta.url)
    : new URL('./readerProcess.js', import.meta.url),
);

/**
 * Reads the first sheet of a file in a process of its own, with its own memory and a deadline: a bomb costs that process and nothing else.
 * @param limits what reading may cost; the size of the file itself is the caller's to keep
 */
export const readSpreadsheet = async (
  bytes: Buffer,
  type: SpreadsheetType,
  limits: SpreadsheetLimits = spreadsheetLimits,
): Promise<SpreadsheetOutcome> => {
  if (bytes.length < 4) return { refused: 'unreadable' };
  if (!existsSync(program)) throw new Error('the reader of spreadsheets is not built; run "npm run build" first');
  const child = spawn(process.execPath, [`--max-old-space-size=${limits.memory}`, program, type, JSON.stringify(limits)], {
    env: {},
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let late = false;
  const deadline = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, limits.time);
  const [said, complaints]: Buffer[][] = [[], []];
  child.stdout.on('data', (part: Buffer) => said!.push(part));
  // What it says when it runs out of memory is kept short and goes no further.
  child.stderr.on('data', (part: Buffer) => complaints!.length < 20 && complaints!.push(part));
  child.stdin.on('error', () => undefined);
  child.stdin.end(bytes);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => clearTimeout(deadline));
  if (late) return { refused: 'tooLarge', what: 'time' };
  if (code !== 0) return { refused: 'tooLarge', what: 'memory' };
  const outcome = JSON.parse(Buffer.concat(said!).toString('utf8')) as SpreadsheetOutcome;
  if (!('rows' in outcome)) return outcome;
  const withoutNull = (cell: SpreadsheetCell | null): SpreadsheetCell => cell ?? undefined;
  return { rows: outcome.rows.map((row) => row.map(withoutNull)) };
};

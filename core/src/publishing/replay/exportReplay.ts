import { Worker } from 'node:worker_threads';
import type { OperationContext } from '../../configuration/operationContext.ts';
import type { StoreOrigin } from '../../storage/port.ts';
import { requireFinished } from './loadReplayRows.ts';
import type { ReplaySummary } from './replayViews.ts';
import { type ReplayFile, writeReplayFile } from './writeReplayFile.ts';

/** What the thread that writes it gets. */
export type ReplayFileSetup = { origin: StoreOrigin; municipality: string; file: ReplayFile };

/** So few rows are written within a few milliseconds, quicker than a thread starts. */
const few = 200;

/** Plain JavaScript that was built: a thread cannot start from TypeScript, so tests that run from the sources use the built one. */
const threadFile = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/publishing/replay/exportThread.js' : './exportThread.js',
  import.meta.url,
);

/**
 * Every project of a finished replay, or every intake that it found no longer valid, as a spreadsheet. Many are read and written in a thread of their own, so that nobody waits for a file.
 * @throws WB-PERMISSION-MISSING, WB-REPLAY-NOT-FOUND, WB-REPLAY-NOT-FINISHED
 */
export const exportReplay = async (context: OperationContext, input: ReplayFile): Promise<Buffer> => {
  const { of, summary } = await requireFinished(context, input.id);
  const count = input.of === 'projects' ? of : (JSON.parse(summary!) as ReplaySummary).intakes.total;
  if (count <= few) return writeReplayFile(context, input);
  const { origin } = context.store;
  return writeInThread({ origin, municipality: context.scope.municipality, file: input });
};

const writeInThread = (setup: ReplayFileSetup): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(threadFile, { workerData: setup, resourceLimits: { maxOldGenerationSizeMb: 512 }, env: {}, execArgv: [] });
    // A server that stops does not wait for a file.
    worker.unref();
    worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread that writes a replay ended (${code})`)));
  });

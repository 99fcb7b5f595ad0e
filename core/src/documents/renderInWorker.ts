import { Worker } from 'node:worker_threads';
import type { RenderJob, RenderOutcome } from './renderTemplate.ts';

export type WorkerOutcome = RenderOutcome | { kind: 'failed'; message: string } | { kind: 'time' };

type Waiting = { job: RenderJob; resolve: (outcome: WorkerOutcome) => void };

/** Plain JavaScript that was built: a thread cannot start from TypeScript, so tests that run from the sources use the built one. */
const workerFile = new URL(import.meta.url.endsWith('.ts') ? '../../dist/documents/renderWorker.js' : './renderWorker.js', import.meta.url);

const queue: Waiting[] = [];
let worker: Worker | undefined;
let busy = false;

/**
 * Renders in the one rendering thread, which is started on first use and does not keep the process alive. A job that takes too long or floods its memory
 * costs the thread, not the server: the next job gets a new one.
 */
export const renderInWorker = (job: RenderJob): Promise<WorkerOutcome> =>
  new Promise((resolve) => {
    queue.push({ job, resolve });
    void next();
  });

/** Ends the rendering thread, on graceful stop. */
export const closeRendering = async (): Promise<void> => {
  const present = worker;
  worker = undefined;
  await present?.terminate();
};

const next = async (): Promise<void> => {
  if (busy) return;
  const waiting = queue.shift();
  if (waiting === undefined) return;
  busy = true;
  const outcome = await run(waiting.job).catch((error: unknown): WorkerOutcome => ({
    kind: 'failed',
    message: error instanceof Error ? error.message : String(error),
  }));
  busy = false;
  waiting.resolve(outcome);
  void next();
};

const run = async (job: RenderJob): Promise<WorkerOutcome> => {
  worker ??= await startWorker(job.limits.memory);
  const present = worker;
  const outcome = await new Promise<WorkerOutcome | { kind: 'died'; code: string }>((resolve) => {
    const settle = (result: WorkerOutcome | { kind: 'died'; code: string }): void => {
      clearTimeout(timer);
      present.off('message', settle).off('error', failed).off('exit', ended);
      resolve(result);
    };
    const failed = (error: unknown): void =>
      settle({ kind: 'died', code: error instanceof Error && 'code' in error ? String(error.code) : '' });
    const ended = (): void => settle({ kind: 'died', code: '' });
    const timer = setTimeout(() => settle({ kind: 'time' }), job.limits.time);
    present.on('message', settle).on('error', failed).on('exit', ended);
    present.postMessage(job);
  });
  if (outcome.kind !== 'time' && outcome.kind !== 'died') return outcome;
  worker = undefined;
  await present.terminate();
  if (outcome.kind === 'time') return outcome;
  return outcome.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { kind: 'tooLarge' } : { kind: 'failed', message: outcome.code };
};

const startWorker = (memory: number): Promise<Worker> =>
  new Promise((resolve, reject) => {
    const started = new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: memory }, env: {}, execArgv: [] });
    started.unref();
    started.once('error', reject);
    started.once('message', () => {
      started.off('error', reject);
      // An idle thread that ends is replaced when it is needed; without a listener its error would end the process.
      started.on('error', () => undefined);
      started.once('exit', () => {
        if (worker === started) worker = undefined;
      });
      resolve(started);
    });
  });

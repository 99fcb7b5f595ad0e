import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { MeasureLimits } from '../measureLimits.ts';
import { type MeasureResponse, progressBytes, progressOf, type WorkerSetup } from './messages.ts';
import { watchMemory } from './watchMemory.ts';

/** Why a worker stopped, and the measure that was running (absent when none was). `gone` settles when the thread has really ended. */
export type WorkerEnd = {
  failure: 'time' | 'memory' | 'threw';
  running?: { request: number; plugin: number; measure: number };
  gone: Promise<unknown>;
};

export type RunningWorker = {
  /** Hands over requests, together as JSON text. */
  send(requests: readonly number[], text: string): void;
  /** Requests that were sent and not yet answered, oldest first. */
  readonly pending: ReadonlySet<number>;
  readonly ready: boolean;
  stop(): Promise<void>;
};

const watchInterval = 20;
/** How much wider than the budget the heap limit of V8 is: room for the watch to end a thread before V8 ends the process. */
const heapRoom = 16;

/** The built worker: beside this file after the build, in `core/dist` when this runs from source (tests). */
const workerFile = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/plugins/worker/measureWorker.js', import.meta.url)
  : new URL('./measureWorker.js', import.meta.url);
if (!existsSync(workerFile)) throw new Error('the worker of the measure host is not built; run "npm run build" first');

/**
 * Starts one worker thread and watches it: a measure that takes longer than its budget, or under which the memory of the process grows past the limit,
 * ends the thread. `onEnd` is called once, whatever the reason.
 */
export const startWorker = (
  modules: WorkerSetup['modules'],
  limits: MeasureLimits,
  on: { answer: (responses: readonly MeasureResponse[]) => void; ready: () => void; end: (end: WorkerEnd) => void },
): RunningWorker => {
  const progress = new SharedArrayBuffer(progressBytes);
  const { position, startedAt } = progressOf(progress);
  const pending = new Set<number>();
  let ready = false;
  let ended = false;
  let watch: NodeJS.Timeout | undefined;
  const memory = watchMemory();

  const worker = new Worker(workerFile, {
    workerData: { modules, progress } satisfies WorkerSetup,
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heapRoom * limits.memory, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  });
  worker.stdout.resume();
  worker.stderr.resume();
  worker.unref();

  const running = (): NonNullable<WorkerEnd['running']> | undefined => {
    const request = Atomics.load(position, 0);
    return request === 0 ? undefined : { request, plugin: Atomics.load(position, 1), measure: Atomics.load(position, 2) };
  };

  const end = (failure: WorkerEnd['failure'], blamed = running()): void => {
    if (ended) return;
    ended = true;
    clearInterval(watch);
    const gone = worker.terminate();
    on.end(blamed === undefined ? { failure, gone } : { failure, running: blamed, gone });
  };

  const look = (): void => {
    const blamed = running();
    const elapsed = performance.timeOrigin + performance.now() - (startedAt[0] ?? 0);
    if (blamed === undefined || elapsed < watchInterval) return memory.rest();
    if (memory.grown() > limits.memory) end('memory', blamed);
    else if (elapsed >= limits.timePerMeasure) end('time', blamed);
  };

  const settle = (): void => {
    if (pending.size > 0) return;
    clearInterval(watch);
    watch = undefined;
    worker.unref();
  };

  worker.on('message', (text: unknown) => {
    if (ended || typeof text !== 'string') return;
    if (text === 'ready') {
      ready = true;
      on.ready();
      return;
    }
    const responses = parse(text);
    if (responses === undefined) return end('threw');
    const expected = responses.filter(({ id }) => pending.delete(id));
    settle();
    on.answer(expected);
  });
  worker.on('error', (error: NodeJS.ErrnoException) => end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'threw'));
  worker.on('exit', () => end('threw'));

  return {
    pending,
    get ready() {
      return ready;
    },
    send(requests, text) {
      if (pending.size === 0) {
        worker.ref();
        memory.rest();
      }
      for (const request of requests) pending.add(request);
      watch ??= setInterval(look, watchInterval);
      worker.postMessage(text);
    },
    async stop() {
      ended = true;
      clearInterval(watch);
      await worker.terminate();
    },
  };
};

const parse = (text: string): readonly MeasureResponse[] | undefined => {
  try {
    const responses: unknown = JSON.parse(text);
    return Array.isArray(responses) && responses.every(isResponse) ? responses : undefined;
  } catch {
    return undefined;
  }
};

const isResponse = (response: Partial<MeasureResponse> | null): response is MeasureResponse =>
  typeof response?.id === 'number' && Array.isArray(response.outcomes);

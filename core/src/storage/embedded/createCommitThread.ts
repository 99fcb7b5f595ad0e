import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { CommitRequest, CommitResponse, CommitWorkerSetup } from './worker/messages.ts';

/** The thread that writes, as something to ask. */
export type CommitThread = {
  /** @throws WB-STORE-UNAVAILABLE when the thread ended before it answered: what was asked may or may not have happened */
  ask(request: CommitRequest): Promise<CommitResponse>;
  close(): Promise<void>;
};

type Asked = { resolve: (response: CommitResponse) => void; reject: (error: unknown) => void };

/** The built worker: beside this file after the build, in `core/dist` when this runs from source (tests). */
const workerFile = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/storage/embedded/worker/commitWorker.js', import.meta.url)
  : new URL('./worker/commitWorker.js', import.meta.url);
if (!existsSync(workerFile)) throw new Error('the thread that writes is not built; run "npm run build" first');

/** Starts the thread with the first question; one that ended is started again with the next. An idle one does not keep the process alive. */
export const createCommitThread = (setup: CommitWorkerSetup): CommitThread => {
  const asked: Asked[] = [];
  let worker: Worker | undefined;

  const start = (): Worker => {
    const started = new Worker(workerFile, { workerData: setup });
    started.on('message', (response: CommitResponse) => {
      asked.shift()?.resolve(response);
      if (asked.length === 0) started.unref();
    });
    const ended = (cause: unknown): void => {
      if (worker === started) worker = undefined;
      for (const { reject } of asked.splice(0)) reject(new WeegbrugError('WB-STORE-UNAVAILABLE', {}, { cause }));
    };
    started.on('error', ended);
    started.on('exit', (code) => ended(new Error(`the thread that writes ended with ${code}`)));
    return started;
  };

  const ask = (request: CommitRequest): Promise<CommitResponse> =>
    new Promise((resolve, reject) => {
      worker ??= start();
      worker.ref();
      asked.push({ resolve, reject });
      worker.postMessage(request);
    });

  return {
    ask,
    close: async () => {
      if (worker === undefined) return;
      const ended = new Promise((resolve) => worker?.once('exit', resolve));
      await ask({ kind: 'close' });
      worker?.ref();
      await ended;
    },
  };
};

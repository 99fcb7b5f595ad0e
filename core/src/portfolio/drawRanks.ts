import { Worker } from 'node:worker_threads';
import type { Goal } from '../framework/weighingFramework.ts';
import { robustness, type Robustness, type RobustnessInput } from '../sensitivity/robustness.ts';
import type { TermMatrix } from '../sensitivity/termMatrix.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';

/** One question for chances, as it goes to the thread. */
export type DrawJob = { matrix: TermMatrix; goals: readonly Goal[]; input: RobustnessInput };

/** Plain JavaScript that was built: a thread cannot start from TypeScript, so tests that run from the sources use the built one. */
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/portfolio/drawRanksWorker.js' : './drawRanksWorker.js',
  import.meta.url,
);

/** Draws × projects that are done within a few milliseconds, quicker than a thread starts. */
const little = 100_000;
/** Threads at once, questions that may wait for one, and how long one may take. */
const limits = { threads: 1, waiting: 8, time: 30_000, memory: 256 };

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Draws in a thread of its own, so that other requests are answered in the meantime; one question at a time.
 * @throws WB-PORTFOLIO-ROBUSTNESS-BUSY when too many wait already, or the thread did not end in time
 */
export const drawRanks = async (job: DrawJob): Promise<Robustness> => {
  if (job.input.samples * job.matrix.count <= little) return robustness(job.matrix, job.goals, job.input);
  if (waiting.length >= limits.waiting) throw busy();
  if (running < limits.threads) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await inWorker(job);
  } finally {
    // The place goes to the next in line, or is free.
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
};

const inWorker = async (job: DrawJob): Promise<Robustness> => {
  const worker = new Worker(workerFile, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
    env: {},
    execArgv: [],
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Robustness>((resolve, reject) => {
      timer = setTimeout(() => reject(busy()), limits.time);
      worker.once('message', resolve);
      worker.once('error', reject);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
};

const busy = (): WeegbrugError => new WeegbrugError('WB-PORTFOLIO-ROBUSTNESS-BUSY', { retryAfter: 10 });

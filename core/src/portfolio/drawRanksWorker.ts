import { parentPort, workerData } from 'node:worker_threads';
import { robustness } from '../sensitivity/robustness.ts';
import type { DrawJob } from './drawRanks.ts';

/* Entry point of the thread that draws; see drawRanks. One job per thread. */

const { matrix, goals, input } = workerData as DrawJob;
parentPort?.postMessage(robustness(matrix, goals, input));

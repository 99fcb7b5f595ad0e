import { parentPort } from 'node:worker_threads';
import { renderTemplate, type RenderJob, type RenderOutcome } from './renderTemplate.ts';

/* Entry point of the rendering thread; see renderInWorker. Answers every job, also when rendering throws. */

parentPort?.on('message', (job: RenderJob) => parentPort?.postMessage(answer(job)));
parentPort?.postMessage('ready');

const answer = (job: RenderJob): RenderOutcome | { kind: 'failed'; message: string } => {
  try {
    return renderTemplate(job);
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
};

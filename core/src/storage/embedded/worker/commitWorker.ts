import { parentPort, workerData } from 'node:worker_threads';
import type { WeegbrugError } from '../../../shared/errors/weegbrugError.ts';
import { openDatabases } from '../environment.ts';
import { readBatch } from '../prepareWrite.ts';
import { commitGroup, storageError } from './commitGroup.ts';
import type { CommitOutcome, CommitRequest, CommitResponse, CommitWorkerSetup, SentError } from './messages.ts';

/** Runs in a thread of its own: the only place where the data file is written, so that waiting for the disk holds up nobody else. */
const { file, maximumBytes } = workerData as CommitWorkerSetup;
const environment = openDatabases(file);
const probeKey = Buffer.from('probe');

const sent = ({ code, parameters, cause }: WeegbrugError): SentError => ({
  code,
  parameters: { ...parameters },
  ...(cause === undefined ? {} : { cause: String(cause) }),
});

const probe = (): CommitOutcome => {
  try {
    environment.root.transactionSync(() => environment.about.putSync(probeKey, probeKey));
    return { revisions: [] };
  } catch (error) {
    return { error: sent(storageError(error, file)) };
  }
};

const answer = async (request: CommitRequest): Promise<CommitResponse> => {
  if (request.kind === 'probe') return [probe()];
  if (request.kind === 'close') {
    await environment.root.close();
    return [];
  }
  return commitGroup(environment, request.batches.map(readBatch), maximumBytes).map((outcome) =>
    'error' in outcome ? { error: sent(outcome.error) } : outcome,
  );
};

parentPort?.on('message', (request: CommitRequest) => {
  void answer(request).then((response) => {
    parentPort?.postMessage(response);
    if (request.kind === 'close') parentPort?.close();
  });
});

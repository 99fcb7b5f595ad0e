import type { ErrorCode } from '../../../shared/errors/registry.ts';
import type { PreparedBatch } from '../prepareWrite.ts';

/* What the store and the thread that writes say to each other. One request is under way at a time. */

export type CommitWorkerSetup = { file: string; maximumBytes: number | undefined };

export type CommitRequest =
  | { kind: 'commit'; batches: readonly PreparedBatch[] }
  /** Write one mark, to see that writing is possible. */
  | { kind: 'probe' }
  | { kind: 'close' };

/** A refusal, without its place in the code. */
export type SentError = { code: ErrorCode; parameters: Record<string, string | number>; cause?: string };

/** What became of a batch (of the mark, of closing: no revisions). */
export type CommitOutcome = { revisions: number[] } | { error: SentError };

/** Outcomes in the order of the batches. */
export type CommitResponse = readonly CommitOutcome[];

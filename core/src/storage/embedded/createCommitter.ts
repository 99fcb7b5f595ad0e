import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { PreparedBatch } from './prepareWrite.ts';
import { createCommitThread } from './createCommitThread.ts';
import type { CommitOutcome } from './worker/messages.ts';

/** Hands a checked batch to the disk; resolves when it is there, with the new revisions. */
export type Committer = {
  commit(batch: PreparedBatch): Promise<number[]>;
  /** Writes one mark, to see that writing is possible. */
  probe(): Promise<void>;
  /** Waits for what was handed in, and ends the thread. */
  close(): Promise<void>;
};

type Waiting = {
  batch: PreparedBatch;
  resolve: (revisions: number[]) => void;
  reject: (error: unknown) => void;
};

/** At most this many batches share one trip to the disk. */
const groupSize = 64;

/**
 * Writes happen in a thread of their own, so that requests are handled while the disk works. Batches that come in meanwhile share the next
 * transaction and its one fsync (`worker/commitGroup.ts`).
 * @param written called before anybody hears of a commit, to look at the data anew
 */
export const createCommitter = (file: string, maximumBytes: number | undefined, written: () => void): Committer => {
  const thread = createCommitThread({ file, maximumBytes });
  const waiting: Waiting[] = [];
  let running: Promise<void> | undefined;

  const run = async (): Promise<void> => {
    // What is handed in during this turn joins the group. No longer: a thread that starts now has its trip to the disk behind it when the next ones come.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const group = waiting.splice(0, groupSize);
      try {
        const outcomes = await thread.ask({ kind: 'commit', batches: group.map(({ batch }) => batch) });
        written();
        for (const [index, one] of group.entries()) settle(one, outcomes[index]!);
      } catch (error) {
        written();
        for (const { reject } of group) reject(error);
      }
    }
    running = undefined;
  };

  return {
    commit: (batch) =>
      new Promise((resolve, reject) => {
        waiting.push({ batch, resolve, reject });
        running ??= run();
      }),
    probe: async () => {
      const [outcome] = await thread.ask({ kind: 'probe' });
      if (outcome !== undefined && 'error' in outcome) throw refusal(outcome.error);
    },
    close: async () => {
      while (running !== undefined) await running;
      await thread.close();
    },
  };
};

const settle = ({ resolve, reject }: Waiting, outcome: CommitOutcome): void => {
  if ('error' in outcome) reject(refusal(outcome.error));
  else resolve(outcome.revisions);
};

const refusal = ({ code, parameters, cause }: Extract<CommitOutcome, { error: unknown }>['error']): WeegbrugError =>
  new WeegbrugError(code, parameters, cause === undefined ? {} : { cause: new Error(cause) });

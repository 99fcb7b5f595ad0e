import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { applyWrites } from './applyWrites.ts';
import { type Environment, isNoSpace } from './environment.ts';
import type { PreparedWrite } from './prepareWrite.ts';

/** Hands a checked batch to the disk; resolves when it is there, with the new revisions. */
export type Committer = {
  commit(writes: readonly PreparedWrite[]): Promise<number[]>;
  /** Writes one mark, to see that writing is possible. */
  probe(): Promise<void>;
  /** Waits for what was handed in. */
  idle(): Promise<void>;
};

type Waiting = {
  writes: readonly PreparedWrite[];
  resolve: (revisions: number[]) => void;
  reject: (error: unknown) => void;
};

const probeKey = Buffer.from('probe');
/** At most this many batches share one trip to the disk. */
const groupSize = 64;

/**
 * Batches that come in while the disk is busy share the next transaction and its one fsync (group commit); each is a nested transaction, so a refused
 * one leaves nothing and does not touch the others. The commit is synchronous: its errors are plain (a full disk says so), while lmdb's asynchronous commit
 * answers a full disk with a rejection that nobody can catch.
 * @param maximumBytes refuse new data when the file would hold more; reading and removing go on
 */
export const createCommitter = (environment: Environment, maximumBytes: number | undefined): Committer => {
  const waiting: Waiting[] = [];
  let running: Promise<void> | undefined;

  const attempt = (group: readonly Waiting[]): void => {
    try {
      settle(group, commitGroup(environment, group, maximumBytes));
    } catch (error) {
      // One batch too large for the disk must not refuse the smaller ones that came with it.
      if (group.length === 1) group[0]!.reject(storageError(error, environment.file));
      else for (const batch of group) attempt([batch]);
    }
  };
  const run = async (): Promise<void> => {
    do {
      // A turn for others; what they hand in meanwhile joins the next group.
      await new Promise((resolve) => setImmediate(resolve));
      attempt(waiting.splice(0, groupSize));
    } while (waiting.length > 0);
    running = undefined;
  };

  return {
    commit: (writes) =>
      new Promise((resolve, reject) => {
        waiting.push({ writes, resolve, reject });
        running ??= run();
      }),
    probe: async () => {
      try {
        environment.root.transactionSync(() => environment.about.putSync(probeKey, probeKey));
      } catch (error) {
        throw storageError(error, environment.file);
      }
    },
    idle: async () => {
      while (running !== undefined) await running;
    },
  };
};

type Outcome = { revisions: number[] } | { error: unknown };

const settle = (group: readonly Waiting[], outcomes: readonly Outcome[]): void => {
  for (const [index, batch] of group.entries()) {
    const outcome = outcomes[index]!;
    if ('error' in outcome) batch.reject(outcome.error);
    else batch.resolve(outcome.revisions);
  }
};

const commitGroup = (environment: Environment, group: readonly Waiting[], maximumBytes: number | undefined): Outcome[] =>
  environment.root.transactionSync((): Outcome[] => {
    const full = maximumBytes !== undefined && usedBytes(environment) > maximumBytes;
    return group.map(({ writes }) => {
      try {
        if (full && writes.some(({ kind }) => kind !== 'delete')) throw new WeegbrugError('WB-STORE-FULL');
        return { revisions: environment.root.transactionSync(() => applyWrites(environment, writes)) };
      } catch (error) {
        return { error: storageError(error, environment.file) };
      }
    });
  });

/** Bytes of the pages that hold something; those that wait to be used again are not counted. */
const usedBytes = ({ records, indexes, about }: Environment): number =>
  [records, indexes, about].reduce((sum, database) => {
    const { pageSize, treeBranchPageCount, treeLeafPageCount, overflowPages } = database.getStats() as Record<string, number>;
    return sum + (treeBranchPageCount! + treeLeafPageCount! + overflowPages!) * pageSize!;
  }, 0);

/** What the disk said, in our words. */
const storageError = (error: unknown, file: string): WeegbrugError => {
  if (error instanceof WeegbrugError) return error;
  if (isNoSpace(error)) return new WeegbrugError('WB-STORE-FULL', {}, { cause: error });
  if (/MDB_CORRUPTED|MDB_PAGE_NOTFOUND|MDB_INVALID/.test(String((error as { message?: unknown }).message)))
    return new WeegbrugError('WB-STORE-DAMAGED', { file }, { cause: error });
  return new WeegbrugError('WB-STORE-UNAVAILABLE', {}, { cause: error });
};

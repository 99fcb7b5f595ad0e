import { WeegbrugError } from '../../../shared/errors/weegbrugError.ts';
import { type Environment, isNoSpace } from '../environment.ts';
import type { PreparedWrite } from '../prepareWrite.ts';
import { applyWrites } from './applyWrites.ts';

type Batch = readonly PreparedWrite[];
type Outcome = { revisions: number[] } | { error: WeegbrugError };

/**
 * Commits batches that came together in one transaction with one fsync (group commit); a refused one leaves nothing and does not touch the others, and after any other
 * error each is tried by itself. The commit is synchronous: its errors are plain (a full disk says so), while lmdb's asynchronous commit answers a full disk with a
 * rejection that nobody can catch.
 * @param maximumBytes refuse new data when the file would hold more; reading and removing go on
 * @returns what became of each batch, in their order; when this returns, it is on disk
 */
export const commitGroup = (environment: Environment, group: readonly Batch[], maximumBytes: number | undefined): Outcome[] => {
  try {
    return commitTogether(environment, group, maximumBytes);
  } catch (error) {
    // One batch too large for the disk must not refuse the smaller ones that came with it.
    return group.length === 1
      ? [{ error: storageError(error, environment.file) }]
      : group.flatMap((batch) => commitGroup(environment, [batch], maximumBytes));
  }
};

const commitTogether = (environment: Environment, group: readonly Batch[], maximumBytes: number | undefined): Outcome[] =>
  environment.root.transactionSync((): Outcome[] => {
    const full = maximumBytes !== undefined && usedBytes(environment) > maximumBytes;
    return group.map((writes) => {
      try {
        if (full && writes.some(({ kind }) => kind !== 'delete')) throw new WeegbrugError('WB-STORE-FULL');
        return { revisions: applyWrites(environment, writes) };
      } catch (error) {
        if (!(error instanceof WeegbrugError)) throw error;
        return { error };
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
export const storageError = (error: unknown, file: string): WeegbrugError => {
  if (error instanceof WeegbrugError) return error;
  if (isNoSpace(error)) return new WeegbrugError('WB-STORE-FULL', {}, { cause: error });
  if (/MDB_CORRUPTED|MDB_PAGE_NOTFOUND|MDB_INVALID/.test(String((error as { message?: unknown }).message)))
    return new WeegbrugError('WB-STORE-DAMAGED', { file }, { cause: error });
  return new WeegbrugError('WB-STORE-UNAVAILABLE', {}, { cause: error });
};

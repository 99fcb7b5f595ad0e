import type { RecordChange } from '../port.ts';
import type { Models } from './models.ts';

/** Milliseconds between two looks at the notes of other processes. */
const interval = 400;
/** Clocks of processes may differ, and a transaction may take a while: notes this much older than the newest are looked at again (milliseconds). */
const overlap = 60_000;

export type CommitWatch = {
  /** Marks a commit as told. */
  seen(commitId: string): void;
  /** It is not known whether the commit happened: tell when its note shows up after all. */
  unsure(commitId: string): void;
  stop(): void;
};

/**
 * Tells of the commits that other processes make on the same data, each once, by looking at their notes. Starts from now. A look that
 * fails (no connection) is simply repeated.
 */
export const watchCommits = async (models: Models, tell: (changes: readonly RecordChange[]) => void): Promise<CommitWatch> => {
  const told = new Map<string, number>();
  let newest = Date.now();
  const look = async (since: number): Promise<{ _id: string; at: Date; changes: RecordChange[] }[]> =>
    models.commits
      .find({ at: { $gte: new Date(since) } })
      .sort({ at: 1, _id: 1 })
      .lean();
  for (const { _id, at } of await look(newest - overlap)) told.set(_id, at.getTime());

  let isRunning = true;
  let timer: NodeJS.Timeout | undefined;
  const poll = async (): Promise<void> => {
    try {
      for (const { _id, at, changes } of await look(newest - overlap)) {
        newest = Math.max(newest, Math.min(at.getTime(), Date.now()));
        if (told.has(_id)) continue;
        told.set(_id, at.getTime());
        if (isRunning) tell(changes);
      }
      for (const [id, at] of told) if (at < newest - 2 * overlap) told.delete(id);
    } catch {
      // No connection now: the next look finds what was missed.
    }
    if (isRunning) schedule();
  };
  const schedule = (): void => {
    timer = setTimeout(() => void poll(), interval);
    timer.unref();
  };
  schedule();
  return {
    seen: (commitId) => void told.set(commitId, Date.now()),
    unsure: (commitId) => void told.delete(commitId),
    stop: () => {
      isRunning = false;
      clearTimeout(timer);
    },
  };
};

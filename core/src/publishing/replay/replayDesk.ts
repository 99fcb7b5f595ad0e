import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';

/** One replay at a time in a process, and so many that wait for it. */
const limits = { waiting: 4 };

let busy = false;
const waiting: (() => void)[] = [];
/** How to end each replay that runs or waits in this process, by its id. */
const ends = new Map<string, () => void>();

/** @throws WB-REPLAY-BUSY when too many wait already */
export const requirePlace = (): void => {
  if (busy && waiting.length >= limits.waiting) throw new WeegbrugError('WB-REPLAY-BUSY', { retryAfter: 10 });
};

/** Does the work when it is its turn; the next in line follows. @param end ends the work at once */
export const takeTurn = async (id: string, end: () => void, work: () => Promise<void>): Promise<void> => {
  ends.set(id, end);
  try {
    if (busy) await new Promise<void>((begin) => waiting.push(begin));
    busy = true;
    await work();
  } finally {
    ends.delete(id);
    // The place goes to the next in line, or is free.
    const next = waiting.shift();
    if (next === undefined) busy = false;
    else next();
  }
};

/** Ends a replay when it is this process that works at it. */
export const endWork = (id: string): void => ends.get(id)?.();

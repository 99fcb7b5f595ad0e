import { WeegbrugError } from '../shared/errors/weegbrugError.ts';

/**
 * Lets a few tasks run at once and a limited number wait. Password hashing is meant to be expensive: without a queue a burst of
 * sign-ins would take every thread and hundreds of megabytes.
 * The returned function throws WB-IDENTITY-BUSY when the queue is full.
 */
export const createTurnstile = (atOnce: number, waiting: number): (<T>(task: () => Promise<T>) => Promise<T>) => {
  let running = 0;
  const queue: (() => void)[] = [];
  return async (task) => {
    if (running >= atOnce) {
      if (queue.length >= waiting) throw new WeegbrugError('WB-IDENTITY-BUSY', { retryAfter: 5 });
      await new Promise<void>((resolve) => queue.push(resolve));
    } else running += 1;
    try {
      return await task();
    } finally {
      const next = queue.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
};

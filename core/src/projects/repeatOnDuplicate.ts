import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import type { Repeatable } from './idempotency.ts';

const refusedByStore = new Set<string>(['WB-STORE-DUPLICATE', 'WB-STORE-STALE']);

/** Whether the store refused a commit because another one came in between. */
export const isOvertaken = (error: unknown): boolean => error instanceof WeegbrugError && refusedByStore.has(error.code);

/** A double click sends the same key twice at once: the second finds its record taken and then answers with what the first made. */
export const repeatOnDuplicate = async <T>({ key }: Repeatable, make: () => Promise<T>): Promise<T> => {
  try {
    return await make();
  } catch (error) {
    if (key === undefined || !isOvertaken(error)) throw error;
    return make();
  }
};

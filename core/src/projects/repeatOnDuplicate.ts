import { isOvertaken } from '../storage/isOvertaken.ts';
import type { Repeatable } from './idempotency.ts';

/** A double click sends the same key twice at once: the second finds its record taken and then answers with what the first made. */
export const repeatOnDuplicate = async <T>({ key }: Repeatable, make: () => Promise<T>): Promise<T> => {
  try {
    return await make();
  } catch (error) {
    if (key === undefined || !isOvertaken(error)) throw error;
    return make();
  }
};

import { isOvertaken } from './isOvertaken.ts';

/**
 * Writes what was made of what is stored now. When somebody else is written first, it is made again of what is stored then.
 * @param options.attempts times in all, 1 or more; the refusal of the last one is thrown
 * @param options.isPassing which refusals mean that somebody else was first
 * @param prepare reads and makes; what it throws is thrown at once
 * @param write commits what was made
 */
export const untilWritten = async <Prepared, Written>(
  { attempts, isPassing = isOvertaken }: { attempts: number; isPassing?: (error: unknown) => boolean },
  prepare: () => Promise<Prepared>,
  write: (prepared: Prepared) => Promise<Written>,
): Promise<Written> => {
  for (let attempt = 1; ; attempt += 1) {
    const prepared = await prepare();
    try {
      return await write(prepared);
    } catch (error) {
      if (!isPassing(error) || attempt === attempts) throw error;
    }
  }
};

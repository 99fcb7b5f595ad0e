import type { SettledOutcome } from './worker/settleOutcome.ts';

type Failure = Extract<SettledOutcome, { failure: string }>['failure'];

/**
 * Remembers measures that keep ending their worker. After `limit` times in a row a measure rests: it is flagged at once, so that it cannot keep
 * the workers from the projects of others. After `milliseconds` it gets another chance.
 */
export const restingMeasures = (
  limit: number,
  milliseconds: number,
): {
  failed: (key: string, failure: Failure) => void;
  succeeded: (key: string) => void;
  rests: (key: string) => Failure | undefined;
  any: () => boolean;
} => {
  const faults = new Map<string, { failure: Failure; times: number; until: number }>();
  return {
    failed(key, failure) {
      const times = (faults.get(key)?.times ?? 0) + 1;
      faults.set(key, { failure, times, until: times >= limit ? performance.now() + milliseconds : 0 });
    },
    succeeded: (key) => void faults.delete(key),
    rests(key) {
      const fault = faults.get(key);
      return fault !== undefined && fault.until > performance.now() ? fault.failure : undefined;
    },
    any: () => faults.size > 0,
  };
};

import type { RecordChange } from './port.ts';

/** Passes commits on to whoever listens. A listener that throws is reported as a warning of the process and disturbs nobody. */
export type ChangeFeed = {
  subscribe(listener: (changes: readonly RecordChange[]) => void): () => void;
  tell(changes: readonly RecordChange[]): void;
};

export const createChangeFeed = (): ChangeFeed => {
  const listeners = new Set<{ listener: (changes: readonly RecordChange[]) => void }>();
  return {
    subscribe: (listener) => {
      const entry = { listener };
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
    tell: (changes) => {
      for (const { listener } of [...listeners]) {
        try {
          listener(changes);
        } catch (error) {
          process.emitWarning(`a listener of the store failed: ${String(error)}`);
        }
      }
    },
  };
};

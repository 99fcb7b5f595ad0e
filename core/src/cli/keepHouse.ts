import type { Logger } from 'pino';
import { forgetOldKeys } from '../projects/forgetOldKeys.ts';
import type { Clock } from '../shared/clock.ts';
import { systemScope } from '../shared/systemScope.ts';
import type { Store } from '../storage/port.ts';

const interval = 3_600_000;

/** Sweeps every hour through what has had its time, in each municipality by itself. Returns the way to stop. */
export const keepHouse = ({ store, clock, log }: { store: Store; clock: Clock; log: Logger }): (() => void) => {
  const sweep = async (): Promise<void> => {
    for (const municipality of await store.municipalities()) {
      const removed = await forgetOldKeys({ scope: systemScope(municipality), store, clock });
      if (removed > 0) log.info({ municipality, removed }, 'old idempotency keys removed');
    }
  };
  const timer = setInterval(() => void sweep().catch((error: unknown) => log.error({ err: error }, 'housekeeping failed')), interval);
  timer.unref();
  return () => clearInterval(timer);
};

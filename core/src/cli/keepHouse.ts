import type { Logger } from 'pino';
import type { OperationContext } from '../configuration/operationContext.ts';
import { forgetOldKeys } from '../projects/forgetOldKeys.ts';
import { continueMoves } from '../publishing/moving/continueMoves.ts';
import { publishScheduled } from '../publishing/schedule/publishScheduled.ts';
import { systemScope } from '../shared/systemScope.ts';

/** A sweep over durable state, in one municipality; the next one begins so many milliseconds after this one ended. */
type Chore = { name: string; every: number; sweep(context: OperationContext, log: Logger): Promise<void> };

const chores: readonly Chore[] = [
  {
    name: 'old idempotency keys',
    every: 3_600_000,
    sweep: async (context, log) => {
      const removed = await forgetOldKeys(context);
      if (removed > 0) log.info({ municipality: context.scope.municipality, removed }, 'old idempotency keys removed');
    },
  },
  {
    name: 'scheduled release',
    every: 10_000,
    sweep: async (context, log) => {
      const outcome = await publishScheduled(context);
      if (outcome !== undefined) log.info({ municipality: context.scope.municipality, outcome }, 'scheduled release');
    },
  },
  // A move is carried out where it was ordered; this takes up what another server left unfinished.
  { name: 'moves of projects', every: 5_000, sweep: continueMoves },
];

/** Does the chores from time to time, in each municipality by itself. Returns the way to stop. */
export const keepHouse = ({ log, ...context }: Omit<OperationContext, 'scope'> & { log: Logger }): (() => void) => {
  const timers = new Set<NodeJS.Timeout>();
  let stopped = false;
  const plan = (chore: Chore): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      void sweep(chore)
        .catch((error: unknown) => log.error({ err: error, chore: chore.name }, 'housekeeping failed'))
        .finally(() => {
          if (!stopped) plan(chore);
        });
    }, chore.every);
    timer.unref();
    timers.add(timer);
  };
  const sweep = async (chore: Chore): Promise<void> => {
    for (const municipality of await context.store.municipalities())
      if (!stopped) await chore.sweep({ ...context, scope: systemScope(municipality) }, log);
  };
  for (const chore of chores) plan(chore);
  return () => {
    stopped = true;
    for (const timer of timers) clearTimeout(timer);
  };
};

import type { ReleaseActivation } from './release.ts';
import { releaseOrder } from './releaseOrder.ts';
import type { ActivePeriod } from './releaseSummary.ts';

type History = { periods: ActivePeriod[]; takenBack: boolean };

/**
 * When each release was active, from the moves of the pointer. Times are those of the clock at each move; a clock that went back makes a period of no length,
 * never one that ends before it began.
 * @param activations in any order
 * @param numbers number of each release by hash
 * @returns by hash; releases that were never made active since this is recorded are not in it
 */
export const activePeriods = (
  activations: readonly ReleaseActivation[],
  numbers: ReadonlyMap<string, string>,
): ReadonlyMap<string, History> => {
  const histories = new Map<string, History>();
  const moves = [...activations].sort((one, other) => (one.id < other.id ? -1 : 1));
  moves.forEach(({ release, at, byName, reason, kind }, index) => {
    const next = moves[index + 1];
    const history = histories.get(release) ?? { periods: [], takenBack: false };
    histories.set(release, history);
    history.periods.unshift({
      from: at,
      ...(next === undefined ? {} : { until: next.at < at ? at : next.at }),
      byName,
      reason,
      kind,
    });
    history.takenBack = next?.kind === 'activated' && orderOf(numbers, next.release) < orderOf(numbers, release);
  });
  return histories;
};

const orderOf = (numbers: ReadonlyMap<string, string>, hash: string): number => releaseOrder(numbers.get(hash) ?? '0');

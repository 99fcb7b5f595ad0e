import type { ConfigurationChange } from '../../configuration/difference/configurationChange.ts';
import { chooseMovers } from './concludeReplay.ts';
import { type FoundReason, mostChanges, mostCrossing, mostMovers } from './findReasons.ts';
import type { ReplayCrew } from './replayCrew.ts';
import { crossesThreshold } from './replayTally.ts';
import type { ReplayChange, ReplayRow, ReplaySummary } from './replayViews.ts';

/** Reasons that are shown of one project. */
const mostReasons = 3;

export type GivenReasons = {
  about: ReplaySummary['reasons'];
  /** By id of the change: projects of which it decides that they cross a threshold. */
  crossing: ReadonlyMap<string, NonNullable<ReplayChange['crossing']>>;
};

/**
 * Looks for the reasons of what moves most and writes them with its rows.
 * @param moving changes that can move a project, what most often does first
 * @param rows of every project, those that move most first
 */
export const giveReasons = async (
  crew: ReplayCrew,
  moving: readonly ConfigurationChange[],
  rows: readonly ReplayRow[],
): Promise<GivenReasons> => {
  const only = moving.length === 1;
  const crossers = rows.filter(crossesThreshold).length;
  const movers = chooseMovers(rows, { most: mostMovers, mostCrossing: only ? mostMovers : mostCrossing });
  const changes = moving.slice(0, mostChanges).map(({ id, changes: covered }) => ({ id, changes: covered }));
  const about = { projects: movers.length, changes: changes.length, of: moving.length };
  if (movers.length === 0) return { about, crossing: new Map() };

  const reasons = new Map(await crew.ask('reasons', { changes, only, rows: movers }));
  const decided = new Map<string, number>();
  for (const row of movers) {
    const found = reasons.get(row.code);
    if (found === undefined) continue;
    row.reasons = found.slice(0, mostReasons).map(({ decides: _decides, ...reason }) => reason);
    if (crossesThreshold(row)) for (const change of deciding(found)) decided.set(change, (decided.get(change) ?? 0) + 1);
  }
  // Without the only change everything is as it was: whoever crosses does so because of it.
  if (only && crossers > 0) decided.set(moving[0]!.id, crossers);
  const complete = only || crossers <= mostCrossing;
  return { about, crossing: new Map([...decided].map(([id, count]) => [id, { count, complete }])) };
};

const deciding = (found: readonly FoundReason[]): string[] =>
  found.flatMap(({ change, decides }) => (decides === true && change !== undefined ? [change] : []));

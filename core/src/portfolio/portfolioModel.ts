import type { OperationContext } from '../configuration/operationContext.ts';
import type { CompiledRelease, ReleaseLibrary } from '../configuration/releaseLibrary.ts';
import { systemScope } from '../shared/systemScope.ts';
import { portfolioEntry, type PortfolioEntry } from './portfolioEntry.ts';
import type { PortfolioEntryRecord } from './portfolioEntryRecord.ts';
import { countBelow, isRanked } from './isRanked.ts';

/** The portfolio of one municipality in memory: compact rows, never whole projects. */
export type PortfolioModel = {
  /** Release that is active now; its names and the order of its advice and routes are used. */
  active: CompiledRelease;
  entries: ReadonlyMap<string, PortfolioEntry>;
  /** Scores of the candidates that have a rank, from low to high. */
  scores: readonly number[];
  /** Filtered and sorted lists that were asked for since the last change. */
  derived: Map<string, unknown>;
};

type Kept = { active: CompiledRelease; entries: Map<string, PortfolioEntry>; scores: number[]; derived: Map<string, unknown> };
type Town = { kept?: Kept; changed: Set<string>; stale: boolean; work: Promise<unknown> };

/** By release library: there is one per process, while a request may come with a store of its own around the real one. */
const towns = new WeakMap<ReleaseLibrary, Map<string, Town>>();

/**
 * The portfolio as it is now: read on first use, afterwards kept current by what the store tells about commits, also those of other
 * processes. Access rights are for the caller to check: the model itself is read on behalf of the system.
 */
export const portfolioModel = async (context: OperationContext): Promise<PortfolioModel> => {
  const town = townOf(context);
  if (town.kept === undefined || town.stale || town.changed.size > 0) {
    const update = town.work.then(() => bringUpToDate(context, town));
    town.work = update.catch(() => undefined);
    await update;
  }
  return town.kept!;
};

const townOf = ({ store, releases, scope: { municipality } }: OperationContext): Town => {
  let known = towns.get(releases);
  if (known === undefined) {
    const followed = new Map<string, Town>();
    towns.set(releases, followed);
    store.subscribe((changes) => {
      for (const change of changes) {
        const town = followed.get(change.municipality);
        if (change.collection === 'portfolioEntries') town?.changed.add(change.id);
        else if (change.collection === 'activeRelease' && town !== undefined) town.stale = true;
      }
    });
    known = followed;
  }
  let town = known.get(municipality);
  if (town === undefined) known.set(municipality, (town = { changed: new Set(), stale: false, work: Promise.resolve() }));
  return town;
};

const bringUpToDate = async (context: OperationContext, town: Town): Promise<void> => {
  const active = await context.releases.active(context.scope.municipality);
  if (town.kept === undefined || town.stale) {
    town.stale = false;
    town.changed.clear();
    try {
      const entries = await scan(context, active);
      const scores = [...entries.values()].flatMap((entry) => scoreOf(entry) ?? []).sort((a, b) => a - b);
      town.kept = { active, entries, scores, derived: new Map() };
    } catch (error) {
      town.stale = true;
      throw error;
    }
  }
  const { kept } = town;
  while (town.changed.size > 0) {
    const codes = [...town.changed];
    town.changed.clear();
    try {
      for (const code of codes) await refresh(context, kept, code);
    } catch (error) {
      for (const code of codes) town.changed.add(code);
      throw error;
    }
    kept.derived.clear();
  }
};

const scan = async (context: OperationContext, active: CompiledRelease): Promise<Map<string, PortfolioEntry>> => {
  const records = await context.store.find<PortfolioEntryRecord>(systemScope(context.scope.municipality), 'portfolioEntries', {});
  const entries = new Map<string, PortfolioEntry>();
  for (const record of records) entries.set(record.id, await entryOf(context, active, record));
  return entries;
};

const refresh = async (context: OperationContext, kept: Kept, code: string): Promise<void> => {
  const record = await context.store.get<PortfolioEntryRecord>(systemScope(context.scope.municipality), 'portfolioEntries', code);
  const entry = record === undefined ? undefined : await entryOf(context, kept.active, record);
  const [old, current] = [scoreOf(kept.entries.get(code)), scoreOf(entry)];
  if (old !== undefined) kept.scores.splice(countBelow(kept.scores, old), 1);
  if (current !== undefined) kept.scores.splice(countBelow(kept.scores, current), 0, current);
  if (entry === undefined) kept.entries.delete(code);
  else kept.entries.set(code, entry);
};

const scoreOf = (entry: PortfolioEntry | undefined): number | undefined =>
  entry !== undefined && isRanked(entry, false) ? entry.row.priority : undefined;

/** A type that was removed since keeps the name that it had under the project's own release. */
const entryOf = async (context: OperationContext, active: CompiledRelease, record: PortfolioEntryRecord): Promise<PortfolioEntry> => {
  const current = active.types.get(record.row.typeKey);
  const own =
    current ??
    (await context.releases.byHash(context.scope.municipality, record.release).catch(() => undefined))?.types.get(record.row.typeKey);
  return portfolioEntry(record, own?.type.name ?? { nl: record.row.typeKey });
};

import type { OperationContext } from '../configuration/operationContext.ts';
import type { CompiledRelease, ReleaseLibrary } from '../configuration/releaseLibrary.ts';
import { systemScope } from '../shared/systemScope.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import { portfolioEntry, type PortfolioEntry, renamedType } from './portfolioEntry.ts';
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
    try {
      if (town.kept === undefined) {
        town.changed.clear();
        const entries = await scan(context, active);
        const scores = [...entries.values()].flatMap((entry) => scoreOf(entry) ?? []).sort((a, b) => a - b);
        town.kept = { active, entries, scores, derived: new Map() };
      } else town.kept = await followRelease(context, town.kept, active);
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

/**
 * The portfolio under another active release. The rows stay: a project keeps its own weighing. Only the names of types come from the active release, and lists whose order
 * does not depend on what differs are kept, so that nobody waits for ten thousand rows because something was published.
 */
const followRelease = async (context: OperationContext, kept: Kept, active: CompiledRelease): Promise<Kept> => {
  const nameIn = (release: CompiledRelease, typeKey: string): string => JSON.stringify(release.types.get(typeKey)?.type.name);
  const keys = new Set([...kept.active.types.keys(), ...active.types.keys()]);
  const renamed = new Set([...keys].filter((typeKey) => nameIn(kept.active, typeKey) !== nameIn(active, typeKey)));
  const entries = renamed.size === 0 ? kept.entries : new Map(kept.entries);
  if (renamed.size > 0)
    for (const [code, entry] of kept.entries)
      if (renamed.has(entry.row.typeKey)) entries.set(code, renamedType(entry, await typeNameOf(context, active, entry)));
  const sameOrder = renamed.size === 0 && orderOf(kept.active) === orderOf(active);
  const derived = new Map(sameOrder ? [...kept.derived].filter(([name]) => name.startsWith('list ') || name.startsWith('ranks ')) : []);
  return { active, entries, scores: kept.scores, derived };
};

/** What the order of lists takes from a release. */
const orderOf = ({ framework: { framework } }: CompiledRelease): string =>
  JSON.stringify([framework.advice, framework.routes].map((list) => list.map(({ key }) => key)));

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

const entryOf = async (context: OperationContext, active: CompiledRelease, record: PortfolioEntryRecord): Promise<PortfolioEntry> =>
  portfolioEntry(record, await typeNameOf(context, active, record));

/** A type that was removed since keeps the name that it had under the project's own release. */
const typeNameOf = async (
  context: OperationContext,
  active: CompiledRelease,
  { release, row: { typeKey } }: { release: string; row: { typeKey: string } },
): Promise<LocalizedText> => {
  const own =
    active.types.get(typeKey) ??
    (await context.releases.byHash(context.scope.municipality, release).catch(() => undefined))?.types.get(typeKey);
  return own?.type.name ?? { nl: typeKey };
};

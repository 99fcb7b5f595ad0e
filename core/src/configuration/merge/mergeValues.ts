import { namesOfEntries, namingProperty } from '../structure/identity.ts';
import { isRecord, ownOf } from '../structure/isRecord.ts';
import { isSame } from '../structure/isSame.ts';
import type { StablePath } from '../structure/stablePath.ts';
import { mergeOrder, type MergeSide } from './mergeOrder.ts';

/** A place that both sides changed, each in another way. An absent value is not there on that side. */
export type MergeConflict =
  /** The value of a property or an entry. One side taking away what the other changed is a conflict too. */
  | { readonly kind: 'set'; readonly path: StablePath; readonly base?: unknown; readonly ours?: unknown; readonly theirs?: unknown }
  /** Both sides moved the entries of a list; names of the entries in the order of each side. */
  | {
      readonly kind: 'order';
      readonly path: StablePath;
      readonly base: readonly string[];
      readonly ours: readonly string[];
      readonly theirs: readonly string[];
    };

/** Which side a person chose at a conflict; `undefined` leaves it open. */
export type ChooseSide = (conflict: MergeConflict) => MergeSide | undefined;

export type Merge = {
  readonly merged: unknown;
  /** Those that are open, in the order of the value. */ readonly conflicts: readonly MergeConflict[];
};

/**
 * Three-way merge of JSON values by key: entries of lists are recognised by their names, whatever their position; a list without names is one value.
 * What one side changed is taken, what both changed alike is taken once. At a conflict `merged` holds the chosen side, and *theirs* while nobody chose:
 * never a mixture below that place. A list that one side put in another order keeps that order; entries that were added stay behind their neighbour.
 * @param base what both sides began with; `undefined` when there is none
 */
export const mergeValues = (base: unknown, ours: unknown, theirs: unknown, choose: ChooseSide = () => undefined): Merge => {
  const conflicts: MergeConflict[] = [];
  const settle = (conflict: MergeConflict): MergeSide => {
    const chosen = choose(conflict);
    if (chosen === undefined) conflicts.push(conflict);
    return chosen ?? 'theirs';
  };
  return { merged: mergeAt({ base, ours, theirs }, [], settle), conflicts };
};

type Sides<Value> = { readonly base: Value; readonly ours: Value; readonly theirs: Value };
type Settle = (conflict: MergeConflict) => MergeSide;

const mergeAt = (sides: Sides<unknown>, path: StablePath, settle: Settle): unknown => {
  const { base, ours, theirs } = sides;
  if (isSame(ours, theirs) || isSame(base, ours)) return theirs;
  if (isSame(base, theirs)) return ours;
  if (isRecord(base) && isRecord(ours) && isRecord(theirs)) return mergeRecords({ base, ours, theirs }, path, settle);
  if (Array.isArray(base) && Array.isArray(ours) && Array.isArray(theirs)) {
    const merged = mergeLists({ base, ours, theirs }, path, settle);
    if (merged !== undefined) return merged;
  }
  return wholeConflict(sides, path, settle);
};

const wholeConflict = (sides: Sides<unknown>, path: StablePath, settle: Settle): unknown => {
  const present = Object.fromEntries(Object.entries(sides).filter(([, value]) => value !== undefined));
  return sides[settle({ kind: 'set', path, ...present })];
};

/** The properties in the order of *theirs*, what ours added behind them. */
const mergeRecords = (
  { base, ours, theirs }: Sides<Readonly<Record<string, unknown>>>,
  path: StablePath,
  settle: Settle,
): Readonly<Record<string, unknown>> => {
  const names = new Set([...Object.keys(theirs), ...Object.keys(ours), ...Object.keys(base)]);
  const entries = [...names].map((name): [string, unknown] => [
    name,
    mergeAt({ base: ownOf(base, name), ours: ownOf(ours, name), theirs: ownOf(theirs, name) }, [...path, name], settle),
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
};

/** @returns `undefined` when the entries cannot be recognised */
const mergeLists = (
  { base, ours, theirs }: Sides<readonly unknown[]>,
  path: StablePath,
  settle: Settle,
): readonly unknown[] | undefined => {
  const [baseAndOurs, baseAndTheirs] = [namesOfEntries(base, ours), namesOfEntries(base, theirs)];
  if (baseAndOurs === undefined || baseAndTheirs === undefined) return undefined;
  const names = { base: baseAndOurs[0], ours: baseAndOurs[1], theirs: baseAndTheirs[1] };
  const entries: Sides<ReadonlyMap<string, unknown>> = {
    base: byName(names.base, base),
    ours: byName(names.ours, ours),
    theirs: byName(names.theirs, theirs),
  };
  const merged = new Map<string, unknown>();
  for (const name of new Set([...names.theirs, ...names.ours, ...names.base])) {
    const sides = { base: entries.base.get(name), ours: entries.ours.get(name), theirs: entries.theirs.get(name) };
    const value = mergeEntry(sides, [...path, { entry: name }], settle);
    if (value !== undefined) merged.set(name, value);
  }
  const { order, isContested } = mergeOrder(names, new Set(merged.keys()));
  // The order of words and numbers (rights, years) says nothing.
  if (!isContested || !theirs.some(isRecord)) return order('theirs').map((name) => merged.get(name));
  return order(settle({ kind: 'order', path, ...names })).map((name) => merged.get(name));
};

/** An entry that is named by another property on one side could lose its name half way, so it is taken as a whole. */
const mergeEntry = (sides: Sides<unknown>, path: StablePath, settle: Settle): unknown => {
  const naming = new Set([namingProperty(sides.base), namingProperty(sides.ours), namingProperty(sides.theirs)]);
  const { base, ours, theirs } = sides;
  if (naming.size === 1 || isSame(ours, theirs) || isSame(base, ours) || isSame(base, theirs)) return mergeAt(sides, path, settle);
  return wholeConflict(sides, path, settle);
};

const byName = (names: readonly string[], list: readonly unknown[]): ReadonlyMap<string, unknown> =>
  new Map(names.map((name, position) => [name, list[position]]));

import { isSame } from './isSame.ts';
import { namesOfEntries, namingProperty } from './identity.ts';
import { isRecord, ownOf } from './isRecord.ts';
import type { StablePath } from './stablePath.ts';

/** One small change of a JSON value. */
export type PropertyChange =
  /** A property or an entry of a list was added (`from` absent), removed (`to` absent) or replaced. */
  | { readonly kind: 'set'; readonly path: StablePath; readonly from?: unknown; readonly to?: unknown }
  /** The entries of a list stand in another order; names of all entries before and after. */
  | { readonly kind: 'order'; readonly path: StablePath; readonly from: readonly string[]; readonly to: readonly string[] };

/**
 * What has to change in `before` to get `after`, as small as possible: entries of lists are recognised by their names, whatever their position.
 * {@link applyChanges} is its inverse.
 */
export const changesBetween = (before: unknown, after: unknown): PropertyChange[] => {
  const changes: PropertyChange[] = [];
  compare(before, after, [], changes);
  return changes;
};

const compare = (before: unknown, after: unknown, path: StablePath, changes: PropertyChange[]): void => {
  if (before === after) return;
  if (isRecord(before) && isRecord(after)) {
    for (const name of Object.keys(before)) {
      const [old, current] = [before[name], ownOf(after, name)];
      if (old !== current) compare(old, current, [...path, name], changes);
    }
    for (const name of Object.keys(after)) if (ownOf(before, name) === undefined) compare(undefined, after[name], [...path, name], changes);
    return;
  }
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, path, changes);
  if (isSame(before, after)) return;
  changes.push({ kind: 'set', path, ...(before === undefined ? {} : { from: before }), ...(after === undefined ? {} : { to: after }) });
};

const compareLists = (before: readonly unknown[], after: readonly unknown[], path: StablePath, changes: PropertyChange[]): void => {
  if (isSame(before, after)) return;
  const names = namesOfEntries(before, after);
  if (names === undefined) {
    changes.push({ kind: 'set', path, from: before, to: after });
    return;
  }
  const [from, to] = names;
  const entriesAfter = new Map(to.map((name, position) => [name, after[position]]));
  const known = new Set(from);
  for (const [position, name] of from.entries()) {
    const [old, current] = [before[position], entriesAfter.get(name)];
    const here = [...path, { entry: name }];
    // An entry that is named by another property now would be lost half way.
    if (current === undefined || namingProperty(old) === namingProperty(current)) compare(old, current, here, changes);
    else changes.push({ kind: 'set', path: here, from: old, to: current });
  }
  for (const name of to) if (!known.has(name)) changes.push({ kind: 'set', path: [...path, { entry: name }], to: entriesAfter.get(name) });
  const unordered = [...from.filter((name) => entriesAfter.has(name)), ...to.filter((name) => !known.has(name))];
  if (unordered.some((name, position) => name !== to[position])) changes.push({ kind: 'order', path, from, to });
};

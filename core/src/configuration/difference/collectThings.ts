import type { PropertyChange } from '../structure/changesBetween.ts';
import { pathText, type StablePath } from '../structure/stablePath.ts';
import { movedEntries } from './movedEntries.ts';
import { type Place, placesInside, placesOf, type Thing } from './place.ts';

/** A thing with everything that changed in it, apart from what changed in the things inside it. */
export type ChangedThing = {
  /** From the outside in; the last is the thing itself. */
  things: readonly Thing[];
  changes: { rest: StablePath; change: PropertyChange }[];
};

/** Property changes by the thing that they are about, in the order in which they were found. */
export const collectThings = (changes: readonly PropertyChange[], before: unknown, after: unknown): ChangedThing[] =>
  collect(changes, (change) => placesOf({ ...change, path: toldAt(change) }, before, after));

/** The same for what changed inside one thing; paths of the changes begin at the thing. */
export const collectInside = (things: readonly Thing[], changes: readonly PropertyChange[]): ChangedThing[] =>
  collect(changes, (change) => placesInside(things, toldAt(change), change));

const collect = (changes: readonly PropertyChange[], places: (change: PropertyChange) => readonly Place[]): ChangedThing[] => {
  const byPath = new Map<string, ChangedThing>();
  for (const change of changes)
    for (const { things, rest } of places(change)) {
      const path = pathText(things.at(-1)?.path ?? change.path.slice(0, 1));
      const known = byPath.get(path);
      if (known === undefined) byPath.set(path, { things, changes: [{ rest, change }] });
      else known.changes.push({ rest, change });
    }
  return [...byPath.values()];
};

/** Another order only because something new came in between belongs to what is new. */
const toldAt = (change: PropertyChange): StablePath => {
  if (change.kind !== 'order' || movedEntries(change.from, change.to).length > 0) return change.path;
  const known = new Set(change.from);
  const fresh = change.to.find((name) => !known.has(name));
  return fresh === undefined ? change.path : [...change.path, { entry: fresh }];
};

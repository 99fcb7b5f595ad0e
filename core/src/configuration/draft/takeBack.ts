import { applyChanges, readAt } from '../structure/applyChanges.ts';
import { entryNames } from '../structure/identity.ts';
import { isSame } from '../structure/isSame.ts';
import type { StablePath } from '../structure/stablePath.ts';
import type { DraftChange } from './draftChange.ts';

/**
 * The part as it would be without a change that was made in it.
 * @param value the part now; `undefined` when it is not there
 * @returns `overtaken` with what stands at the place now, when that is not what the change made of it
 */
export const takeBack = (value: unknown, change: DraftChange): { value: unknown } | { overtaken: { now?: unknown } } => {
  const now = readAt(value, change.path);
  try {
    if (change.kind === 'order') return isInOrder(now, change.to) ? { value: inOrder(value, change.path, change.from) } : overtaken(now);
    if (!isSame(now, change.to)) return overtaken(now);
    const { path, from, to, neighbours } = change;
    const back = applyChanges(value, [{ kind: 'set', path, from: to, to: from }]);
    return { value: neighbours === undefined || from === undefined ? back : amongNeighbours(back, path, neighbours) };
  } catch (error) {
    if (error instanceof RangeError) return overtaken(now);
    throw error;
  }
};

const overtaken = (now: unknown): { overtaken: { now?: unknown } } => ({ overtaken: now === undefined ? {} : { now } });

const inOrder = (value: unknown, path: StablePath, to: readonly string[]): unknown =>
  applyChanges(value, [{ kind: 'order', path, from: [], to }]);

/** Whether the entries that are in both stand in this order; what was added or taken out since does not matter. */
const isInOrder = (list: unknown, names: readonly string[]): boolean => {
  const own = Array.isArray(list) ? entryNames(list) : undefined;
  if (own === undefined) return false;
  const [known, present] = [new Set(names), new Set(own)];
  return isSame(
    own.filter((name) => known.has(name)),
    names.filter((name) => present.has(name)),
  );
};

/** An entry that comes back at the end of its list goes behind the nearest one that stood before it. */
const amongNeighbours = (value: unknown, path: StablePath, neighbours: readonly string[]): unknown => {
  const [entry, place] = [path.at(-1), path.slice(0, -1)];
  const names = entryNames(readAt(value, place) as readonly unknown[]);
  if (names === undefined || typeof entry !== 'object') return value;
  const others = names.filter((name) => name !== entry.entry);
  const before = neighbours.slice(0, neighbours.indexOf(entry.entry)).findLast((name) => others.includes(name));
  return inOrder(value, place, others.toSpliced(before === undefined ? 0 : others.indexOf(before) + 1, 0, entry.entry));
};

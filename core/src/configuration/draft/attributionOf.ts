import type { StablePath } from '../structure/stablePath.ts';
import type { DraftChange } from './draftChange.ts';

/**
 * Who last changed a place: the latest change at it, above it (the entry that holds it was added) or below it (something in it was changed).
 * A list that was put in another order changes the list, not its entries.
 * @param changes of one draft, the oldest first
 * @returns `undefined` when nobody did
 */
export const attributionOf = (
  changes: readonly DraftChange[],
  part: string,
  key: string | undefined,
  path: StablePath,
): DraftChange | undefined =>
  changes.findLast(
    (change) =>
      change.part === part &&
      change.key === key &&
      (begins(change.path, path) || (begins(path, change.path) && (change.kind === 'set' || change.path.length === path.length))),
  );

/** Whether a path begins with another one. */
const begins = (path: StablePath, beginning: StablePath): boolean =>
  beginning.length <= path.length && beginning.every((step, position) => isSameStep(step, path[position]!));

const isSameStep = (one: StablePath[number], other: StablePath[number]): boolean =>
  typeof one === 'string' || typeof other === 'string' ? one === other : one.entry === other.entry;

import { nearestName } from './nearestName.ts';

/**
 * One edit that is part of mending a problem, at a place relative to the problem's own: `at` is a JSON pointer below it (default the place itself),
 * `to` the value that comes there; absent: what stands there goes. `rename` gives the property at the problem's place another name; `insertBefore` puts a new entry in the list, before the one at the place.
 */
export type MendEdit = { at?: string; to?: unknown } | { rename: string } | { insertBefore: unknown };

/** A way to mend a problem with one click, as a check proposes it. */
export type ProposedMend = { label: { nl: string; en: string }; edits: readonly MendEdit[] };

/** The mend of an unknown name: the one that was probably meant. Empty when nothing is near. */
export const meantName = (
  name: string,
  known: readonly string[],
  edit: (meant: string) => MendEdit = (meant) => ({ to: meant }),
): { mends?: readonly ProposedMend[] } => {
  const meant = nearestName(name, known);
  if (meant === undefined) return {};
  return { mends: [{ label: { nl: `Maak er ‘${meant}’ van`, en: `Make it “${meant}”` }, edits: [edit(meant)] }] };
};

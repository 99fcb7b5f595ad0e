export type MergeSide = 'base' | 'ours' | 'theirs';
type Names = Readonly<Record<MergeSide, readonly string[]>>;

type MergedOrder = {
  /** Both sides moved entries that all three versions have, each in another way. */
  isContested: boolean;
  /** All entries that are left; `leading` decides when the order is contested. */
  order: (leading: MergeSide) => string[];
};

/**
 * The order of the entries of a merged list. A side that left the order alone follows the other one; what a side added stays behind its neighbour,
 * at the same place *theirs* before ours.
 * @param names of the entries on each side, each once
 * @param left names of the entries that the merged list has
 */
export const mergeOrder = (names: Names, left: ReadonlySet<string>): MergedOrder => {
  const moved = { ours: hasMoved(names.base, names.ours), theirs: hasMoved(names.base, names.theirs) };
  const isContested = moved.ours && moved.theirs && hasMoved(names.ours, names.theirs);
  const leadingOf = (chosen: MergeSide): MergeSide => (isContested ? chosen : moved.ours && !moved.theirs ? 'ours' : 'theirs');
  const order = (chosen: MergeSide): string[] => {
    const leading = leadingOf(chosen);
    const others = (['theirs', 'ours', 'base'] as const).filter((side) => side !== leading);
    return others.reduce(
      (result, side) => withAdded(result, names[side], left),
      names[leading].filter((name) => left.has(name)),
    );
  };
  return { isContested, order };
};

/** Whether the entries that both have stand in another order. */
const hasMoved = (before: readonly string[], after: readonly string[]): boolean => {
  const position = new Map(before.map((name, index) => [name, index]));
  let last = -1;
  for (const name of after) {
    const here = position.get(name);
    if (here === undefined) continue;
    if (here < last) return true;
    last = here;
  }
  return false;
};

/** The result with the entries of another side that it misses, each behind what stands before it on that side. */
const withAdded = (result: readonly string[], names: readonly string[], left: ReadonlySet<string>): string[] => {
  const known = new Set(result);
  const foreign = new Set(names);
  const added = new Map<string | undefined, string[]>();
  let neighbour: string | undefined;
  for (const name of names) {
    if (known.has(name)) neighbour = name;
    else if (left.has(name)) added.set(neighbour, [...(added.get(neighbour) ?? []), name]);
  }
  // Additions of both sides behind the same neighbour: first those that the result has already.
  const merged: string[] = [];
  let waiting = added.get(undefined) ?? [];
  for (const name of result) {
    if (foreign.has(name)) {
      merged.push(...waiting);
      waiting = added.get(name) ?? [];
    }
    merged.push(name);
  }
  return [...merged, ...waiting];
};

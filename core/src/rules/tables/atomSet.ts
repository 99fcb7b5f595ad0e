/** Atoms of an axis as sorted runs that do not touch, both ends included; empty: none. */
export type AtomSet = readonly (readonly [low: number, high: number])[];

/** Whether two sets share an atom, and the first that they share. */
export const firstShared = (one: AtomSet, other: AtomSet): number | undefined => {
  for (let a = 0, b = 0; a < one.length && b < other.length;) {
    const [lowA, highA] = one[a]!;
    const [lowB, highB] = other[b]!;
    const low = Math.max(lowA, lowB);
    if (low <= Math.min(highA, highB)) return low;
    if (highA < highB) a += 1;
    else b += 1;
  }
  return undefined;
};

/** Whether every atom of `inner` is in `outer`. */
export const covers = (outer: AtomSet, inner: AtomSet): boolean =>
  inner.every(([low, high]) => outer.some(([from, upTo]) => from <= low && high <= upTo));

/** Both sets together. */
export const union = (sets: readonly AtomSet[]): AtomSet => {
  const runs = sets
    .flat()
    .map(([low, high]): [number, number] => [low, high])
    .sort(([a], [b]) => a - b);
  const joined: [number, number][] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && run[0] <= last[1] + 1) last[1] = Math.max(last[1], run[1]);
    else joined.push(run);
  }
  return joined;
};

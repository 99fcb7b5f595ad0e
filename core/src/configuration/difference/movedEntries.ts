/**
 * The entries that were moved when a list got another order: the smallest number of them that explains it, the others kept their order.
 * @param from and `to` names of the same list before and after; names that are in only one of them do not count
 */
export const movedEntries = (from: readonly string[], to: readonly string[]): string[] => {
  const places = new Map(from.map((name, place) => [name, place]));
  const known = to.filter((name) => places.has(name));
  // Longest run that still stands in the old order: the last of the best run of every length.
  const ends: number[] = [];
  const before: number[] = [];
  const placeOf = (index: number): number => places.get(known[index]!)!;
  for (const index of known.keys()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const half = (low + high) >> 1;
      if (placeOf(ends[half]!) < placeOf(index)) low = half + 1;
      else high = half;
    }
    before[index] = low === 0 ? -1 : ends[low - 1]!;
    ends[low] = index;
  }
  const kept = new Set<string>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index]!) kept.add(known[index]!);
  return known.filter((name) => !kept.has(name));
};

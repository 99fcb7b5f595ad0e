import { distance } from 'fastest-levenshtein';

/**
 * The known name that was probably meant: at most two slips of the pen, or a third of a longer name; letter case does not count. Steps that two dotted names share
 * make them longer, not nearer: `sustainability.co2PerYear` is not meant by `sustainability.pavedArea`.
 * @returns `undefined` when nothing is near
 */
export const nearestName = (given: string, names: Iterable<string>): string | undefined => {
  let best: { name: string; slips: number } | undefined;
  for (const name of names) {
    const shared = sharedSteps(given, name);
    const allowed = Math.max(2, Math.min(3, Math.floor(name.length / 3)), Math.floor((name.length - shared) / 3));
    if (name === given || Math.abs(name.length - given.length) > allowed) continue;
    const slips = distance(given.slice(shared).toLowerCase(), name.slice(shared).toLowerCase());
    if (slips <= allowed && slips < name.length && (best === undefined || slips < best.slips)) best = { name, slips };
  }
  return best?.name;
};

/** Characters of the leading steps that two dotted names have in common, dots included. */
const sharedSteps = (one: string, other: string): number => {
  let end = 0;
  for (let dot = one.indexOf('.'); dot !== -1 && one.slice(end, dot + 1) === other.slice(end, dot + 1); dot = one.indexOf('.', end))
    end = dot + 1;
  return end;
};

import { distance } from 'fastest-levenshtein';

/**
 * The known name that was probably meant: at most two slips of the pen, or a third of a longer name; letter case does not count.
 * @returns `undefined` when nothing is near
 */
export const nearestName = (given: string, names: Iterable<string>): string | undefined => {
  let best: { name: string; slips: number } | undefined;
  for (const name of names) {
    const allowed = Math.max(2, Math.floor(name.length / 3));
    if (name === given || Math.abs(name.length - given.length) > allowed) continue;
    const slips = distance(given.toLowerCase(), name.toLowerCase());
    if (slips <= allowed && slips < name.length && (best === undefined || slips < best.slips)) best = { name, slips };
  }
  return best?.name;
};

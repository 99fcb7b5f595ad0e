import { distance } from 'fastest-levenshtein';

/** The name that was probably meant: near enough in spelling (at most a third of the letters differ), or `undefined`. */
export const nearestName = (given: string, names: Iterable<string>): string | undefined => {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(given.length / 3)) + 1;
  for (const name of names) {
    if (name === given) continue;
    const far = name.toLowerCase() === given.toLowerCase() ? 0 : distance(given.slice(0, 200).toLowerCase(), name.slice(0, 200).toLowerCase());
    if (far < bestDistance) [best, bestDistance] = [name, far];
  }
  return best;
};

import { distance } from 'fastest-levenshtein';

/**
 * The known name that was probably meant: at most two slips of the pen, or a third of a longer name; letter case does not count.
 * @returns `undefined` when nothing is near.
 */
export const didYouMean = (name: string, known: Iterable<string>): string | undefined => {
  let best: { name: string; slips: number } | undefined;
  for (const candidate of known) {
    const slips = distance(name.toLowerCase(), candidate.toLowerCase());
    if (slips <= Math.max(2, Math.floor(candidate.length / 3)) && slips < candidate.length && (best === undefined || slips < best.slips)) {
      best = { name: candidate, slips };
    }
  }
  return best?.name;
};

/** The remedy for an unknown name: what was probably meant, otherwise what there is to choose from. */
export const nameRemedy = (name: string, known: readonly string[]): { nl: string; en: string } => {
  const meant = didYouMean(name, known);
  if (meant !== undefined) return { nl: `Bedoelde u ‘${meant}’?`, en: `Did you mean “${meant}”?` };
  if (known.length === 0)
    return { nl: 'Er is nog niets om uit te kiezen; voeg het eerst toe.', en: 'There is nothing to choose from yet; add it first.' };
  const shown = known.slice(0, 20);
  const more = known.length > shown.length ? ' …' : '';
  return { nl: `Kies uit: ${shown.join(', ')}${more}.`, en: `Choose from: ${shown.join(', ')}${more}.` };
};

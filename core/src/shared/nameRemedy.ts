import { nearestName } from './nearestName.ts';

/** The remedy for an unknown name: what was probably meant, otherwise what there is to choose from. */
export const nameRemedy = (name: string, known: readonly string[]): { nl: string; en: string } => {
  const meant = nearestName(name, known);
  if (meant !== undefined) return { nl: `Bedoelde u ‘${meant}’?`, en: `Did you mean “${meant}”?` };
  if (known.length === 0)
    return { nl: 'Er is nog niets om uit te kiezen; voeg het eerst toe.', en: 'There is nothing to choose from yet; add it first.' };
  const shown = known.slice(0, 20);
  const more = known.length > shown.length ? ' …' : '';
  return { nl: `Kies uit: ${shown.join(', ')}${more}.`, en: `Choose from: ${shown.join(', ')}${more}.` };
};

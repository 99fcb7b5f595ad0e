import type { PortfolioModel } from './portfolioModel.ts';
import { countAbove, isRanked } from './isRanked.ts';

/** Rank by project code over the whole portfolio, whatever is filtered. Equal scores as shown share a rank; the next one counts on. */
export const ranks = (model: PortfolioModel, includeClosed: boolean): ReadonlyMap<string, number> => {
  const key = `ranks ${includeClosed}`;
  const known = model.derived.get(key) as ReadonlyMap<string, number> | undefined;
  if (known !== undefined) return known;
  const ranked = [...model.entries.values()].filter((entry) => isRanked(entry, includeClosed));
  const result = placesByPriority(ranked.map(({ row }) => ({ key: row.code, priority: row.priority! })));
  model.derived.set(key, result);
  return result;
};

/** The place of each by score, from high to low. Equal scores as shown share a place; the next one counts on. */
export const placesByPriority = (candidates: readonly { key: string; priority: number }[]): ReadonlyMap<string, number> => {
  const sorted = candidates.toSorted((one, other) => other.priority - one.priority);
  const places = new Map<string, number>();
  let place = 0;
  sorted.forEach(({ key, priority }, index) => {
    if (index === 0 || sorted[index - 1]!.priority !== priority) place = index + 1;
    places.set(key, place);
  });
  return places;
};

/** The rank of one project without sorting the portfolio: one more than the candidates with a higher score. */
export const rankInModel = ({ entries, scores }: PortfolioModel, code: string): { position: number; of: number } | undefined => {
  const entry = entries.get(code);
  return entry === undefined || !isRanked(entry, false)
    ? undefined
    : { position: countAbove(scores, entry.row.priority!) + 1, of: scores.length };
};

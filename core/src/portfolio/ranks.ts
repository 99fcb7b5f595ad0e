import type { PortfolioModel } from './portfolioModel.ts';
import { countAbove, isRanked } from './isRanked.ts';

/** Rank by project code over the whole portfolio, whatever is filtered. Equal scores as shown share a rank; the next one counts on. */
export const ranks = (model: PortfolioModel, includeClosed: boolean): ReadonlyMap<string, number> => {
  const key = `ranks ${includeClosed}`;
  const known = model.derived.get(key) as ReadonlyMap<string, number> | undefined;
  if (known !== undefined) return known;
  const ranked = [...model.entries.values()]
    .filter((entry) => isRanked(entry, includeClosed))
    .sort((a, b) => b.row.priority! - a.row.priority!);
  const result = new Map<string, number>();
  let rank = 0;
  ranked.forEach((entry, index) => {
    if (index === 0 || ranked[index - 1]!.row.priority !== entry.row.priority) rank = index + 1;
    result.set(entry.row.code, rank);
  });
  model.derived.set(key, result);
  return result;
};

/** The rank of one project without sorting the portfolio: one more than the candidates with a higher score. */
export const rankInModel = ({ entries, scores }: PortfolioModel, code: string): { position: number; of: number } | undefined => {
  const entry = entries.get(code);
  return entry === undefined || !isRanked(entry, false)
    ? undefined
    : { position: countAbove(scores, entry.row.priority!) + 1, of: scores.length };
};

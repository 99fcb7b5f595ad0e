import type { PortfolioModel } from './portfolioModel.ts';
import type { PortfolioEntry } from './portfolioEntry.ts';
import { isListedApart } from './rankingOrder.ts';
import { isClosed } from './rankingQuery.ts';

/** Candidates with a point score have a rank; closed and rejected projects only when they are asked for. */
const isRanked = (entry: PortfolioEntry, includeClosed: boolean): boolean => entry.row.priority !== undefined && !isListedApart(entry) && (includeClosed || !isClosed(entry));

/** Rank by project code over the whole portfolio, whatever is filtered. Equal scores as shown share a rank; the next one counts on. */
export const ranks = (model: PortfolioModel, includeClosed: boolean): ReadonlyMap<string, number> => {
  const key = `ranks ${includeClosed}`;
  const known = model.derived.get(key) as ReadonlyMap<string, number> | undefined;
  if (known !== undefined) return known;
  const ranked = [...model.entries.values()].filter((entry) => isRanked(entry, includeClosed)).sort((a, b) => b.row.priority! - a.row.priority!);
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
export const rankInModel = (model: PortfolioModel, code: string): { position: number; of: number } | undefined => {
  const entry = model.entries.get(code);
  if (entry === undefined || !isRanked(entry, false)) return undefined;
  let [higher, of] = [0, 0];
  for (const other of model.entries.values()) {
    if (!isRanked(other, false)) continue;
    of += 1;
    if (other.row.priority! > entry.row.priority!) higher += 1;
  }
  return { position: higher + 1, of };
};

import type { PortfolioEntry } from './portfolioEntry.ts';
import type { PortfolioModel } from './portfolioModel.ts';
import { groupEntries, sortEntries } from './rankingOrder.ts';
import type { CheckedRankingQuery } from './rankingQuery.ts';

/** A filtered and sorted list with its totals. */
export type RankedList = { entries: readonly PortfolioEntry[]; totals: { netCost: number; fte: number } };

/** Lists that are remembered until the portfolio changes. */
const remembered = 100;

/** The entries that match, in order; made once per question and change. */
export const rankedList = (model: PortfolioModel, { key, matches, sort, direction, groupBy }: CheckedRankingQuery): RankedList => {
  const name = `list ${key}`;
  const known = model.derived.get(name) as RankedList | undefined;
  if (known !== undefined) return known;
  const { framework } = model.active.release.configuration;
  const entries = groupEntries(sortEntries([...model.entries.values()].filter(matches), sort, direction, framework), groupBy);
  const totals = { netCost: 0, fte: 0 };
  for (const { row } of entries) {
    totals.netCost += row.netCost ?? 0;
    totals.fte += row.fte ?? 0;
  }
  const list: RankedList = { entries, totals };
  keepDerived(model, name, list);
  return list;
};

/** Keeps a derived value until the next change; forgets the oldest when there are many. */
export const keepDerived = (model: PortfolioModel, name: string, value: unknown): void => {
  if (model.derived.size >= remembered) model.derived.delete(model.derived.keys().next().value!);
  model.derived.set(name, value);
};

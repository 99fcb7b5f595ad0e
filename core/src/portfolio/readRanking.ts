import type { OperationContext } from '../configuration/operationContext.ts';
import type { RankingView } from './rankingViews.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { portfolioModel } from './portfolioModel.ts';
import { rankedList } from './rankedList.ts';
import { checkRankingQuery, type RankingQuery } from './rankingQuery.ts';
import { ranks } from './ranks.ts';

/**
 * A page of the ranking: sorted, filtered, with the rank over all candidates and totals over everything that matches.
 * @throws WB-PERMISSION-MISSING, WB-PORTFOLIO-SORT-UNKNOWN, WB-PORTFOLIO-FILTER-INVALID, WB-PORTFOLIO-PAGE-INVALID, WB-RELEASE-NONE
 */
export const readRanking = async (context: OperationContext, input: RankingQuery): Promise<RankingView> => {
  requirePermission(context.scope, 'ranking:read');
  const query = checkRankingQuery(input);
  const model = await portfolioModel(context);
  const { entries, totals } = rankedList(model, query);
  const rankByCode = ranks(model, query.includeClosed);
  const { hash, number } = model.active.release;
  return {
    items: entries.slice(query.offset, query.offset + query.limit).map(({ row }) => {
      const rank = rankByCode.get(row.code);
      return rank === undefined ? row : { rank, ...row };
    }),
    total: entries.length,
    totals,
    release: hash,
    releaseNumber: number,
  };
};

import type { OperationContext } from '../configuration/operationContext.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { portfolioModel } from './portfolioModel.ts';
import { keepDerived, rankedList } from './rankedList.ts';
import { checkRankingQuery, type RankingQuery } from './rankingQuery.ts';
import { ranks } from './ranks.ts';

/**
 * The same page as {@link readRanking}, as the bytes of its JSON: rows were written out when the project last changed, and a page that was
 * asked for before is sent again until something changes.
 * @throws WB-PERMISSION-MISSING, WB-PORTFOLIO-SORT-UNKNOWN, WB-PORTFOLIO-FILTER-INVALID, WB-PORTFOLIO-PAGE-INVALID, WB-RELEASE-NONE
 */
export const readRankingJson = async (context: OperationContext, input: RankingQuery): Promise<Buffer> => {
  requirePermission(context.scope, 'ranking:read');
  const query = checkRankingQuery(input);
  const model = await portfolioModel(context);
  const name = `page ${query.offset} ${query.limit} ${query.key}`;
  const known = model.derived.get(name) as Buffer | undefined;
  if (known !== undefined) return known;
  const { entries, totals } = rankedList(model, query);
  const rankByCode = ranks(model, query.includeClosed);
  const items = entries.slice(query.offset, query.offset + query.limit).map(({ row, json }) => {
    const rank = rankByCode.get(row.code);
    return rank === undefined ? `{${json}` : `{"rank":${rank},${json}`;
  });
  const { hash: release, number: releaseNumber } = model.active.release;
  const rest = JSON.stringify({ total: entries.length, totals, release, releaseNumber }).slice(1);
  const page = Buffer.from(`{"items":[${items.join(',')}],${rest}`);
  keepDerived(model, name, page);
  return page;
};

import type { OperationContext } from '../configuration/operationContext.ts';
import type { PortfolioTerms } from '../sensitivity/portfolioTerms.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { isClosed } from './isRanked.ts';
import { type PortfolioMatrix, portfolioMatrix } from './portfolioMatrix.ts';
import { portfolioModel, type PortfolioModel } from './portfolioModel.ts';
import { rankedList } from './rankedList.ts';
import { groupSizes } from './rankingOrder.ts';
import { checkRankingQuery, type RankingQuery } from './rankingQuery.ts';

/**
 * Everything that a browser needs to rank the portfolio again while somebody moves a weight: the whole portfolio (ranks are over all candidates), and which of it the list with
 * these filters shows. The portfolio is written out once per change.
 * @throws WB-PERMISSION-MISSING, WB-PORTFOLIO-SORT-UNKNOWN, WB-PORTFOLIO-FILTER-INVALID, WB-RELEASE-NONE
 */
export const readRankingTermsJson = async (context: OperationContext, input: Omit<RankingQuery, 'limit' | 'offset'>): Promise<Buffer> => {
  requirePermission(context.scope, 'ranking:read');
  const query = checkRankingQuery(input);
  const model = await portfolioModel(context);
  const matrix = await portfolioMatrix(context, model);
  const { entries } = rankedList(model, query);
  const positions = positionsOf(model, matrix);
  const { hash: release, number: releaseNumber } = model.active.release;
  const list = {
    release,
    releaseNumber,
    listed: entries.map(({ row }) => positions.get(row.code)!),
    groups: groupSizes(entries, query.groupBy),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(list).slice(0, -1)},"portfolio":`), portfolioJson(model, matrix), Buffer.from('}')]);
};

const positionsOf = (model: PortfolioModel, { entries }: PortfolioMatrix): ReadonlyMap<string, number> => {
  const known = model.derived.get('positions') as ReadonlyMap<string, number> | undefined;
  const positions = known ?? new Map(entries.map(({ row }, position) => [row.code, position]));
  model.derived.set('positions', positions);
  return positions;
};

const portfolioJson = (model: PortfolioModel, matrix: PortfolioMatrix): Buffer => {
  const known = model.derived.get('terms') as Buffer | undefined;
  if (known !== undefined) return known;
  const { settings, entries, projects, otherWeights } = matrix;
  const portfolio: PortfolioTerms = {
    ...settings,
    codes: entries.map(({ row }) => row.code),
    names: entries.map(({ row }) => row.name),
    priority: entries.map(({ row }) => (row.priority === undefined ? [] : [row.priority])),
    terms: projects.map(({ terms }) => terms?.leaves ?? []),
    rest: projects.map(({ terms }) => terms?.rest ?? []),
    fixed: projects.flatMap(({ terms, adopted: { low, high, positive, negative } }, position) =>
      terms === undefined ? [[position, low, high, positive, negative] as const] : [],
    ),
    apart: projects.flatMap(({ apart }, position) => (apart ? [position] : [])),
    closed: entries.flatMap((entry, position) => (isClosed(entry) ? [position] : [])),
    otherWeights,
  };
  const json = Buffer.from(JSON.stringify(portfolio));
  model.derived.set('terms', json);
  return json;
};

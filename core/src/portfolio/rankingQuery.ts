import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { isClosed } from './isRanked.ts';
import { foldText, type PortfolioEntry } from './portfolioEntry.ts';
import { type Grouping, groupings, isGrouping, isSortField, type SortField, sortFields } from './rankingOrder.ts';

/** What may be asked of the ranking. Filters take one value or several, separated by commas; text as it comes from the address bar. */
export type RankingQuery = {
  sort?: string;
  order?: string;
  limit?: number;
  offset?: number;
  type?: string;
  domain?: string;
  programme?: string;
  phase?: string;
  advice?: string;
  route?: string;
  statutory?: string;
  search?: string;
  includeClosed?: boolean;
  /** Projects of one group stand together; inside a group the order counts. */
  groupBy?: string;
};

export type CheckedRankingQuery = {
  sort: SortField;
  direction: 1 | -1;
  groupBy: Grouping | undefined;
  limit: number;
  offset: number;
  includeClosed: boolean;
  matches: (entry: PortfolioEntry) => boolean;
  /** Equal for queries that give the same list, whatever the page. */
  key: string;
};

const maximumPage = 1_000;
const maximumText = 200;
const listed = ['type', 'domain', 'programme', 'phase', 'advice', 'route', 'statutory'] as const;
const statutoryValues = ['none', 'requested', 'agreed'];
const valueOf = {
  type: ({ row }: PortfolioEntry) => row.typeKey,
  domain: ({ row }: PortfolioEntry) => row.domain,
  programme: ({ row }: PortfolioEntry) => row.programme,
  phase: ({ row }: PortfolioEntry) => row.phase,
  advice: ({ row }: PortfolioEntry) => row.advice,
  route: ({ row }: PortfolioEntry) => row.route,
  statutory: ({ row }: PortfolioEntry) => row.statutory,
} as const;

/**
 * Checks a query before anything is done with it.
 * @throws WB-PORTFOLIO-SORT-UNKNOWN, WB-PORTFOLIO-PAGE-INVALID, WB-PORTFOLIO-FILTER-INVALID
 */
export const checkRankingQuery = (query: RankingQuery): CheckedRankingQuery => {
  const { sort = 'priority', limit = 50, offset = 0, includeClosed = false } = query;
  if (!isSortField(sort))
    throw new WeegbrugError('WB-PORTFOLIO-SORT-UNKNOWN', { sort: sort.slice(0, 50), allowed: Object.keys(sortFields).join(', ') });
  const { order = sortFields[sort].first } = query;
  if (order !== 'ascending' && order !== 'descending')
    throw new WeegbrugError('WB-PORTFOLIO-FILTER-INVALID', { filter: 'order', allowed: 'ascending, descending' });
  if (!Number.isInteger(limit) || limit < 1 || limit > maximumPage || !Number.isSafeInteger(offset) || offset < 0)
    throw new WeegbrugError('WB-PORTFOLIO-PAGE-INVALID', { maximum: maximumPage });
  const groupBy = query.groupBy === undefined || query.groupBy === '' ? undefined : query.groupBy;
  if (groupBy !== undefined && !isGrouping(groupBy))
    throw new WeegbrugError('WB-PORTFOLIO-FILTER-INVALID', { filter: 'groupBy', allowed: groupings.join(', ') });
  const search = foldText((query.search ?? '').trim());
  const filters = listed.flatMap((name) => {
    const value = query[name];
    if (value === undefined || value === '') return [];
    if (value.length > maximumText) throw new WeegbrugError('WB-PORTFOLIO-FILTER-INVALID', { filter: name, allowed: `≤ ${maximumText}` });
    const values = value.split(',');
    if (name === 'statutory' && values.some((one) => !statutoryValues.includes(one)))
      throw new WeegbrugError('WB-PORTFOLIO-FILTER-INVALID', { filter: name, allowed: statutoryValues.join(', ') });
    return [{ name, values: new Set(values) }];
  });
  if (search.length > maximumText)
    throw new WeegbrugError('WB-PORTFOLIO-FILTER-INVALID', { filter: 'search', allowed: `≤ ${maximumText}` });
  return {
    sort,
    direction: order === 'ascending' ? 1 : -1,
    groupBy,
    limit,
    offset,
    includeClosed,
    key: JSON.stringify([sort, order, groupBy, includeClosed, search, filters.map(({ name, values }) => [name, [...values].sort()])]),
    matches: (entry) =>
      (search === '' || entry.searchText.includes(search)) &&
      filters.every(({ name, values }) => {
        const value = valueOf[name](entry);
        return value !== undefined && values.has(value);
      }) &&
      (includeClosed || !isClosed(entry) || filters.some(({ name, values }) => name === 'phase' && values.has(entry.row.phase))),
  };
};

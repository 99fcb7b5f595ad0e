import { exportRanking } from '../../portfolio/exportRanking.ts';
import { readRankingJson } from '../../portfolio/readRankingJson.ts';
import type { QueryParameters } from '../query/queryParameter.ts';
import type { Route } from '../route.ts';
import { paging } from './paging.ts';
import { rankingFilters, rankingOrder } from './rankingFilters.ts';

const rankingQuery: QueryParameters = {
  ...rankingOrder,
  ...rankingFilters,
  format: { type: 'text', options: ['json', 'csv'], description: { nl: 'csv geeft een bestand', en: 'csv gives a file' } },
  ...paging(1_000),
};

export const rankingRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/ranking',
    tag: 'portfolio',
    permission: ['ranking:read'],
    summary: { nl: 'De ranglijst', en: 'The ranking' },
    query: rankingQuery,
    responses: {
      200: {
        description: { nl: 'Een bladzijde van de ranglijst', en: 'A page of the ranking' },
        schema: 'Ranking',
        contentTypes: ['application/json', 'text/csv'],
      },
    },
    handle: async ({ context, query, accepts, language, services }) => {
      const { format, ...ranking } = query;
      if (format === 'csv' || (format === undefined && accepts === 'text/csv')) {
        const { limit: _limit, offset: _offset, ...everything } = ranking;
        const day = services.clock().toISOString().slice(0, 10);
        return {
          content: await exportRanking(context, { ...everything, language }),
          contentType: 'text/csv; charset=utf-8',
          headers: { 'Content-Disposition': `attachment; filename="${language === 'nl' ? 'ranglijst' : 'ranking'}-${day}.csv"` },
        };
      }
      return { content: await readRankingJson(context, ranking) };
    },
  },
];

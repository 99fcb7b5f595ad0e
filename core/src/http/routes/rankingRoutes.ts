import { exportRanking } from '../../portfolio/exportRanking.ts';
import { readRankingJson } from '../../portfolio/readRankingJson.ts';
import type { QueryParameters } from '../query/queryParameter.ts';
import type { Route } from '../route.ts';
import { paging } from './paging.ts';

const filter = (nl: string, en: string) => ({ type: 'text', description: { nl, en } }) as const;

const rankingQuery: QueryParameters = {
  sort: filter('Veld waarop wordt gesorteerd', 'Field to sort by'),
  order: { type: 'text', options: ['ascending', 'descending'], description: { nl: 'Oplopend of aflopend', en: 'Ascending or descending' } },
  type: filter('Projecttypen, gescheiden door komma’s', 'Project types, separated by commas'),
  domain: filter('Domeinen', 'Domains'),
  programme: filter('Begrotingsprogramma’s', 'Budget programmes'),
  phase: filter('Portfoliofasen', 'Portfolio phases'),
  advice: filter('Adviezen', 'Advice'),
  route: filter('Routes', 'Routes'),
  statutory: filter('none, requested of agreed', 'none, requested or agreed'),
  search: filter('Woorden uit naam of code', 'Words from name or code'),
  includeClosed: { type: 'boolean', description: { nl: 'Ook afgesloten en afgewezen', en: 'Closed and rejected ones too' } },
  groupBy: {
    type: 'text',
    options: ['domain', 'programme', 'phase', 'type'],
    description: { nl: 'Projecten van één groep bij elkaar', en: 'Projects of one group together' },
  },
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

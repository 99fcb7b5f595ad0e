import type { QueryParameters } from '../query/queryParameter.ts';

const filter = (nl: string, en: string) => ({ type: 'text', description: { nl, en } }) as const;

/** Which projects a list is about; the same question wherever the portfolio is shown. */
export const rankingFilters: QueryParameters = {
  type: filter('Projecttypen, gescheiden door komma’s', 'Project types, separated by commas'),
  domain: filter('Domeinen', 'Domains'),
  programme: filter('Begrotingsprogramma’s', 'Budget programmes'),
  phase: filter('Portfoliofasen', 'Portfolio phases'),
  advice: filter('Adviezen', 'Advice'),
  route: filter('Routes', 'Routes'),
  statutory: filter('none, requested of agreed', 'none, requested or agreed'),
  search: filter('Woorden uit naam of code', 'Words from name or code'),
  includeClosed: { type: 'boolean', description: { nl: 'Ook afgesloten en afgewezen', en: 'Closed and rejected ones too' } },
};

/** In which order and groups a list stands. */
export const rankingOrder: QueryParameters = {
  sort: filter('Veld waarop wordt gesorteerd', 'Field to sort by'),
  order: { type: 'text', options: ['ascending', 'descending'], description: { nl: 'Oplopend of aflopend', en: 'Ascending or descending' } },
  groupBy: {
    type: 'text',
    options: ['domain', 'programme', 'phase', 'type'],
    description: { nl: 'Projecten van één groep bij elkaar', en: 'Projects of one group together' },
  },
};

import type { QueryParameters } from '../query/queryParameter.ts';

/** The two parameters of every list that comes in pages. */
export const paging = (maximum: number): QueryParameters => ({
  limit: { type: 'integer', minimum: 1, maximum, description: { nl: 'Aantal op een bladzijde', en: 'Number on a page' } },
  offset: {
    type: 'integer',
    minimum: 0,
    maximum: 1_000_000,
    description: { nl: 'Aantal dat wordt overgeslagen', en: 'Number that is skipped' },
  },
});

import { stringify } from 'csv-stringify/sync';
import type { OperationContext } from '../configuration/operationContext.ts';
import type { Language } from '../shared/localizedText.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { portfolioModel } from './portfolioModel.ts';
import { rankedList } from './rankedList.ts';
import { csvHeader, csvRow } from './rankingCsv.ts';
import { checkRankingQuery, type RankingQuery } from './rankingQuery.ts';
import { ranks } from './ranks.ts';

/** Rows that are written before other requests get a turn. */
const turn = 500;

/**
 * The whole ranking that matches, as CSV that a Dutch spreadsheet opens by double click: UTF-8 with a byte order mark, semicolons, decimal commas. A text that a
 * spreadsheet would run as a formula gets an apostrophe in front.
 * @throws WB-PERMISSION-MISSING, WB-PORTFOLIO-SORT-UNKNOWN, WB-PORTFOLIO-FILTER-INVALID, WB-RELEASE-NONE
 */
export const exportRanking = async (context: OperationContext, input: RankingQuery & { language?: Language }): Promise<string> => {
  requirePermission(context.scope, 'ranking:read');
  const { language = 'nl', limit: _limit, offset: _offset, ...filters } = input;
  const query = checkRankingQuery(filters);
  const model = await portfolioModel(context);
  const { entries } = rankedList(model, query);
  const rankByCode = ranks(model, query.includeClosed);
  const { configuration } = model.active.release;
  const parts = ['\uFEFF', stringify([csvHeader(language)], csvOptions)];
  for (let start = 0; start < entries.length; start += turn) {
    const rows = entries.slice(start, start + turn).map(({ row }) => csvRow(row, rankByCode.get(row.code), configuration, language));
    parts.push(stringify(rows, csvOptions));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return parts.join('');
};

const csvOptions = { delimiter: ';', record_delimiter: 'windows' } as const;

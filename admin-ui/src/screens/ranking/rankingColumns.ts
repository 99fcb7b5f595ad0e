import type { MessageKey } from '../../messages/catalogue.ts';

/** Columns beside rank and project, in the order of the table; `sort` is the field that the API sorts on. */
export const rankingColumns = [
  { key: 'contribution', label: 'ranking.contribution', sort: 'net', shown: true },
  { key: 'priority', label: 'ranking.priority', sort: 'priority', shown: true },
  { key: 'advice', label: 'ranking.advice', sort: undefined, shown: true },
  { key: 'route', label: 'ranking.route', sort: undefined, shown: true },
  { key: 'phase', label: 'ranking.phase', sort: undefined, shown: true },
  { key: 'netCost', label: 'ranking.netCost', sort: 'netCost', shown: true },
  { key: 'fte', label: 'ranking.fte', sort: 'fte', shown: true },
  { key: 'status', label: 'ranking.status', sort: undefined, shown: true },
  { key: 'urgency', label: 'ranking.urgency', sort: 'urgency', shown: false },
  { key: 'impactLoad', label: 'ranking.impactLoad', sort: 'impactLoad', shown: false },
  { key: 'completeness', label: 'ranking.completeness', sort: 'completeness', shown: false },
  { key: 'domain', label: 'ranking.domain', sort: undefined, shown: false },
  { key: 'programme', label: 'ranking.programme', sort: undefined, shown: false },
] as const satisfies readonly { key: string; label: MessageKey; sort: string | undefined; shown: boolean }[];

export type RankingColumn = (typeof rankingColumns)[number]['key'];

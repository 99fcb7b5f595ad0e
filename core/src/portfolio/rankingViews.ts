import type { ListView } from '../shared/listView.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import type { PortfolioPhase } from '../workflow/workflowDefinition.ts';

/* What the operations of this room answer; the API passes it on as it is. */

/** GET /ranking?sort=priority&order=descending&limit=50&offset=0&type=&domain=&programme=&phase=&advice=&route=&statutory=&search=&includeClosed= ; `Accept: text/csv` or format=csv gives the export. */
export type RankingRow = {
  /** Absent without a point score, and for knocked-out projects, which are listed apart at the end. */
  rank?: number;
  code: string;
  name: string;
  typeKey: string;
  typeName: LocalizedText;
  domain?: string;
  programme?: string;
  phase: PortfolioPhase;
  priority?: number;
  interval: { low: number; high: number };
  completeness: number;
  positive: number;
  negative: number;
  net: number;
  urgency?: number;
  impactLoad?: number;
  advice?: string;
  provisional: boolean;
  possibleAdvice: readonly string[];
  route: string;
  escalations: readonly string[];
  knockout: 'none' | 'possible' | 'certain';
  statutory: 'none' | 'requested' | 'agreed';
  /** Integer euro cents. */
  netCost?: number;
  /** Hundredths of FTE. */
  fte?: number;
  status?: 'green' | 'amber' | 'red';
  /** Points per top-level goal, for the stacked bar: positive and negative apart. */
  parts: readonly { goal: string; positive: number; negative: number }[];
};

export type RankingView = ListView<RankingRow> & { totals: { netCost: number; fte: number }; release: string; releaseNumber: string };

/** GET /saved-views, POST {name, parameters} (Idempotency-Key), DELETE /saved-views/{id} (If-Match) */
export type SavedView = { id: string; revision: number; name: string; parameters: Readonly<Record<string, string>> };

import { analyseTable } from '../rules/tables/analyseTable.ts';
import { checkTable } from '../rules/tables/checkTable.ts';
import { sayGap, sayOverlap, sayUnreachable } from '../rules/tables/sayTable.ts';
import type { TableChoice } from '../rules/tables/decisionTable.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { loadDraftTable } from './loadDraftTable.ts';
import type { OperationContext } from './operationContext.ts';

/** What is to be said about a table while somebody writes it. Rows are positions from 0. */
export type TableAnalysisView = {
  /** Revision of the draft that was examined. */
  revision: number;
  /** Choices that can be answered, by key of the column; a column is absent where they are not known. */
  choices: Readonly<Record<string, readonly { value: TableChoice; label: LocalizedText }[]>>;
  /** False: the table has mistakes and was not examined, or it is too entangled. */
  complete: boolean;
  gaps: readonly LocalizedText[];
  moreGaps: boolean;
  overlaps: readonly { rows: readonly [number, number]; message: LocalizedText }[];
  moreOverlaps: boolean;
  unreachable: readonly { row: number; message: LocalizedText }[];
};

/**
 * Examines a table of the draft: gaps, overlaps, rows that never decide.
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NONE, WB-TABLE-NONE
 */
export const analyseDraftTable = async (context: OperationContext, input: { ruleSet: string }): Promise<TableAnalysisView> => {
  requirePermission(context.scope, 'configuration:read', 'configuration:edit', 'configuration:publish');
  const { draft, ruleSet, domains, labels } = await loadDraftTable(context, input.ruleSet);
  const { table } = ruleSet;
  const view = {
    revision: draft.revision,
    choices: Object.fromEntries(
      [...domains].flatMap(([key, domain]) => {
        if (domain.kind !== 'choice') return [];
        const values = domain.options ?? domain.labels?.map(({ value }) => value);
        const labelOf = (value: TableChoice): LocalizedText =>
          domain.labels?.find((one) => one.value === value)?.label ?? { nl: String(value) };
        return values === undefined ? [] : [[key, values.map((value) => ({ value, label: labelOf(value) }))]];
      }),
    ),
  };
  if (checkTable(table, ruleSet).length > 0)
    return { ...view, complete: false, gaps: [], moreGaps: false, overlaps: [], moreOverlaps: false, unreachable: [] };
  const { complete, gaps, moreGaps, overlaps, moreOverlaps, unreachable } = analyseTable(ruleSet, domains);
  return {
    ...view,
    complete,
    gaps: gaps.map((gap) => sayGap(table, gap, labels)),
    moreGaps,
    overlaps: overlaps.map((overlap) => ({ rows: overlap.rows, message: sayOverlap(table, overlap, labels) })),
    moreOverlaps,
    unreachable: unreachable.map((row) => ({ row: row.row, message: sayUnreachable(row) })),
  };
};

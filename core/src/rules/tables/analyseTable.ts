import type { RuleSetOfTable } from '../ruleSet.ts';
import { covers } from './atomSet.ts';
import type { AxisValue } from './axis.ts';
import type { TableCell, TableRow } from './decisionTable.ts';
import type { FactDomains } from './factDomain.ts';
import { findGaps } from './findGaps.ts';
import { findOverlaps } from './findOverlaps.ts';
import { type TableBoxes, tableBoxes } from './tableBoxes.ts';
import { BudgetSpent, workBudget } from './workBudget.ts';

/** An answer by key of the column. */
export type TableExample = Readonly<Record<string, AxisValue>>;

/** What is remarkable about a table. Rows are positions from 0. */
export type TableAnalysis = {
  /** Answers that no row takes: an example, the columns that matter there, and the cells that one row would need, as far as one could say it. */
  gaps: readonly { example: TableExample; columns: readonly string[]; when: Readonly<Record<string, TableCell>> }[];
  /** More gaps than are listed. */
  moreGaps: boolean;
  /** Pairs of rows that take the same answer; with policy `first` only those that say something else. */
  overlaps: readonly { rows: readonly [number, number]; example: TableExample }[];
  moreOverlaps: boolean;
  /** Rows that never decide: no answer fits their cells, or earlier rows take everything (`by`: the first that does so alone). */
  unreachable: readonly { row: number; reason: 'empty' | 'covered'; by?: number }[];
  /** False: the table is too entangled to look into wholly within the budget; nothing is reported of what was not finished. */
  complete: boolean;
};

/** Steps of work that an analysis may take; a million is some two hundred milliseconds. */
const defaultBudget = 1_200_000;
const mostGaps = 20;
const mostOverlaps = 100;
/** For so many rows the one row that hides them is looked up. */
const mostExplained = 200;

/**
 * Gaps, overlaps and rows that never decide, exactly: number lines with open and closed ends, days, choices and yes/no, cut at everything
 * that the cells name. Takes a table without problems (`checkTable`).
 * @param domains what answers can be; what they cannot be is no gap
 * @param options.steps budget of work; beyond it the result says `complete: false`
 */
export const analyseTable = (
  { table, hitPolicy }: Pick<RuleSetOfTable, 'hitPolicy' | 'table'>,
  domains: FactDomains = new Map(),
  options: { steps?: number } = {},
): TableAnalysis => {
  const boxes = tableBoxes(table, domains);
  const empty = boxes.boxes.flatMap((box, row) => (box.some((atoms) => atoms.length === 0) ? [row] : []));
  const steps = options.steps ?? defaultBudget;
  const coverage = within(steps, (budget) => findGaps(boxes, budget));
  const overlap =
    hitPolicy === 'collect'
      ? { overlaps: [], complete: true }
      : within(steps, (budget) =>
          findOverlaps(
            boxes,
            budget,
            (upper, lower) => hitPolicy === 'unique' || !sameOutcome(table.rows[upper]!, table.rows[lower]!),
            mostOverlaps,
          ),
        );
  const isEmpty = new Set(empty);
  const covered =
    hitPolicy === 'first' && coverage !== undefined
      ? table.rows.flatMap((_row, row) => (coverage.reached.has(row) || isEmpty.has(row) ? [] : [row]))
      : [];
  return {
    gaps: (coverage?.gaps ?? []).slice(0, mostGaps).map((box) => ({
      example: boxes.exampleOf(box),
      columns: boxes.columnsOf(box),
      when: boxes.cellsOf(box),
    })),
    moreGaps: (coverage?.gaps.length ?? 0) > mostGaps,
    overlaps: (overlap?.overlaps ?? []).map(({ rows, box }) => ({ rows, example: boxes.exampleOf(box) })),
    moreOverlaps: overlap?.complete === false,
    unreachable: [
      ...empty.map((row) => ({ row, reason: 'empty' as const })),
      ...covered.map((row, index) => ({
        row,
        reason: 'covered' as const,
        ...(index < mostExplained ? coveringRow(boxes, row) : {}),
      })),
    ].sort((one, other) => one.row - other.row),
    complete: coverage !== undefined && overlap !== undefined,
  };
};

const within = <T>(steps: number, work: (budget: ReturnType<typeof workBudget>) => T): T | undefined => {
  try {
    return work(workBudget(steps));
  } catch (error) {
    if (error instanceof BudgetSpent) return undefined;
    throw error;
  }
};

const sameOutcome = (one: TableRow, other: TableRow): boolean =>
  one.score === other.score && one.message?.nl === other.message?.nl && one.message?.en === other.message?.en;

/** The first earlier row that takes everything of this one by itself, when there is one. */
const coveringRow = ({ boxes }: TableBoxes, row: number): { by?: number } => {
  const by = boxes.findIndex((box, other) => other < row && box.every((atoms, column) => covers(atoms, boxes[row]![column]!)));
  return by < 0 ? {} : { by };
};

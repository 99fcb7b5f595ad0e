import type { LocalizedText } from '../../shared/localizedText.ts';
import type { FactReference } from '../condition.ts';

/** What stands in the cells of a column. */
export type TableColumnKind = 'number' | 'choice' | 'yesNo' | 'date';

/** One input of a table: a fact, and how its cells are written. */
export type TableColumn = {
  /** Unique in the table; the cells of a row are kept under it. */
  key: string;
  name: LocalizedText;
  value: FactReference;
  kind: TableColumnKind;
  /** Numbers are euro cents (integers) and are read and written in euros. */
  unit?: 'euroCents';
};

/** The ends of a range: `from` is ≥, `above` is >, `upTo` is ≤, `below` is <; at least one, and at most one at each side. */
export type TableRange<End extends number | string> = { from?: End; above?: End; upTo?: End; below?: End };

/** A choice as the form stores it. */
export type TableChoice = string | number;

/** `number` and `date`: a range; `choice`: the choices that fit; `yesNo`: the answer. A column without a cell does not matter. */
export type TableCell = TableRange<number> | TableRange<string> | readonly TableChoice[] | boolean;

export type TableRow = {
  /** What the row says, for evidence; absent: made from its cells. */
  name?: LocalizedText;
  /** Cells by key of their column; an absent one does not matter. */
  when: Readonly<Record<string, TableCell>>;
  /** Purpose `criterion`. */
  score?: number;
  /** Purpose `knockout` and `flag`. */
  message?: LocalizedText;
};

/** A rule set written as a table: rows are read from the top, cells of one row hold together. */
export type DecisionTable = { columns: readonly TableColumn[]; rows: readonly TableRow[] };

/** What a table may cost. */
export type TableLimits = { rows: number; columns: number; /** Choices in one cell. */ choices: number };

export const tableLimits: TableLimits = { rows: 10_000, columns: 50, choices: 200 };

/** Key of the rule that a row becomes, from its position (0 …): `row-1`. */
export const ruleKeyOfRow = (position: number): string => `row-${position + 1}`;

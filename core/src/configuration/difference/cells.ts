import { cellText } from '../../rules/tables/cellText.ts';
import type { TableCell, TableColumn } from '../../rules/tables/decisionTable.ts';
import { canonicalText } from '../structure/canonicalText.ts';
import { isRecord } from '../structure/isRecord.ts';
import type { CellRow, CellTable, Words } from './configurationChange.ts';
import { movedEntries } from './movedEntries.ts';
import type { Names } from './names.ts';
import { sequenceDifference } from './sequenceDifference.ts';
import { rangeWords } from './valueWords.ts';
import { asWords, nothing, numberWords, same, words } from './words.ts';
import { textOf } from '../../shared/textOf.ts';

type Row = Readonly<Record<string, unknown>>;
type Column = { name: Words; say: (row: Row) => Words };

/** Bands or scores by choice as a table: what a value gives. */
export const bandTable = (before: unknown, after: unknown, value: (of: unknown) => Words): CellTable => {
  const rows = [...rowsOf(before), ...rowsOf(after)];
  const isChoice = rows.some((row) => 'value' in row);
  const columns: Column[] = [
    {
      name: isChoice ? words('Antwoord', 'Answer') : words('Waarde', 'Value'),
      say: (row) =>
        isChoice
          ? value(row['value'])
          : rangeWords(Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'score')), (end) =>
              typeof end === 'number' ? numberWords(end) : same(textOf(end)),
            ),
    },
    { name: words('Score', 'Score'), say: (row) => asWords(row['score']) ?? nothing },
  ];
  return { columns: columns.map(({ name }) => name), rows: alignRows(rowsOf(before), rowsOf(after), columns, columns) };
};

/** A decision table before and after, cell by cell; columns of before that went are the last ones. */
export const decisionTableCells = (before: unknown, after: unknown, names: Names): CellTable => {
  const [old, now] = [columnsOf(before, names), columnsOf(after, names)];
  const shown = [...now, ...old.filter(({ key }) => now.every((column) => column.key !== key))];
  const outcome: Column = { name: words('Uitkomst', 'Outcome'), say: (row) => asWords(row['score']) ?? asWords(row['message']) ?? nothing };
  const sayer = (columns: readonly (Column & { key: string })[], key: string): ((row: Row) => Words) =>
    columns.find((column) => column.key === key)?.say ?? (() => nothing);
  const name: Column = { name: words('Naam', 'Name'), say: (row) => asWords(row['name']) ?? nothing };
  const [oldRows, nowRows] = [rowsOf(isRecord(before) ? before['rows'] : undefined), rowsOf(isRecord(after) ? after['rows'] : undefined)];
  const named = [...oldRows, ...nowRows].some((row) => row['name'] !== undefined) ? [name] : [];
  const build = (own: readonly (Column & { key: string })[]): Column[] => [
    ...named,
    ...shown.map((column) => ({ name: column.name, say: sayer(own, column.key) })),
    outcome,
  ];
  const columns = build(now);
  return { columns: columns.map((column) => column.name), rows: alignRows(oldRows, nowRows, build(old), columns) };
};

const columnsOf = (table: unknown, names: Names): (Column & { key: string })[] =>
  rowsOf(isRecord(table) ? table['columns'] : undefined).map((column) => {
    const key = textOf(column['key']);
    return {
      key,
      name: asWords(column['name']) ?? same(key),
      say: (row) => {
        const cells = isRecord(row['when']) ? row['when'] : {};
        return cellWords(column as unknown as TableColumn, Object.hasOwn(cells, key) ? cells[key] : undefined, names);
      },
    };
  });

const cellWords = (column: TableColumn, cell: unknown, names: Names): Words => {
  if (!isCell(column, cell)) return same(JSON.stringify(cell) ?? '');
  const labels = Array.isArray(cell)
    ? (cell as readonly (string | number)[]).map((value) => ({ value, label: names.nameOfValue(column.value, value) }))
    : [];
  return { nl: cellText(column, cell, 'nl', labels), en: cellText(column, cell, 'en', labels) };
};

/** A draft may hold anything; only what a cell of the column can be is written as one. */
const isCell = ({ kind }: TableColumn, cell: unknown): cell is TableCell | undefined => {
  if (cell === undefined || typeof cell === 'boolean') return true;
  if (Array.isArray(cell)) return (cell as unknown[]).every((one) => typeof one === 'string' || typeof one === 'number');
  const end = kind === 'date' ? 'string' : 'number';
  return isRecord(cell) && ['from', 'above', 'upTo', 'below'].every((name) => cell[name] === undefined || typeof cell[name] === end);
};

const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? (value as unknown[]).filter(isRecord) : []);

/** Rows have no names: they are recognised by what they hold, then by their place between rows that stayed. */
const alignRows = (before: readonly Row[], after: readonly Row[], sayBefore: readonly Column[], sayAfter: readonly Column[]): CellRow[] => {
  const [left, right] = [before.map(canonicalText), after.map(canonicalText)];
  const moved = new Set(isUnique(left) && isUnique(right) ? movedEntries(left, right) : []);
  const steps = sequenceDifference(left, right);
  const rows: CellRow[] = [];
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index]!;
    if (step.state === 'same') {
      rows.push(rowAs('same', after[step.after!]!, sayAfter));
      continue;
    }
    let end = index;
    while (end + 1 < steps.length && steps[end + 1]!.state !== 'same') end += 1;
    const block = steps.slice(index, end + 1);
    const gone = block.filter(({ state, entry }) => state === 'removed' && !moved.has(entry)).map((one) => before[one.before!]!);
    const come = block.filter(({ state }) => state === 'added');
    const fresh = come.filter(({ entry }) => !moved.has(entry));
    const pairs = pairRows(
      gone,
      fresh.map((one) => after[one.after!]!),
    );
    rows.push(...gone.filter((row) => ![...pairs.values()].includes(row)).map((row) => rowAs('removed', row, sayBefore)));
    for (const one of come) {
      const row = after[one.after!]!;
      const old = pairs.get(row);
      if (moved.has(one.entry)) rows.push(rowAs('moved', row, sayAfter));
      else if (old === undefined) rows.push(rowAs('added', row, sayAfter));
      else rows.push(changedRow(old, row, sayBefore, sayAfter));
    }
    index = end;
  }
  return rows;
};

const isUnique = (list: readonly string[]): boolean => new Set(list).size === list.length;

/** Rows at one place that are one row with another content: as many as there are on both sides, those that hold most in common first. */
const pairRows = (gone: readonly Row[], come: readonly Row[]): Map<Row, Row> => {
  const pairs = new Map<Row, Row>();
  if (gone.length === come.length) {
    for (const [index, row] of come.entries()) pairs.set(row, gone[index]!);
    return pairs;
  }
  const left = new Set(gone);
  for (const row of come) {
    const best = [...left].map((old) => ({ old, likeness: likenessOf(old, row) })).sort((one, other) => other.likeness - one.likeness)[0];
    if (best === undefined || best.likeness < 0.5) continue;
    pairs.set(row, best.old);
    left.delete(best.old);
  }
  return pairs;
};

const likenessOf = (one: Row, other: Row): number => {
  const cells = (row: Row): Set<string> =>
    new Set(
      [...Object.entries(isRecord(row['when']) ? row['when'] : {}), ...Object.entries(row).filter(([name]) => name !== 'when')].map(
        ([name, value]) => `${name}=${canonicalText(value)}`,
      ),
    );
  const [left, right] = [cells(one), cells(other)];
  return [...left].filter((cell) => right.has(cell)).length / Math.max(left.size, right.size, 1);
};

const rowAs = (state: CellRow['state'], row: Row, columns: readonly Column[]): CellRow => ({
  state,
  cells: columns.map(({ say }) => ({ text: say(row) })),
});

const changedRow = (before: Row, after: Row, sayBefore: readonly Column[], sayAfter: readonly Column[]): CellRow => ({
  state: 'changed',
  cells: sayAfter.map(({ say }, index) => {
    const [was, text] = [sayBefore[index]!.say(before), say(after)];
    return { text, ...(was.nl === text.nl && was.en === text.en ? {} : { was }) };
  }),
});

import type { Condition } from '../condition.ts';
import type { DecisionTable, TableCell, TableChoice, TableColumn, TableRange, TableRow } from './decisionTable.ts';

/** The condition of one row: every cell that matters holds. A row in which nothing matters always holds, whatever is known. */
export const conditionsOfRow = ({ columns }: Pick<DecisionTable, 'columns'>, row: TableRow): Condition => {
  const all = columns.flatMap((column) => {
    const cell = Object.hasOwn(row.when, column.key) ? row.when[column.key] : undefined;
    return cell === undefined ? [] : conditionsOfCell(column, cell);
  });
  return { all: all.length > 0 ? all : [always(columns[0])] };
};

const conditionsOfCell = ({ kind, value }: TableColumn, cell: TableCell): Condition[] => {
  if (kind === 'yesNo') return [{ ...value, operator: 'equal', value: cell }];
  if (kind === 'choice') {
    const choices = cell as readonly TableChoice[];
    return [choices.length === 1 ? { ...value, operator: 'equal', value: choices[0] } : { ...value, operator: 'in', value: choices }];
  }
  return kind === 'number' ? numbers(value, cell as TableRange<number>) : dates(value, cell as TableRange<string>);
};

const numbers = (fact: TableColumn['value'], { from, above, upTo, below }: TableRange<number>): Condition[] => {
  if (from !== undefined && upTo !== undefined)
    return [from === upTo ? { ...fact, operator: 'equal', value: from } : { ...fact, operator: 'between', value: [from, upTo] }];
  return [
    ...end(fact, 'greaterThanInclusive', from),
    ...end(fact, 'greaterThan', above),
    ...end(fact, 'lessThanInclusive', upTo),
    ...end(fact, 'lessThan', below),
  ];
};

/** A day from which on is a day that is not before: both are unknown without a date. So is one single day; as a text it would be compared with any text. */
const dates = (fact: TableColumn['value'], { from, above, upTo, below }: TableRange<string>): Condition[] => [
  ...end(fact, 'before', from).map((condition) => ({ not: condition })),
  ...end(fact, 'after', above),
  ...end(fact, 'after', upTo).map((condition) => ({ not: condition })),
  ...end(fact, 'before', below),
];

const end = (fact: TableColumn['value'], operator: string, value: unknown): Condition[] =>
  value === undefined ? [] : [{ ...fact, operator, value }];

/** Known to hold, also without any answer: the only two operators that always know, together. */
const always = (column: TableColumn | undefined): Condition => {
  const fact = column?.value ?? { fact: 'type' };
  return {
    any: [
      { ...fact, operator: 'isPresent' },
      { ...fact, operator: 'isMissing' },
    ],
  };
};

import { compareValues } from '../compareValues.ts';
import type { FieldQuery, Query, QueryValue } from '../query.ts';
import { reachPath } from '../reachPath.ts';

type Matches = (record: Record<string, unknown>) => boolean;
type Comparison = (values: readonly unknown[], reached: number) => boolean;

/** The test of a checked query: MongoDB's meaning of the port's operators, and no operator besides. */
export const matchQuery = (query: Query): Matches => {
  const tests = Object.entries(query as Record<string, FieldQuery | readonly Query[]>).map(([name, value]): Matches => {
    if (name === '$and' || name === '$or') {
      const parts = (value as readonly Query[]).map(matchQuery);
      return name === '$and' ? (record) => parts.every((part) => part(record)) : (record) => parts.some((part) => part(record));
    }
    return matchField(name, value as FieldQuery);
  });
  return (record) => tests.every((test) => test(record));
};

const matchField = (path: string, field: FieldQuery): Matches => {
  const comparisons = Object.entries(typeof field === 'object' ? field : { $eq: field }).map(([operator, operand]) =>
    compare(operator as keyof typeof operators, operand as QueryValue),
  );
  return (record) => {
    const reached = reachPath(record, path);
    // Each item of a list counts as well as the list itself, and one that fits is enough.
    const values = reached.flatMap(({ value, picked }) => (Array.isArray(value) && !picked ? [...(value as unknown[]), value] : [value]));
    return comparisons.every((comparison) => comparison(values, reached.length));
  };
};

const compare = (operator: keyof typeof operators, operand: unknown): Comparison => operators[operator](operand as never);

/** Only values of one kind can be more or less than one another. */
const ordered =
  (holds: (order: number) => boolean) =>
  (bound: QueryValue): Comparison =>
  (values) =>
    values.some((value) => typeof value === typeof bound && holds(compareValues(value, bound)));

const operators = {
  $eq:
    (operand: QueryValue): Comparison =>
    (values) =>
      values.includes(operand),
  $ne:
    (operand: QueryValue): Comparison =>
    (values) =>
      !values.includes(operand),
  $in: (operands: readonly QueryValue[]): Comparison => {
    const wanted = new Set<unknown>(operands);
    return (values) => values.some((value) => wanted.has(value));
  },
  $gt: ordered((order) => order > 0),
  $gte: ordered((order) => order >= 0),
  $lt: ordered((order) => order < 0),
  $lte: ordered((order) => order <= 0),
  $exists:
    (expected: boolean): Comparison =>
    (_, reached) =>
      reached > 0 === expected,
};

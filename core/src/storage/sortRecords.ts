import type { CheckedOptions } from './checkFindOptions.ts';
import { compareValues } from './compareValues.ts';
import { valuesAtPath } from './valuesAtPath.ts';

/** The records in the asked order, as MongoDB sorts: a missing value comes first, a list counts by its smallest (ascending) or largest (descending) item. */
export const sortRecords = <T extends object>(records: readonly T[], sort: CheckedOptions['sort']): T[] => {
  const keyed = records.map((record) => ({ record, keys: sort.map(([path, direction]) => sortKey(record, path, direction)) }));
  keyed.sort((left, right) => {
    for (const [index, [, direction]] of sort.entries()) {
      const order = compareValues(left.keys[index], right.keys[index]);
      if (order !== 0) return order * direction;
    }
    return 0;
  });
  return keyed.map(({ record }) => record);
};

const sortKey = (record: object, path: string, direction: 1 | -1): unknown => {
  const values = valuesAtPath(record, path).flatMap((value) =>
    Array.isArray(value) ? (value.length === 0 ? [undefined] : (value as unknown[])) : [value],
  );
  if (values.length === 0) return null;
  return values.reduce((best, value) => (compareValues(value, best) * direction < 0 ? value : best));
};

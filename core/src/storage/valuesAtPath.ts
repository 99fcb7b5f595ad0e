import { reachPath } from './reachPath.ts';

/** The values that a dotted path reaches (see `reachPath`); a list at the end is given as it is. */
export const valuesAtPath = (record: unknown, path: string): unknown[] => reachPath(record, path).map(({ value }) => value);

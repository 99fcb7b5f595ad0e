import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { isFieldPath } from './fieldNames.ts';
import type { FindOptions } from './port.ts';

/** Find options as the adapters use them. */
export type CheckedOptions = {
  /** Paths in order of importance; `id` ascending is always the last. */
  sort: readonly (readonly [path: string, direction: 1 | -1])[];
  skip: number;
  /** `undefined`: all of them. */
  limit: number | undefined;
  projection: readonly string[] | undefined;
};

/** Most records that one call may ask for; without a limit a call gets all. */
const maximumLimit = 10_000;

/**
 * @throws WB-STORE-QUERY-INVALID with the place
 */
export const checkFindOptions = (options: FindOptions): CheckedOptions => {
  const { sort = {}, skip = 0, limit, projection } = options;
  const order = Object.keys(sort).map((path) => [path, sort[path]!] as const);
  if (order.length > 8) throw invalid('sort');
  for (const [path, direction] of order)
    if (!isFieldPath(path) || (direction !== 1 && direction !== -1)) throw invalid(`sort.${path.slice(0, 200)}`);
  if (!Number.isSafeInteger(skip) || skip < 0 || skip > 2_000_000_000) throw invalid('skip');
  if (limit !== undefined && (!Number.isSafeInteger(limit) || limit < 1 || limit > maximumLimit)) throw invalid('limit');
  if (
    projection !== undefined &&
    !(Array.isArray(projection) && projection.length <= 200 && projection.every((path) => typeof path === 'string' && isFieldPath(path)))
  )
    throw invalid('projection');
  return {
    sort: order.some(([path]) => path === 'id') ? order : [...order, ['id', 1]],
    skip,
    limit,
    projection: projection === undefined ? undefined : withoutCovered([...new Set(['id', 'municipality', 'revision', ...projection])]),
  };
};

/** `a.b` says nothing new beside `a`. */
const withoutCovered = (paths: readonly string[]): string[] => paths.filter((path) => !paths.some((other) => path.startsWith(`${other}.`)));

const invalid = (where: string): WeegbrugError => new WeegbrugError('WB-STORE-QUERY-INVALID', { where });

import type { Document } from 'bson';
import { WireError } from './wireError.ts';

/**
 * What a filter means, written down without any library and apart from the store's own matcher: the rule of MongoDB's path iterator. A name steps into each
 * object of a list, a number also picks one item, and the items of a list at the end count beside the list itself, unless a number picked it.
 */
export const matches = (document: unknown, filter: Document): boolean =>
  Object.entries(filter).every(([name, value]) => {
    if (name === '$and') return (value as Document[]).every((part) => matches(document, part));
    if (name === '$or') return (value as Document[]).some((part) => matches(document, part));
    return Object.entries(isComparisons(value) ? value : { $eq: value }).every(([operator, operand]) =>
      compares(reach(document, name.split('.'), false), operator, operand),
    );
  });

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);

const isComparisons = (value: unknown): value is Record<string, unknown> =>
  isObject(value) && Object.keys(value)[0]?.startsWith('$') === true;

/** Each place that the path reaches, as the values that a comparison there looks at. */
const reach = (value: unknown, [name, ...rest]: readonly string[], picked: boolean): unknown[][] => {
  if (name === undefined) return [Array.isArray(value) && !picked ? [value, ...(value as unknown[])] : [value]];
  if (Array.isArray(value)) {
    const inEntries = value.flatMap((entry) => (isObject(entry) ? reach(entry, [name, ...rest], false) : []));
    return Object.keys(value).includes(name) ? [...inEntries, ...reach(value[Number(name)], rest, true)] : inEntries;
  }
  return isObject(value) && Object.hasOwn(value, name) ? reach(value[name], rest, false) : [];
};

const compares = (places: readonly unknown[][], operator: string, operand: unknown): boolean => {
  const plain = (value: unknown): unknown => (value instanceof Date ? value.getTime() : value);
  const values = places.flat();
  const some = (test: (value: number, bound: number) => boolean): boolean =>
    values.some((value) => typeof value === typeof operand && test(plain(value) as number, plain(operand) as number));
  switch (operator) {
    case '$exists':
      return places.length > 0 === operand;
    case '$eq':
      return values.includes(operand);
    case '$ne':
      return !values.includes(operand);
    case '$in':
      return values.some((value) => (operand as readonly unknown[]).includes(value));
    case '$gt':
      return some((value, bound) => value > bound);
    case '$gte':
      return some((value, bound) => value >= bound);
    case '$lt':
      return some((value, bound) => value < bound);
    case '$lte':
      return some((value, bound) => value <= bound);
    default:
      throw new WireError(2, 'BadValue', `unknown operator: ${operator}`);
  }
};

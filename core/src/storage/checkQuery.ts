import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { isFieldPath, isWholeText } from './fieldNames.ts';
import type { FieldQuery, Query, QueryValue } from './query.ts';

const comparisons = new Set(['$eq', '$ne', '$in', '$gt', '$gte', '$lt', '$lte', '$exists']);
/** Depth of `$and` and `$or`, comparisons in all, values of one `$in`, characters of one value. */
const limits = { depth: 8, comparisons: 1_000, values: 10_000, characters: 10_000 };

/**
 * Checks that a query stays inside the subset that both adapters understand alike, and gives a copy that holds nothing else
 * (own properties only), so that what was checked is what runs.
 * @throws WB-STORE-QUERY-INVALID with the place
 */
export const checkQuery = (query: unknown): Query => {
  const count = { left: limits.comparisons };
  return checkLevel(query, '', 0, count);
};

const checkLevel = (query: unknown, where: string, depth: number, count: { left: number }): Query => {
  if (!isPlainObject(query)) throw invalid(where);
  const checked: Record<string, unknown> = {};
  for (const name of Object.keys(query)) {
    const value = query[name];
    const place = where === '' ? name : `${where}.${name}`;
    if (name === '$and' || name === '$or') {
      if (!Array.isArray(value) || value.length === 0 || depth >= limits.depth) throw invalid(place);
      checked[name] = value.map((part, index) => checkLevel(part, `${place}[${index}]`, depth + 1, count));
      if ((count.left -= value.length) < 0) throw invalid(place);
    } else {
      if (!isFieldPath(name) || (count.left -= 1) < 0) throw invalid(place);
      checked[name] = checkField(value, place);
    }
  }
  return checked as Query;
};

const checkField = (value: unknown, place: string): FieldQuery => {
  if (isQueryValue(value)) return value;
  if (!isPlainObject(value)) throw invalid(place);
  const names = Object.keys(value);
  if (names.length === 0) throw invalid(place);
  return Object.fromEntries(names.map((name) => [name, checkComparison(name, value[name], `${place}.${name}`)])) as FieldQuery;
};

const checkComparison = (name: string, value: unknown, place: string): unknown => {
  if (!comparisons.has(name)) throw invalid(place);
  if (name === '$exists') {
    if (typeof value !== 'boolean') throw invalid(place);
    return value;
  }
  if (name !== '$in') {
    if (!isQueryValue(value)) throw invalid(place);
    return value;
  }
  if (!Array.isArray(value) || value.length > limits.values || !value.every(isQueryValue)) throw invalid(place);
  return [...value];
};

const isQueryValue = (value: unknown): value is QueryValue =>
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  (typeof value === 'string' && value.length <= limits.characters && isWholeText(value));

const isPlainObject = (value: unknown): value is Record<string, unknown> => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

const invalid = (where: string): WeegbrugError => new WeegbrugError('WB-STORE-QUERY-INVALID', { where: where.slice(0, 200) });

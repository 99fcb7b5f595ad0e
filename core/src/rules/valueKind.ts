/** What a value is to a comparison; `undefined` for everything that cannot be compared. */
export type ValueKind = 'number' | 'text' | 'boolean' | 'list';

/** No answer: absent, null, an empty text, or a number that is none (NaN, infinite). An empty list is an answer. */
export const isAbsent = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (typeof value === 'number' && !Number.isFinite(value));

/** The kind of a value; absent values, objects and everything that JSON does not know have none. */
export const valueKind = (value: unknown): ValueKind | undefined => {
  if (typeof value === 'number') return Number.isFinite(value) ? 'number' : undefined;
  if (typeof value === 'string') return value === '' ? undefined : 'text';
  if (typeof value === 'boolean') return 'boolean';
  return Array.isArray(value) ? 'list' : undefined;
};

/** A calendar date that exists, written `2027-03-31`. */
export const isDate = (value: unknown): value is string => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const moment = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value);
};

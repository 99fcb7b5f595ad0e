import { isObject } from './isObject.ts';

/** Whether two items of the array are the same JSON value. Linear in the size of the array. */
export const hasDuplicates = (items: readonly unknown[]): boolean => new Set(items.map(canonicalText)).size !== items.length;

/** The value as text with sorted keys: equal values give equal text. */
const canonicalText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'absent';
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalText(value[name])}`).join(',')}}`;
};

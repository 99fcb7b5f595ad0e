import { formLimits } from '../formLimits.ts';
import { isObject } from './isObject.ts';
import type { Violation } from './validateValue.ts';

/** Deepest nesting of an answer; the same as that of a request body. */
const deepest = 32;

/**
 * What no question may hold, whatever its schema says: a text with NUL or half a surrogate pair, a whole number that loses digits, a text or
 * list that is too long, a value nested too deep.
 */
export const findUnstorable = (value: unknown, path: readonly (string | number)[] = []): Violation[] => {
  const refuse = (keyword: string, expected: unknown): Violation[] => [{ path, keyword, expected, actual: value }];
  if (typeof value === 'string') {
    if (value.length > formLimits.textLength) return refuse('tooLong', formLimits.textLength);
    return value.includes('\0') || !value.isWellFormed() ? refuse('badCharacter', undefined) : [];
  }
  if (typeof value === 'number') {
    return Math.abs(value) > Number.MAX_SAFE_INTEGER ? refuse('unsafeNumber', Number.MAX_SAFE_INTEGER) : [];
  }
  if (value === null || typeof value !== 'object') return [];
  if (path.length >= deepest) return refuse('tooDeep', deepest);
  if (Array.isArray(value)) {
    if (value.length > formLimits.arrayItems) return refuse('tooMany', formLimits.arrayItems);
    return value.flatMap((item, index) => findUnstorable(item, [...path, index]));
  }
  return isObject(value) ? Object.entries(value).flatMap(([name, part]) => findUnstorable(part, [...path, name])) : [];
};

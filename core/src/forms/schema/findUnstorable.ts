import { formLimits } from '../formLimits.ts';
import { isObject } from './isObject.ts';
import type { Violation } from './compileSchema.ts';

/** Deepest nesting of an answer; the same as that of a request body. */
const deepest = 32;

/**
 * What no question may hold, whatever its schema says: a text with NUL or half a surrogate pair, a whole number that loses digits, a text or
 * list that is too long, a value nested too deep.
 */
export const findUnstorable = (value: unknown): readonly Violation[] => {
  // Nearly every answer is a short text, a number or a choice.
  if (typeof value !== 'object' || value === null) return isStorable(value) ? none : [violationOf(value, [])];
  const found: Violation[] = [];
  look(value, [], found);
  return found;
};

const none: readonly Violation[] = [];

const look = (value: unknown, path: readonly (string | number)[], found: Violation[]): void => {
  if (typeof value !== 'object' || value === null) {
    if (!isStorable(value)) found.push(violationOf(value, path));
  } else if (path.length >= deepest) found.push({ path, keyword: 'tooDeep', expected: deepest, actual: value });
  else if (Array.isArray(value)) {
    if (value.length > formLimits.arrayItems) found.push({ path, keyword: 'tooMany', expected: formLimits.arrayItems, actual: value });
    else for (const [index, item] of value.entries()) look(item, [...path, index], found);
  } else if (isObject(value)) for (const [name, part] of Object.entries(value)) look(part, [...path, name], found);
};

const isStorable = (value: unknown): boolean => {
  if (typeof value === 'string') return value.length <= formLimits.textLength && !value.includes('\0') && value.isWellFormed();
  return typeof value !== 'number' || !(Math.abs(value) > Number.MAX_SAFE_INTEGER);
};

const violationOf = (value: unknown, path: readonly (string | number)[]): Violation => {
  if (typeof value === 'number') return { path, keyword: 'unsafeNumber', expected: Number.MAX_SAFE_INTEGER, actual: value };
  return (value as string).length > formLimits.textLength
    ? { path, keyword: 'tooLong', expected: formLimits.textLength, actual: value }
    : { path, keyword: 'badCharacter', expected: undefined, actual: value };
};

import { isObject } from './isObject.ts';

/** Whether two JSON values are the same, as `enum`, `const` and `uniqueItems` of JSON Schema mean it: the order of keys does not count. */
export const equalJson = (left: unknown, right: unknown): boolean => {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((item, index) => equalJson(item, right[index]));
  if (!isObject(left) || !isObject(right)) return false;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length && names.every((name) => Object.hasOwn(right, name) && equalJson(left[name], right[name]))
  );
};

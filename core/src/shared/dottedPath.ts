/** Names that would reach an object's prototype; never followed and never accepted as a key. */
export const forbiddenNames = new Set(['__proto__', 'prototype', 'constructor']);

/**
 * Reads a value by dotted path (`housing.homes`, `project.netCost.0.amount`) over own properties only.
 * Expressions, wildcards and inherited properties do not exist here: a path names exactly one value.
 * @returns the value, or `undefined` where any step is absent.
 */
export const readPath = (root: unknown, path: string): unknown => {
  let value: unknown = root;
  for (let start = 0; start <= path.length;) {
    const dot = path.indexOf('.', start);
    const end = dot < 0 ? path.length : dot;
    const name = path.slice(start, end);
    if (value === null || typeof value !== 'object' || forbiddenNames.has(name) || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
    start = end + 1;
  }
  return value;
};

/** A copy of `root` with the value at `path` set; steps that are absent become objects, existing arrays stay arrays. */
export const writePath = <T>(root: T, path: string, value: unknown): T => {
  const [name, ...rest] = path.split('.') as [string, ...string[]];
  if (forbiddenNames.has(name)) throw new TypeError(`a path cannot contain "${name}"`);
  const copy: Record<string, unknown> = Array.isArray(root) ? ([...root] as never) : { ...(root as object) };
  const child = Object.hasOwn(copy, name) ? copy[name] : undefined;
  if (rest.length > 0) copy[name] = writePath(child !== null && typeof child === 'object' ? child : {}, rest.join('.'), value);
  else if (value === undefined) delete copy[name];
  else copy[name] = value;
  return copy as T;
};

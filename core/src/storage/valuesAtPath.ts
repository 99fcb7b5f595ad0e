/**
 * Values that a dotted path reaches, through lists as MongoDB does: a name steps into each object of a list, a number also picks one item.
 * A list at the end is given as it is. Nothing is found: an empty list.
 */
export const valuesAtPath = (record: unknown, path: string): unknown[] => {
  const found: unknown[] = [];
  collect(record, path.split('.'), 0, found);
  return found;
};

const collect = (value: unknown, names: readonly string[], depth: number, found: unknown[]): void => {
  const name = names[depth];
  if (name === undefined) {
    found.push(value);
  } else if (Array.isArray(value)) {
    if (/^\d+$/.test(name) && Number(name) < value.length) collect(value[Number(name)], names, depth + 1, found);
    for (const item of value) if (item !== null && typeof item === 'object' && !Array.isArray(item)) collect(item, names, depth, found);
  } else if (value !== null && typeof value === 'object' && Object.hasOwn(value, name)) {
    collect((value as Record<string, unknown>)[name], names, depth + 1, found);
  }
};

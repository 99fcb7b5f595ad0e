/** A value that a path reaches. */
export type Reached = {
  value: unknown;
  /** The last name of the path is the number of this item in a list: MongoDB then compares a list as a whole, not by its items. */
  picked: boolean;
};

/**
 * What a dotted path reaches, through lists as MongoDB does: a name steps into each object of a list, a number also picks one item.
 * A list at the end is given as it is. Nothing is found: an empty list.
 */
export const reachPath = (record: unknown, path: string): Reached[] => {
  const found: Reached[] = [];
  collect(record, path.split('.'), 0, false, found);
  return found;
};

const collect = (value: unknown, names: readonly string[], depth: number, picked: boolean, found: Reached[]): void => {
  const name = names[depth];
  if (name === undefined) {
    found.push({ value, picked });
  } else if (Array.isArray(value)) {
    for (const item of value)
      if (item !== null && typeof item === 'object' && !Array.isArray(item)) collect(item, names, depth, false, found);
    if (/^(0|[1-9]\d*)$/.test(name) && Number(name) < value.length) collect(value[Number(name)], names, depth + 1, true, found);
  } else if (value !== null && typeof value === 'object' && Object.hasOwn(value, name)) {
    collect((value as Record<string, unknown>)[name], names, depth + 1, false, found);
  }
};

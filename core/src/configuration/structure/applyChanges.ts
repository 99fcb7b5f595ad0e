import type { PropertyChange } from './changesBetween.ts';
import { entryNames } from './identity.ts';
import { isRecord, ownOf } from './isRecord.ts';
import type { StablePath } from './stablePath.ts';

/**
 * The value with these changes made; the value itself stays as it is.
 * @throws RangeError when a place on the way to a change is not there (any more)
 */
export const applyChanges = (value: unknown, changes: readonly PropertyChange[]): unknown =>
  changes.reduce<unknown>(
    (changed, change) =>
      change.kind === 'set'
        ? writeAt(changed, change.path, change.to)
        : writeAt(changed, change.path, reordered(readAt(changed, change.path), change.to)),
    value,
  );

/** The value at a place; `undefined` when there is none. */
export const readAt = (value: unknown, path: StablePath): unknown => {
  let here = value;
  for (const step of path) {
    if (typeof step === 'string') here = isRecord(here) ? ownOf(here, step) : undefined;
    else here = Array.isArray(here) ? here[positionOf(here, step.entry)] : undefined;
    if (here === undefined) return undefined;
  }
  return here;
};

/**
 * The value with another one at a place; `undefined` takes it away. A new entry of a list comes at the end.
 * @throws RangeError when a place on the way is not there
 */
const writeAt = (value: unknown, path: StablePath, next: unknown): unknown => {
  const [step, ...rest] = path;
  if (step === undefined) return next;
  if (typeof step === 'string') {
    if (!isRecord(value)) throw new RangeError(`No place for ${step}`);
    const child = writeAt(ownOf(value, step) ?? (rest.length === 0 ? undefined : missing(step)), rest, next);
    if (child !== undefined) return withProperty(value, step, child);
    const { [step]: _gone, ...others } = value;
    return others;
  }
  if (!Array.isArray(value)) throw new RangeError(`No list for ${step.entry}`);
  const position = positionOf(value, step.entry);
  if (position === -1) {
    if (rest.length > 0) missing(step.entry);
    return next === undefined ? value : [...(value as readonly unknown[]), next];
  }
  const child = writeAt(value[position], rest, next);
  return child === undefined ? value.toSpliced(position, 1) : value.with(position, child);
};

/** A property named `__proto__` stays a property. */
const withProperty = (value: Readonly<Record<string, unknown>>, name: string, child: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries([...Object.entries(value).filter(([other]) => other !== name), [name, child]]);

const missing = (name: string): never => {
  throw new RangeError(`Nothing called ${name}`);
};

const positionOf = (list: readonly unknown[], name: string): number => entryNames(list)?.indexOf(name) ?? -1;

/** The entries in the order of `names`; those that it does not know keep their order, at the end. */
const reordered = (list: unknown, names: readonly string[]): unknown => {
  if (!Array.isArray(list)) throw new RangeError('No list to order');
  const own = entryNames(list) ?? [];
  const rank = new Map(names.map((name, position) => [name, position]));
  return own
    .map((name, position) => ({ entry: list[position] as unknown, rank: rank.get(name) ?? names.length + position }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ entry }) => entry);
};

import { canonicalText } from './canonicalText.ts';
import { isRecord } from './isRecord.ts';

/** Properties that name an entry of a list, the strongest first. */
const naming = ['key', 'id', 'name', 'use', 'value', 'class'] as const;

/** The property that names an entry of a list; `undefined` when it has none. */
export const namingProperty = (entry: unknown): string | undefined => {
  // The value of a condition says what it compares with, not what it is.
  if (!isRecord(entry) || Object.hasOwn(entry, 'operator') || Object.hasOwn(entry, 'fact')) return undefined;
  return naming.find((property) => Object.hasOwn(entry, property) && isPlain(entry[property]));
};

/** The name by which an entry is recognised in another version of its list. */
const nameOf = (entry: unknown): string | undefined => {
  if (isPlain(entry)) return plainName(entry);
  const property = namingProperty(entry);
  return property === undefined ? undefined : plainName((entry as Readonly<Record<string, string>>)[property]);
};

const isPlain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
const plainName = (value: unknown): string => (typeof value === 'string' ? value : `=${String(value)}`);

/** Names of the entries of one list; `undefined` when one of them occurs twice. Entries without a name of their own (a sentence between questions) are known by their content. */
export const entryNames = (list: readonly unknown[]): string[] | undefined => {
  const seen = new Set<string>();
  for (const entry of list) {
    const name = nameOf(entry) ?? `~${canonicalText(entry)}`;
    if (seen.has(name)) return undefined;
    seen.add(name);
  }
  return [...seen];
};

/**
 * Names of the entries of two versions of one list, so that an entry is recognised after a move.
 * @returns `undefined` when no entry has a name of its own, or a name occurs twice: then the list can only be replaced as a whole
 */
export const namesOfEntries = (before: readonly unknown[], after: readonly unknown[]): readonly [string[], string[]] | undefined => {
  const isNamed = (entry: unknown): boolean => nameOf(entry) !== undefined;
  if (!before.some(isNamed) && !after.some(isNamed)) return undefined;
  const [from, to] = [entryNames(before), entryNames(after)];
  return from === undefined || to === undefined ? undefined : [from, to];
};

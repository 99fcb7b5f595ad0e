import type { Example, ExamplePart } from './example.ts';
import { createPacker, isPlain } from './pack.ts';

/**
 * Plain JSON as what is different from an example: the shorter, the more it resembles it. Any other value may be packed too.
 * `unpackDifference(packDifference(value, example), example)` equals `JSON.parse(JSON.stringify(value))`, names in the same order.
 *
 * The text is the JSON of `[shapes, step, value, step, value, …]`: at the part of the example that lies so many numbers further another value, as {@link pack}
 * writes it.
 * @throws TypeError for what is no plain JSON
 */
export const packDifference = (value: unknown, { vocabulary, root }: Example): string => {
  const different: { part: ExamplePart; value: unknown }[] = [];
  /** What stands at the parts that recur, by number. */
  const recurring: unknown[] = [];

  const compare = (found: unknown, part: ExamplePart): void => {
    const { parts, same } = part;
    if (part.recurs) recurring[part.number] = found;
    if (parts === undefined ? found === (same === undefined ? part.value : recurring[same.number]) : isAlike(found, part.names, parts))
      return;
    different.push({ part, value: found });
  };

  /** Whether it has the same parts; then those are compared. */
  const isAlike = (found: unknown, names: readonly string[] | undefined, parts: readonly ExamplePart[]): boolean => {
    if (typeof found !== 'object' || found === null || Array.isArray(found) !== (names === undefined)) return false;
    if (names !== undefined && !(isPlain(found) && hasNames(found as Readonly<Record<string, unknown>>, names))) return false;
    const foundParts = names === undefined ? (found as unknown[]) : withoutUndefined(Object.values(found));
    if (foundParts.length !== parts.length) return false;
    for (let index = 0; index < parts.length; index += 1) {
      const foundPart = foundParts[index];
      compare(foundPart === undefined ? null : foundPart, parts[index]!);
    }
    return true;
  };

  compare(value, root);
  const { own, packValue } = createPacker(vocabulary);
  const text: unknown[] = [own];
  let number = 0;
  for (const { part, value: found } of different) {
    text.push(part.number - number, packValue(found));
    number = part.number;
  }
  return JSON.stringify(text);
};

/** Whether it has these names in this order, apart from fields that JSON leaves out. */
const hasNames = (found: Readonly<Record<string, unknown>>, names: readonly string[]): boolean => {
  let index = 0;
  for (const name in found) {
    if (name === names[index]) index += 1;
    else if (found[name] !== undefined) return false;
  }
  return index === names.length;
};

const withoutUndefined = (fields: readonly unknown[]): readonly unknown[] =>
  fields.includes(undefined) ? fields.filter((field) => field !== undefined) : fields;

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
    if (part.recurs) recurring[part.number] = found;
    if (!isAlike(found, part)) different.push({ part, value: found });
  };

  /** Whether it is the same, or at least has the same parts, which are compared then. */
  const isAlike = (found: unknown, { value: expected, names, parts, same }: ExamplePart): boolean => {
    if (parts === undefined) return same === undefined ? found === expected : found === recurring[same.number];
    if (typeof found !== 'object' || found === null || Array.isArray(found) !== (names === undefined)) return false;
    const foundParts: readonly unknown[] = names === undefined ? (found as unknown[]) : Object.values(found);
    if (foundParts.length !== parts.length || foundParts.includes(undefined)) return false;
    if (names !== undefined && !(isPlain(found) && hasNames(found, names))) return false;
    for (let index = 0; index < parts.length; index += 1) compare(foundParts[index], parts[index]!);
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

const hasNames = (found: object, names: readonly string[]): boolean => {
  let index = 0;
  for (const name in found) if (name !== names[(index += 1) - 1]) return false;
  return true;
};

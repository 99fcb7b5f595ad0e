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

  /** Fields of the objects that are being compared, on top of each other: a list for each would be most of what packing costs. */
  const fields: unknown[] = [];
  let top = 0;

  /** Whether it has the same parts; then those are compared. */
  const isAlike = (found: unknown, names: readonly string[] | undefined, parts: readonly ExamplePart[]): boolean => {
    if (typeof found !== 'object' || found === null || Array.isArray(found) !== (names === undefined)) return false;
    if (names === undefined) return isAlikeList(found as readonly unknown[], parts);
    return isPlain(found) && isAlikeObject(found as Readonly<Record<string, unknown>>, names, parts);
  };

  const isAlikeList = (found: readonly unknown[], parts: readonly ExamplePart[]): boolean => {
    if (found.length !== parts.length) return false;
    for (let index = 0; index < parts.length; index += 1) {
      const item = found[index];
      compare(item === undefined ? null : item, parts[index]!);
    }
    return true;
  };

  /** Whether it has these names in this order, apart from fields that JSON leaves out; all of that is known before anything is compared. */
  const isAlikeObject = (found: Readonly<Record<string, unknown>>, names: readonly string[], parts: readonly ExamplePart[]): boolean => {
    const first = top;
    for (const name in found) {
      const field = found[name];
      if (field === undefined) continue;
      if (name !== names[top - first]) {
        top = first;
        return false;
      }
      fields[top] = field;
      top += 1;
    }
    const isWhole = top - first === names.length;
    if (isWhole) for (let index = 0; index < parts.length; index += 1) compare(fields[first + index], parts[index]!);
    top = first;
    return isWhole;
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

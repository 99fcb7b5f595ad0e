import type { Example, ExamplePart } from './example.ts';
import { createUnpacker } from './unpack.ts';

/**
 * The value that {@link packDifference} made short. What is the same in the example is shared with it, not copied: what comes out is for reading.
 * @throws SyntaxError, RangeError for text that was not made with this example
 */
export const unpackDifference = (text: string, example: Example): unknown => {
  const { build, finish } = createBuilder(text, example);
  const value = build(example.root);
  finish();
  return value;
};

/**
 * One field of the object that {@link packDifference} made short. When it is the first one, nothing else is made.
 * @throws SyntaxError, RangeError for text that was not made with this example, or that holds no object with that field
 */
export const unpackFieldOfDifference = (text: string, name: string, example: Example): unknown => {
  const { names, parts } = example.root;
  const { build, first } = createBuilder(text, example);
  if (names?.[0] === name && first !== example.root.number) return build(parts![0]!);
  const whole = unpackDifference(text, example);
  if (typeof whole !== 'object' || whole === null || !Object.hasOwn(whole, name)) throw new RangeError(`no field ${name}`);
  return (whole as Readonly<Record<string, unknown>>)[name];
};

/** Makes parts, in the order of their numbers. `first`: the number of the first part that is different. */
const createBuilder = (text: string, { vocabulary }: Example) => {
  const [own, ...changes] = JSON.parse(text) as [string[][], ...unknown[]];
  const unpackValue = createUnpacker(own, vocabulary);
  /** What was made for the parts that recur, by number. */
  const recurring: unknown[] = [];
  let next = 0;
  const first = changes.length === 0 ? Infinity : Number(changes[0]);
  let number = first;

  const takeChange = (): unknown => {
    const value = unpackValue(changes[next + 1]);
    next += 2;
    number = next < changes.length ? number + Number(changes[next]) : Infinity;
    return value;
  };

  const build = (part: ExamplePart): unknown => {
    const made = number === part.number ? takeChange() : makeAlike(part);
    if (part.recurs) recurring[part.number] = made;
    return made;
  };

  const makeAlike = (part: ExamplePart): unknown => {
    const { names, parts, same, value } = part;
    // Of what was taken over whole nothing was made; it is as it is in the example.
    if (same !== undefined) return same.number in recurring ? recurring[same.number] : same.value;
    if (parts === undefined || (part.isWhole && number >= part.end)) return value;
    if (names === undefined) return parts.map(build);
    const object: Record<string, unknown> = {};
    for (const [index, name] of names.entries()) object[name] = build(parts[index]!);
    return object;
  };

  const finish = (): void => {
    if (next < changes.length || changes.length % 2 !== 0) throw new RangeError('another example');
  };
  return { build, finish, first };
};

import { type ShapeNode, shortestText, type Vocabulary } from './vocabulary.ts';

/** As deep as a record may be; also what ends a value that contains itself. */
const deepest = 80;
/** What stands deeper is not looked for again: remembering every object costs more than the few that recur there. */
const deepestRecurring = 2;

/**
 * Plain JSON as short text. `unpack(pack(value, vocabulary), vocabulary)` equals `JSON.parse(JSON.stringify(value))`, names in the same order.
 *
 * The text is the JSON of `[shapes, value]`: field names of objects whose shape the vocabulary does not know, and the value, in which
 * - a text, number, boolean or null stands for itself;
 * - `[0, …]` is a list, `[s, …]` (s ≥ 1) an object of shape s with its values in the order of its names;
 * - `[-n]` (n ≥ 1) is value n − 1 of the vocabulary, and past its end an object or list that ended earlier in the same value.
 * @throws TypeError for what is no plain JSON (a function, NaN, a class instance, a value that contains itself)
 */
export const pack = (value: unknown, vocabulary: Vocabulary): string => {
  const { own, packValue } = createPacker(vocabulary);
  const packed = packValue(value);
  return JSON.stringify([own, packed]);
};

/** Packs values one after the other that are read together: what ended in one may be meant in the next, and they share the shapes in `own`. */
export const createPacker = ({
  numbers,
  values,
  shapes,
  shapeTree,
}: Vocabulary): { own: readonly (readonly string[])[]; packValue: (value: unknown) => unknown } => {
  const own: string[][] = [];
  const ownNumbers = new Map<string, number>();
  const earlier = new Map<object, number>();
  let ended = 0;

  const ownShape = (names: string[]): number => {
    const key = JSON.stringify(names);
    const known = ownNumbers.get(key);
    if (known !== undefined) return known;
    if (names.includes('__proto__')) throw new TypeError('no plain JSON');
    own.push(names);
    const number = shapes.length + own.length;
    ownNumbers.set(key, number);
    return number;
  };

  const packValue = (part: unknown, depth: number): unknown => {
    if (typeof part === 'string') {
      const number = part.length < shortestText ? undefined : numbers.get(part);
      return number === undefined ? part : [-number - 1];
    }
    if (typeof part === 'number') {
      if (!Number.isFinite(part)) throw new TypeError('no plain JSON');
      return part;
    }
    if (typeof part === 'boolean' || part === null) return part;
    if (typeof part !== 'object' || depth > deepest) throw new TypeError('no plain JSON');
    const number = numbers.get(part) ?? earlier.get(part);
    if (number !== undefined) return [-number - 1];
    const packed = Array.isArray(part) ? packList(part, depth) : packObject(part as Record<string, unknown>, depth);
    if (depth <= deepestRecurring) earlier.set(part, values.length + ended);
    ended += 1;
    return packed;
  };

  const packList = (list: readonly unknown[], depth: number): unknown[] => {
    const packed: unknown[] = [0];
    for (const item of list) packed.push(item === undefined ? null : packValue(item, depth + 1));
    return packed;
  };

  const packObject = (object: Readonly<Record<string, unknown>>, depth: number): unknown[] => {
    if (!isPlain(object)) throw new TypeError('no plain JSON');
    const packed: unknown[] = [0];
    let node: ShapeNode | undefined = shapeTree;
    for (const name of Object.keys(object)) {
      const field = object[name];
      if (field === undefined) continue;
      node = node?.next.get(name);
      packed.push(packValue(field, depth + 1));
    }
    packed[0] =
      node === undefined || node.shape === 0 ? ownShape(Object.keys(object).filter((name) => object[name] !== undefined)) : node.shape;
    return packed;
  };

  return { own, packValue: (value) => packValue(value, 0) };
};

/** No instance of a class. Plain objects of another realm have another prototype, which has none itself. */
export const isPlain = (object: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(object);
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
};

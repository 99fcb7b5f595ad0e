import type { Vocabulary } from './vocabulary.ts';

/**
 * The value that {@link pack} made short. Constants of the vocabulary are shared, not copied: what comes out is for reading.
 * @param vocabulary the one that it was packed with
 * @throws SyntaxError, RangeError for text that was not made with this vocabulary
 */
export const unpack = (text: string, vocabulary: Vocabulary): unknown => {
  const [own, packed] = JSON.parse(text) as [string[][], unknown];
  return unpackParsed(own, packed, vocabulary);
};

/**
 * One field of the object that {@link pack} made short. When it was packed first, the rest of the text is not even read.
 * @throws SyntaxError, RangeError for text that was not made with this vocabulary, or that holds no object with that field
 */
export const unpackField = (text: string, name: string, vocabulary: Vocabulary): unknown => {
  const first = firstField(text, vocabulary);
  if (first?.name === name) return unpackParsed(first.own, first.packed, vocabulary);
  const whole = unpack(text, vocabulary);
  if (typeof whole !== 'object' || whole === null || !Object.hasOwn(whole, name)) throw new RangeError(`no field ${name}`);
  return (whole as Readonly<Record<string, unknown>>)[name];
};

/** The text is `[own shapes,[shape,first field,…]]`. */
const firstField = (text: string, { shapes }: Vocabulary): { name: string | undefined; own: string[][]; packed: unknown } | undefined => {
  const ownEnd = endOfList(text, 1);
  const shapeStart = ownEnd + 2;
  const shapeEnd = text.indexOf(',', shapeStart);
  const tag = Number(text.slice(shapeStart, shapeEnd));
  if (text[shapeEnd + 1] !== '[' || !(tag >= 1)) return undefined;
  const own = JSON.parse(text.slice(1, ownEnd)) as string[][];
  const names = tag <= shapes.length ? shapes[tag - 1] : own[tag - 1 - shapes.length];
  return { name: names?.[0], own, packed: JSON.parse(text.slice(shapeEnd + 1, endOfList(text, shapeEnd + 1))) as unknown };
};

/** Where the list that starts here ends: the place behind its closing bracket. */
const endOfList = (text: string, start: number): number => {
  let depth = 0;
  for (let place = start; place < text.length; place += 1) {
    const character = text.charCodeAt(place);
    if (character === 91) depth += 1;
    else if (character === 93) {
      depth -= 1;
      if (depth === 0) return place + 1;
    } else if (character === 34) place = endOfText(text, place);
  }
  throw new SyntaxError('a list without an end');
};

/** Where the closing quotation mark of the text that starts here stands. */
const endOfText = (text: string, start: number): number => {
  for (let place = text.indexOf('"', start + 1); place !== -1; place = text.indexOf('"', place + 1)) {
    let slashes = 0;
    while (text.charCodeAt(place - 1 - slashes) === 92) slashes += 1;
    if (slashes % 2 === 0) return place;
  }
  throw new SyntaxError('a text without an end');
};

const unpackParsed = (own: readonly string[][], packed: unknown, vocabulary: Vocabulary): unknown =>
  createUnpacker(own, vocabulary)(packed);

/** The other side of `createPacker`: for values that were packed one after the other. */
export const createUnpacker = (own: readonly (readonly string[])[], { values, shapes }: Vocabulary): ((packed: unknown) => unknown) => {
  const earlier: unknown[] = [];

  const unpackValue = (part: unknown): unknown => {
    if (!Array.isArray(part)) return part;
    const [tag] = part as [number];
    if (tag < 0) {
      const number = -tag - 1;
      if (number >= values.length + earlier.length) throw new RangeError('another vocabulary');
      return number < values.length ? values[number] : earlier[number - values.length];
    }
    const whole = tag === 0 ? part.slice(1).map(unpackValue) : unpackObject(tag, part);
    earlier.push(whole);
    return whole;
  };

  const unpackObject = (tag: number, part: readonly unknown[]): unknown => {
    const names = tag <= shapes.length ? shapes[tag - 1] : own[tag - 1 - shapes.length];
    if (names?.length !== part.length - 1) throw new RangeError('another vocabulary');
    const object: Record<string, unknown> = {};
    for (let index = 0; index < names.length; index += 1) object[names[index]!] = unpackValue(part[index + 1]);
    return object;
  };

  return unpackValue;
};

import type { Vocabulary } from './vocabulary.ts';

/**
 * The value that {@link pack} made short. Constants of the vocabulary are shared, not copied: what comes out is for reading.
 * @param vocabulary the one that it was packed with
 * @throws SyntaxError, RangeError for text that was not made with this vocabulary
 */
export const unpack = (text: string, { values, shapes }: Vocabulary): unknown => {
  const [own, packed] = JSON.parse(text) as [string[][], unknown];
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

  return unpackValue(packed);
};

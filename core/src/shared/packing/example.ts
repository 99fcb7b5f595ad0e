import { unpack } from './unpack.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A value that others of its kind resemble, taken apart, so that another one can be written down as what is different. Immutable. */
export type Example = { vocabulary: Vocabulary; root: ExamplePart };

/** A text, number, boolean, null or constant of the vocabulary (no parts), an object (with names) or a list. */
export type ExamplePart = {
  /** Its place: parts are numbered in the order in which they begin. */
  number: number;
  /** The number after those of everything in it. */
  end: number;
  value: unknown;
  /** Of an object. */
  names?: readonly string[];
  /** What stands in an object or list. */
  parts?: readonly ExamplePart[];
  /** Is the same object or list as this earlier part. */
  same?: ExamplePart;
  /** A later part is the same object or list. */
  recurs: boolean;
  /** Depends on nothing outside it. */
  isWhole: boolean;
};

/**
 * The example that {@link pack} made this text of.
 * @throws SyntaxError, RangeError for text that was not made with this vocabulary
 */
export const readExample = (text: string, vocabulary: Vocabulary): Example => {
  const met = new Map<unknown, ExamplePart>();
  let number = 0;

  const take = (value: unknown): ExamplePart => {
    const part: ExamplePart = { number, end: (number += 1), value, recurs: false, isWhole: true };
    if (typeof value !== 'object' || value === null || vocabulary.numbers.has(value)) return part;
    const same = met.get(value);
    if (same !== undefined) {
      same.recurs = true;
      return Object.assign(part, { same, isWhole: false });
    }
    met.set(value, part);
    // Shared by everything that is read with it.
    Object.freeze(value);
    const parts = (Array.isArray(value) ? value : Object.values(value)).map(take);
    const names = Array.isArray(value) ? {} : { names: Object.keys(value) };
    return Object.assign(part, { parts, ...names, end: number, isWhole: parts.every(({ isWhole }) => isWhole) });
  };

  return { vocabulary, root: take(unpack(text, vocabulary)) };
};

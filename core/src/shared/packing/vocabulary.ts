/**
 * What the sender and the reader of packed values both know: constant values by number, and the field names of usual objects (shapes) by number.
 * Immutable: a packed value can be read with the vocabulary that it was packed with, and with no other.
 */
export type Vocabulary = {
  /** The vocabulary as text, to be kept for as long as a value that was packed with it. */
  text: string;
  /** Every object, list and longer text in the sources, in order of meeting them. */
  values: readonly unknown[];
  /** The number of each value: objects and lists by identity, texts by content. */
  numbers: ReadonlyMap<unknown, number>;
  /** Field names per shape; a shape's number is its place plus one. */
  shapes: readonly (readonly string[])[];
  shapeTree: ShapeNode;
};

/** One field name further in a shape; `shape` is 0 where no shape ends. */
export type ShapeNode = { shape: number; next: Map<string, ShapeNode> };

/** Shorter texts are not worth a number. */
export const shortestText = 8;

/**
 * A vocabulary of these sources. Values that come out of the sources themselves (the same object, not an equal one) are packed as a number.
 * @param sources plain JSON that is never changed afterwards
 */
export const makeVocabulary = (shapes: readonly (readonly string[])[], sources: readonly unknown[]): Vocabulary =>
  numbered(JSON.stringify({ shapes, sources }), shapes, sources);

/** The vocabulary that {@link makeVocabulary} wrote down, for reading values of long ago. */
export const readVocabulary = (text: string): Vocabulary => {
  const { shapes, sources } = JSON.parse(text) as { shapes: string[][]; sources: unknown[] };
  return numbered(text, shapes, sources);
};

const numbered = (text: string, shapes: Vocabulary['shapes'], sources: readonly unknown[]): Vocabulary => {
  const values: unknown[] = [];
  const numbers = new Map<unknown, number>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value.length < shortestText || numbers.has(value)) return;
    } else if (typeof value !== 'object' || value === null) return;
    // The same object met twice is two objects after reading; the first number is used, both count.
    if (!numbers.has(value)) numbers.set(value, values.length);
    values.push(value);
    if (typeof value === 'object') for (const part of Object.values(value)) visit(part);
  };
  for (const source of sources) visit(source);
  const shapeTree: ShapeNode = { shape: 0, next: new Map() };
  for (const [index, names] of shapes.entries()) {
    let node = shapeTree;
    for (const name of names) {
      const next: ShapeNode = node.next.get(name) ?? { shape: 0, next: new Map() };
      node.next.set(name, next);
      node = next;
    }
    if (node.shape === 0) node.shape = index + 1;
  }
  return { text, values, numbers, shapes, shapeTree };
};

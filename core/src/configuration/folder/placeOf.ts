import { findNodeAtLocation, type Node } from 'jsonc-parser';

export type Place = { line: number; column: number };

/** Line and column, both from 1, of an offset in a text. */
export const placeOfOffset = (text: string, offset: number): Place => {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  let line = 1;
  for (let index = before.indexOf('\n'); index !== -1; index = before.indexOf('\n', index + 1)) line += 1;
  return { line, column: offset - lastBreak };
};

/** Where a JSON pointer points: the value itself, its name when `atKey`, or the nearest thing around it that exists. */
export const placeOfPointer = (text: string, root: Node, pointer: string, atKey: boolean): Place => {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  for (let length = steps.length; length >= 0; length -= 1) {
    const node = nodeAt(root, steps.slice(0, length));
    if (node === undefined) continue;
    const key = atKey && length === steps.length && node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
    return placeOfOffset(text, (key ?? node).offset);
  }
  return { line: 1, column: 1 };
};

const nodeAt = (root: Node, steps: readonly string[]): Node | undefined => {
  let node: Node | undefined = root;
  for (const step of steps) node = node === undefined ? undefined : findNodeAtLocation(node, [node.type === 'array' ? Number(step) : step]);
  return node;
};

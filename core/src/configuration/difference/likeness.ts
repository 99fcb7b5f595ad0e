import { isRecord } from '../structure/isRecord.ts';

/** Properties that name a thing: what two versions under another key cannot have in common. */
const naming = new Set(['key', 'id', 'value']);

/** How much of two values is the same, 0 … 1: the share of their texts, numbers and choices that stand at the same place in both. */
export const likeness = (one: unknown, other: unknown): number => {
  const [left, right] = [leavesOf(one), leavesOf(other)];
  const common = [...left].filter((leaf) => right.has(leaf)).length;
  return left.size === 0 || right.size === 0 ? 0 : common / Math.max(left.size, right.size);
};

const leavesOf = (value: unknown): Set<string> => {
  const leaves = new Set<string>();
  const walk = (node: unknown, path: string): void => {
    if (Array.isArray(node)) for (const [index, child] of node.entries()) walk(child, `${path}/${index}`);
    else if (isRecord(node))
      for (const [name, child] of Object.entries(node)) {
        if (path !== '' || !naming.has(name)) walk(child, `${path}/${name}`);
      }
    else leaves.add(`${path}=${JSON.stringify(node)}`);
  };
  walk(value, '');
  return leaves;
};

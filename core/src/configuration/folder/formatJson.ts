import { getNodeValue, type Node, parseTree } from 'jsonc-parser';
import { entryNames } from '../structure/identity.ts';
import { isRecord } from '../structure/isRecord.ts';
import { isSame } from '../structure/isSame.ts';

const width = 140;
/** Properties that say what something is come first; the others by name. */
const leading = ['key', 'id', 'use', 'kind', 'name', 'title', 'label', 'nl', 'en'];

/**
 * A value as the text of a configuration file: two spaces, a line break at the end. What is the same in the earlier text stays there to the letter, with the order
 * of its properties, so that a change touches its own lines only.
 */
export const formatJson = (value: unknown, previous?: string): string => {
  const source = previous ?? '';
  const root = previous === undefined ? undefined : parseTree(previous);
  if (root !== undefined && isSame(getNodeValue(root), value)) return source;
  return `${print(value, root, source, '')}\n`;
};

const print = (value: unknown, node: Node | undefined, source: string, indent: string): string => {
  const before = node === undefined ? undefined : source.slice(node.offset, node.offset + node.length);
  if (node !== undefined && before !== undefined && isSame(getNodeValue(node), value)) return before;
  if (Array.isArray(value)) {
    const old = node?.type === 'array' ? (node.children ?? []) : [];
    const at = entryNodes(value, old);
    return wrapped(
      ['[', ']'],
      value.map((item, index) => print(item, at(index), source, `${indent}  `)),
      indent,
      value.every((item) => typeof item !== 'object'),
    );
  }
  if (!isRecord(value)) return JSON.stringify(value);
  const old = new Map(
    (node?.type === 'object' ? (node.children ?? []) : []).map(({ children }) => [String(children?.[0]?.value), children?.[1]]),
  );
  const names = [
    ...[...old.keys()].filter((name) => Object.hasOwn(value, name)),
    ...inOrder(Object.keys(value).filter((name) => !old.has(name))),
  ];
  const members = names.map((name) => `${JSON.stringify(name)}: ${print(value[name], old.get(name), source, `${indent}  `)}`);
  return wrapped(['{ ', ' }'], members, indent, before?.startsWith('{') === true && !before.includes('\n'));
};

const wrapped = ([open, close]: readonly [string, string], items: readonly string[], indent: string, inline: boolean): string => {
  if (items.length === 0) return open.trim() + close.trim();
  const line = `${open}${items.join(', ')}${close}`;
  if (inline && !line.includes('\n') && indent.length + line.length <= width - 20) return line;
  return `${open.trim()}\n${items.map((item) => `${indent}  ${item}`).join(',\n')}\n${indent}${close.trim()}`;
};

/** Where an entry stood in the earlier list: by its name, or by its place where entries have none. */
const entryNodes = (value: readonly unknown[], old: readonly Node[]): ((index: number) => Node | undefined) => {
  const [names, oldNames] = [entryNames(value), entryNames(old.map((node) => getNodeValue(node) as unknown))];
  if (names === undefined || oldNames === undefined) return (index) => old[index];
  const byName = new Map(oldNames.map((name, index) => [name, old[index]]));
  return (index) => byName.get(names[index]!);
};

const inOrder = (names: readonly string[]): string[] => {
  const rank = (name: string): number => (leading.includes(name) ? leading.indexOf(name) : leading.length);
  return names.toSorted((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
};

/** A copy with only these paths, as a MongoDB projection gives it: a path through a list keeps the list and narrows its objects. */
export const projectRecord = (record: Readonly<Record<string, unknown>>, paths: readonly string[]): Record<string, unknown> =>
  narrow(record, treeOf(paths)) as Record<string, unknown>;

type PathTree = Map<string, PathTree>;

const treeOf = (paths: readonly string[]): PathTree => {
  const root: PathTree = new Map();
  for (const path of paths) {
    let level = root;
    for (const name of path.split('.')) {
      const next: PathTree = level.get(name) ?? new Map();
      level.set(name, next);
      level = next;
    }
  }
  return root;
};

const narrow = (value: unknown, tree: PathTree): unknown => {
  if (tree.size === 0) return value;
  if (Array.isArray(value)) return value.filter((item) => item !== null && typeof item === 'object').map((item) => narrow(item, tree));
  if (value === null || typeof value !== 'object') return undefined;
  const kept: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    const below = tree.get(name);
    const field = below === undefined ? undefined : narrow((value as Record<string, unknown>)[name], below);
    if (field !== undefined) kept[name] = field;
  }
  return kept;
};

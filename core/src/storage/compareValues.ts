/** Order of kinds in a sort, as MongoDB has it: nothing, null, numbers, text, objects, lists, true and false. */
const rankOf = (value: unknown): number => {
  switch (typeof value) {
    case 'undefined':
      return 0;
    case 'number':
      return 2;
    case 'string':
      return 3;
    case 'boolean':
      return 6;
    default:
      return value === null ? 1 : Array.isArray(value) ? 5 : 4;
  }
};

/** Compares text by its UTF-8 bytes (which is the order of code points), as MongoDB and the embedded keys do. */
const compareText = (left: string, right: string): number => {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const a = left.charCodeAt(index);
    const b = right.charCodeAt(index);
    if (a === b) continue;
    const surrogates = Number(a >= 0xd800 && a <= 0xdfff) - Number(b >= 0xd800 && b <= 0xdfff);
    return surrogates === 0 || Math.min(a, b) < 0xd800 ? a - b : surrogates;
  }
  return left.length - right.length;
};

/** Total order over JSON values, as MongoDB sorts them; negative when `left` comes first. */
export const compareValues = (left: unknown, right: unknown): number => {
  const ranks = rankOf(left) - rankOf(right);
  if (ranks !== 0) return ranks;
  if (typeof left === 'string') return compareText(left, right as string);
  if (typeof left === 'number' || typeof left === 'boolean') return Number(left) - Number(right);
  if (left === null || typeof left !== 'object') return 0;
  return Array.isArray(left) ? compareLists(left, right as unknown[]) : compareObjects(left, right as object);
};

const compareLists = (left: readonly unknown[], right: readonly unknown[]): number => {
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const order = compareValues(left[index], right[index]);
    if (order !== 0) return order;
  }
  return left.length - right.length;
};

/** Field by field in the stored order: first the kinds, then the names, then the values. */
const compareObjects = (left: object, right: object): number => {
  const fields = Object.entries(left);
  const others = Object.entries(right);
  for (let index = 0; index < Math.min(fields.length, others.length); index += 1) {
    const [name, value] = fields[index]!;
    const [otherName, otherValue] = others[index]!;
    const order = rankOf(value) - rankOf(otherValue) || compareText(name, otherName) || compareValues(value, otherValue);
    if (order !== 0) return order;
  }
  return fields.length - others.length;
};

/** Whether two JSON values are the same; the order of properties does not matter, an absent property and `undefined` are one. */
export const isSame = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((entry, position) => isSame(entry, other[position]));
  }
  const [left, right] = [one as Readonly<Record<string, unknown>>, other as Readonly<Record<string, unknown>>];
  for (const name of Object.keys(left)) if (!isSame(left[name], Object.hasOwn(right, name) ? right[name] : undefined)) return false;
  for (const name of Object.keys(right)) if (right[name] !== undefined && !Object.hasOwn(left, name)) return false;
  return true;
};

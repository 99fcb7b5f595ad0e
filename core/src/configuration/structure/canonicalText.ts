/** A value as text, the same whatever the order of its properties; for JSON values only. */
export const canonicalText = (value: unknown): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  const properties = Object.entries(value).filter(([, child]) => child !== undefined);
  properties.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${properties.map(([name, child]) => `${JSON.stringify(name)}:${canonicalText(child)}`).join(',')}}`;
};

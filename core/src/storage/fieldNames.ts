/** Names that would reach an object's prototype. */
const prototypeNames = new Set(['__proto__', 'prototype', 'constructor']);

/** Names at the top of a record that belong to the adapters. */
const adapterNames = new Set(['_id', '__v']);

/** Text without half characters (lone surrogates), which UTF-8 cannot hold. */
export const isWholeText = (text: string): boolean => text.isWellFormed();

/** Names that were found good: the same few hundred come back in every record. */
const goodNames = new Set<string>();
const mostGoodNames = 5_000;
const longestGoodName = 100;

/** May an object inside a record have this name? */
export const isFieldName = (name: string): boolean => goodNames.has(name) || isNewFieldName(name);

const isNewFieldName = (name: string): boolean => {
  if (prototypeNames.has(name) || name.includes('\u0000') || !isWholeText(name)) return false;
  if (name.length <= longestGoodName && goodNames.size < mostGoodNames) goodNames.add(name);
  return true;
};

/** May the record itself have this name? */
export const isTopFieldName = (name: string): boolean =>
  isFieldName(name) && !adapterNames.has(name) && name !== '' && !name.startsWith('$') && !name.includes('.');

/** A plain dotted path: at most 20 names and 300 characters, no operator, no prototype. */
export const isFieldPath = (path: string): boolean => {
  if (path.length > 300) return false;
  const names = path.split('.');
  return (
    names.length <= 20 && isTopFieldName(names[0]!) && names.every((name) => name !== '' && !name.startsWith('$') && isFieldName(name))
  );
};

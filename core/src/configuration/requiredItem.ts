/** The part with this key. @throws TypeError when the release does not have it */
export const requiredItem = <T>(items: Readonly<Record<string, T>>, key: string): T => {
  const item = Object.hasOwn(items, key) ? items[key] : undefined;
  if (item === undefined) throw new TypeError(`"${key}" is not part of the release`);
  return item;
};

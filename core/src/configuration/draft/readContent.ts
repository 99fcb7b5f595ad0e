/** Characters of content that are kept read; a draft is at most a few times this. */
const most = 8_000_000;

const read = new Map<string, unknown>();
let length = 0;

/**
 * The value of a stored JSON text. The same text gives the same object as long as it is in use, so that what was found of a part holds at the next look at the
 * draft; it is never changed in place.
 */
export const readContent = (content: string): unknown => {
  const known = read.get(content);
  const value: unknown = known ?? JSON.parse(content);
  if (known !== undefined) read.delete(content);
  else length += content.length;
  read.set(content, value);
  for (const oldest of read.keys()) {
    if (length <= most || oldest === content) break;
    read.delete(oldest);
    length -= oldest.length;
  }
  return value;
};

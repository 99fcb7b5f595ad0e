import { createHash } from 'node:crypto';

/** Keys are UTF-8 texts joined by a zero byte (no part may hold one), so that the order of keys is municipality, collection, id. */
const separator = '\u0000';
const afterSeparator = '\u0001';

export const recordKey = (municipality: string, collection: string, id: string): Buffer =>
  Buffer.from(`${municipality}\u0000${collection}\u0000${id}`);

/** All records of one collection in one municipality: start (inclusive) and end (exclusive). */
export const collectionRange = (municipality: string, collection: string): { start: Buffer; end: Buffer } => {
  const prefix = `${municipality}${separator}${collection}`;
  return { start: Buffer.from(prefix + separator), end: Buffer.from(prefix + afterSeparator) };
};

export const municipalityOfKey = (key: Buffer): string => key.toString('utf8', 0, key.indexOf(0));

/** The first possible key after everything of this municipality. */
export const afterMunicipality = (municipality: string): Buffer => Buffer.from(municipality + afterSeparator);

export const idOfKey = (key: Buffer): string => key.toString('utf8', key.lastIndexOf(0) + 1);

/** An index entry, as text: which records have this value in this field. Long values stand there by their hash. */
export const indexText = (municipality: string, collection: string, field: string, value: string | number | boolean, id: string): string =>
  `${indexPrefix(municipality, collection, field, value)}${separator}${id}`;

export const indexRange = (
  municipality: string,
  collection: string,
  field: string,
  value: string | number | boolean,
): { start: Buffer; end: Buffer } => {
  const prefix = indexPrefix(municipality, collection, field, value);
  return { start: Buffer.from(prefix + separator), end: Buffer.from(prefix + afterSeparator) };
};

const indexPrefix = (municipality: string, collection: string, field: string, value: string | number | boolean): string => {
  const text =
    typeof value === 'string'
      ? value.length > 200 || value.includes(separator)
        ? `h${createHash('sha256').update(value).digest('hex')}`
        : `s${value}`
      : `${typeof value}${value}`;
  return `${municipality}${separator}${collection}${separator}${field}${separator}${text}`;
};

import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { type Collection, collectionRule } from './collections.ts';
import { isFieldName, isTopFieldName, isWholeText } from './fieldNames.ts';

/** Largest record in MB (UTF-8 of its JSON); MongoDB takes 16 MiB. */
const maximumSize = 12;
const maximumDepth = 80;
/** Longest id in UTF-8 bytes. */
const maximumId = 400;

/** Is this text usable as the id of a record? */
export const isRecordId = (id: unknown): id is string =>
  typeof id === 'string' && id !== '' && !id.includes('\u0000') && isWholeText(id) && Buffer.byteLength(id) <= maximumId;

/**
 * Checks that a record is plain JSON that both adapters keep without change. The record itself is left alone and not copied: an adapter turns it into what
 * it stores before anything else happens. Its revision and municipality say nothing: the store sets them.
 * @throws WB-STORE-RECORD-INVALID, WB-STORE-RECORD-TOO-LARGE
 */
export const checkRecord = (collection: Collection, record: Readonly<Record<string, unknown>>): void => {
  const invalid = (...names: readonly (string | number)[]): WeegbrugError =>
    new WeegbrugError('WB-STORE-RECORD-INVALID', { collection, where: `/${names.join('/')}`.slice(0, 200) });
  if (record === null || typeof record !== 'object' || Array.isArray(record)) throw invalid();
  // Counting bytes is dear, and few records are anywhere near the limit.
  let finding = findUnkept(record, mostBytes);
  if (finding === 'large') finding = findUnkept(record, Buffer.byteLength);
  if (finding === 'large') throw new WeegbrugError('WB-STORE-RECORD-TOO-LARGE', { collection, limit: maximumSize });
  if (finding !== undefined) throw invalid(...finding);
  if (!isRecordId(record['id'])) throw invalid('id');
  const { unique, owner } = collectionRule(collection);
  for (const field of [unique, owner]) {
    const value = field === undefined ? undefined : record[field];
    if (value !== undefined && (typeof value !== 'string' || Buffer.byteLength(value) > 1_000)) throw invalid(field!);
  }
};

/** Of a text in UTF-8, at most. */
const mostBytes = (text: string): number => 3 * text.length;

/** The names that lead to the first value that cannot be kept, `large` when the record is too large or nested too deep, `undefined` when it is fine. */
const findUnkept = (record: object, bytesOf: (text: string) => number): readonly (string | number)[] | 'large' | undefined => {
  /** Written on the way out of what was refused, so that what is fine costs nothing. */
  const names: (string | number)[] = [];
  const ancestors: object[] = [];
  let size = 0;
  let isLarge = false;
  const grow = (bytes: number): boolean => {
    size += bytes;
    return !(isLarge = size > maximumSize * 1_000_000);
  };

  const keepsValue = (value: unknown): boolean => {
    if (typeof value === 'string') return isWholeText(value) && grow(1 + bytesOf(value));
    if (typeof value === 'number') return Number.isFinite(value) && grow(9);
    if (typeof value === 'boolean') return grow(1);
    return typeof value === 'object' && grow(1) && (value === null || keepsObject(value));
  };
  const keepsObject = (value: object): boolean => {
    if (ancestors.includes(value)) return false;
    if (ancestors.length >= maximumDepth) return grow(Infinity);
    ancestors.push(value);
    const isKept = Array.isArray(value) ? keepsItems(value) : keepsFields(value as Record<string, unknown>);
    ancestors.pop();
    return isKept;
  };
  const keepsItems = (items: readonly unknown[]): boolean => {
    for (let index = 0; index < items.length; index += 1)
      if (!keepsValue(items[index])) {
        names.push(index);
        return false;
      }
    return true;
  };
  const keepsFields = (fields: Readonly<Record<string, unknown>>): boolean => {
    const prototype: unknown = Object.getPrototypeOf(fields);
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return false;
    const accepts = ancestors.length === 1 ? isTopFieldName : isFieldName;
    // Without a list of the names; what is inherited from the prototype of every object is nothing.
    for (const name in fields) {
      const field = fields[name];
      if (!accepts(name) || (field !== undefined && !(grow(bytesOf(name)) && keepsValue(field)))) {
        names.push(name);
        return false;
      }
    }
    return true;
  };

  if (keepsObject(record)) return undefined;
  return isLarge ? 'large' : names.reverse();
};

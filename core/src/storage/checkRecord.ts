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
 * Checks that a record is plain JSON that both adapters keep without change, and gives a copy of it: properties that are `undefined` are left out,
 * revision and municipality are not taken from the caller.
 * @throws WB-STORE-RECORD-INVALID, WB-STORE-RECORD-TOO-LARGE
 */
export const checkRecord = (
  collection: Collection,
  record: Readonly<Record<string, unknown>>,
): { id: string } & Record<string, unknown> => {
  const invalid = (where: string): WeegbrugError =>
    new WeegbrugError('WB-STORE-RECORD-INVALID', { collection, where: where.slice(0, 200) });
  const tooLarge = (): WeegbrugError => new WeegbrugError('WB-STORE-RECORD-TOO-LARGE', { collection, limit: maximumSize });
  const ancestors = new Set<object>();
  let size = 0;

  const copyValue = (value: unknown, where: string, depth: number): unknown => {
    if ((size += 1) > maximumSize * 1_000_000) throw tooLarge();
    switch (typeof value) {
      case 'string':
        if (!isWholeText(value)) throw invalid(where);
        if ((size += Buffer.byteLength(value)) > maximumSize * 1_000_000) throw tooLarge();
        return value;
      case 'number':
        if (!Number.isFinite(value)) throw invalid(where);
        size += 8;
        return value === 0 ? 0 : value;
      case 'boolean':
        return value;
      case 'object':
        return value === null ? null : copyObject(value, where, depth);
      default:
        throw invalid(where);
    }
  };
  const copyObject = (value: object, where: string, depth: number): unknown => {
    if (ancestors.has(value)) throw invalid(where);
    if (depth > maximumDepth) throw tooLarge();
    ancestors.add(value);
    const copy = Array.isArray(value)
      ? value.map((item, index) => copyValue(item, `${where}/${index}`, depth + 1))
      : copyFields(value, where, depth, isFieldName);
    ancestors.delete(value);
    return copy;
  };
  const copyFields = (value: object, where: string, depth: number, accepts: (name: string) => boolean): Record<string, unknown> => {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw invalid(where);
    const copy: Record<string, unknown> = {};
    for (const name of Object.keys(value)) {
      const field = (value as Record<string, unknown>)[name];
      if (!accepts(name)) throw invalid(`${where}/${name}`);
      if (field === undefined) continue;
      size += Buffer.byteLength(name);
      copy[name] = copyValue(field, `${where}/${name}`, depth + 1);
    }
    return copy;
  };

  if (record === null || typeof record !== 'object' || Array.isArray(record)) throw invalid('/');
  const copy = copyFields(record, '', 1, isTopFieldName);
  if (!isRecordId(copy['id'])) throw invalid('/id');
  delete copy['revision'];
  delete copy['municipality'];
  const { unique, owner } = collectionRule(collection);
  for (const field of [unique, owner]) {
    const value = field === undefined ? undefined : copy[field];
    if (value !== undefined && (typeof value !== 'string' || Buffer.byteLength(value) > 1_000)) throw invalid(`/${field}`);
  }
  return copy as { id: string };
};

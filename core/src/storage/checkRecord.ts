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
 * it stores before anything else happens.
 * @returns its fields at the top, without revision and municipality, which are not taken from the caller
 * @throws WB-STORE-RECORD-INVALID, WB-STORE-RECORD-TOO-LARGE
 */
export const checkRecord = (
  collection: Collection,
  record: Readonly<Record<string, unknown>>,
): { id: string } & Record<string, unknown> => {
  /** Names from the record to the value that is looked at, and the objects on the way. */
  const names: (string | number)[] = [];
  const ancestors: object[] = [];
  let size = 0;
  const invalid = (...last: string[]): WeegbrugError =>
    new WeegbrugError('WB-STORE-RECORD-INVALID', { collection, where: `/${[...names, ...last].join('/')}`.slice(0, 200) });
  const grow = (bytes: number): void => {
    if ((size += bytes) > maximumSize * 1_000_000) throw new WeegbrugError('WB-STORE-RECORD-TOO-LARGE', { collection, limit: maximumSize });
  };

  const checkValue = (value: unknown): void => {
    if (typeof value === 'string') {
      if (!isWholeText(value)) throw invalid();
      grow(1 + Buffer.byteLength(value));
    } else if (typeof value === 'number') {
      if (!Number.isFinite(value)) throw invalid();
      grow(9);
    } else if (typeof value === 'object' || typeof value === 'boolean') {
      grow(1);
      if (typeof value === 'object' && value !== null) checkObject(value);
    } else throw invalid();
  };
  const checkObject = (value: object): void => {
    if (ancestors.includes(value)) throw invalid();
    if (ancestors.length >= maximumDepth) grow(Infinity);
    ancestors.push(value);
    if (Array.isArray(value)) checkItems(value);
    else checkFields(value as Record<string, unknown>);
    ancestors.pop();
  };
  const checkItems = (items: readonly unknown[]): void => {
    for (let index = 0; index < items.length; index += 1) {
      names.push(index);
      checkValue(items[index]);
      names.pop();
    }
  };
  const checkFields = (fields: Readonly<Record<string, unknown>>): void => {
    const prototype: unknown = Object.getPrototypeOf(fields);
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw invalid();
    const accepts = ancestors.length === 1 ? isTopFieldName : isFieldName;
    for (const name of Object.keys(fields)) {
      names.push(name);
      if (!accepts(name)) throw invalid();
      const field = fields[name];
      if (field !== undefined) {
        grow(Buffer.byteLength(name));
        checkValue(field);
      }
      names.pop();
    }
  };

  if (record === null || typeof record !== 'object' || Array.isArray(record)) throw invalid();
  checkObject(record);
  const { revision: _revision, municipality: _municipality, ...fields } = record;
  if (!isRecordId(fields['id'])) throw invalid('id');
  const { unique, owner } = collectionRule(collection);
  for (const field of [unique, owner]) {
    const value = field === undefined ? undefined : fields[field];
    if (value !== undefined && (typeof value !== 'string' || Buffer.byteLength(value) > 1_000)) throw invalid(field!);
  }
  return fields as { id: string };
};

import type { Query } from '../query.ts';

/*
 * MongoDB gives meaning to `$` and `.` in names (and to `$ref` in values). Names inside a record are free text of the administrator (JSON Schemas have `$ref`), so
 * they are written differently: `＼` doubles, a leading `$` becomes `＼d` and a dot becomes `＼p`.
 */
const needsEncoding = /^\$|[.＼]/;

const encodeName = (name: string): string =>
  needsEncoding.test(name) ? name.replaceAll('＼', '＼＼').replace(/^\$/, '＼d').replaceAll('.', '＼p') : name;

const meanings: Readonly<Record<string, string>> = { d: '$', p: '.', '＼': '＼' };
const decodeName = (name: string): string =>
  name.includes('＼') ? name.replace(/＼(.)/gu, (whole, sign: string) => meanings[sign] ?? whole) : name;

const mapNames = (value: unknown, change: (name: string) => string): unknown => {
  // BSON would keep a minus zero, and write `undefined` as null; JSON does neither.
  if (value === null || typeof value !== 'object') return value === 0 ? 0 : value;
  if (Array.isArray(value)) return value.map((item) => mapNames(item, change));
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(fields.map(([name, field]) => [change(name), mapNames(field, change)]));
};

export const encodeNames = (value: Record<string, unknown>): Record<string, unknown> =>
  mapNames(value, encodeName) as Record<string, unknown>;
export const decodeNames = (value: Record<string, unknown>): Record<string, unknown> =>
  mapNames(value, decodeName) as Record<string, unknown>;

/** Fields beside the content of a record. */
const envelope = new Set(['id', 'municipality', 'revision']);

/** Where a field of a record stands in the document. */
export const pathOnDisk = (path: string): string => {
  const names = path.split('.').map(encodeName);
  return envelope.has(names[0]!) ? names.join('.') : `content.${names.join('.')}`;
};

/** A checked query, with the paths of the document. */
export const queryOnDisk = (query: Query): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(query as Record<string, unknown>).map(([name, value]) =>
      name === '$and' || name === '$or' ? [name, (value as Query[]).map(queryOnDisk)] : [pathOnDisk(name), comparisonOnDisk(value)],
    ),
  );

/** Always an explicit comparison, so that nothing in a value can be read as an operator. */
const comparisonOnDisk = (value: unknown): unknown => (typeof value === 'object' ? value : { $eq: value });

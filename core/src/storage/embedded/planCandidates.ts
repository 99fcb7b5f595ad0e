import type { Collection } from '../collections.ts';
import type { FieldQuery, Query, QueryValue } from '../query.ts';
import { indexedFields } from './indexEntries.ts';

/** How a query finds its candidates: by id, by an index, or by reading the whole collection. Each candidate is tested against the query afterwards. */
export type Candidates =
  { by: 'id'; ids: readonly string[] } | { by: 'index'; field: string; values: readonly QueryValue[] } | { by: 'scan' };

/** Looks only at what must hold for every result: the fields at the top and inside `$and`. */
export const planCandidates = (collection: Collection, query: Query): Candidates => {
  const equalities = new Map<string, readonly QueryValue[]>();
  collectEqualities(query, equalities);
  const ids = equalities.get('id');
  if (ids !== undefined) return { by: 'id', ids: ids.filter((id) => typeof id === 'string') };
  const choices = indexedFields(collection).flatMap((field) => {
    const values = equalities.get(field);
    return values === undefined ? [] : [{ by: 'index', field, values } as const];
  });
  return choices.sort((left, right) => left.values.length - right.values.length)[0] ?? { by: 'scan' };
};

const collectEqualities = (query: Query, equalities: Map<string, readonly QueryValue[]>): void => {
  for (const [name, value] of Object.entries(query) as [string, FieldQuery | readonly Query[]][]) {
    if (name === '$and') for (const part of value as readonly Query[]) collectEqualities(part, equalities);
    else if (!name.startsWith('$')) {
      const values = valuesOf(value as FieldQuery);
      const known = equalities.get(name);
      if (values !== undefined && (known === undefined || values.length < known.length)) equalities.set(name, values);
    }
  }
};

const valuesOf = (field: FieldQuery): readonly QueryValue[] | undefined => {
  if (typeof field !== 'object') return [field];
  if (field.$eq !== undefined) return [field.$eq];
  return field.$in === undefined ? undefined : [...new Set(field.$in)];
};

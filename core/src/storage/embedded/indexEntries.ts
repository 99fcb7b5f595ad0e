import { type Collection, collectionRule, collections } from '../collections.ts';
import type { StoredRecord } from '../port.ts';
import { valuesAtPath } from '../valuesAtPath.ts';
import { indexText } from './keys.ts';

/** Fields of a collection that have index entries. */
export const indexedFields = (collection: Collection): readonly string[] => fieldsByCollection.get(collection)!;

const fieldsByCollection = new Map(
  (Object.keys(collections) as Collection[]).map((collection) => {
    const { indexes = [], unique } = collectionRule(collection);
    return [collection, [...indexes, ...(unique === undefined ? [] : [unique])]];
  }),
);

/** The index entries of a record as texts, so that those of before and after can be compared. */
export const indexEntries = (collection: Collection, record: StoredRecord | undefined): readonly string[] => {
  if (record === undefined) return [];
  const entries = new Set<string>();
  for (const field of indexedFields(collection))
    for (const value of valuesAtPath(record, field).flat())
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        entries.add(indexText(record.municipality, collection, field, value, record.id));
  return [...entries];
};

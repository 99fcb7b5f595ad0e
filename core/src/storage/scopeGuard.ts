import type { Scope } from '../shared/actor.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import type { Permission } from '../shared/permissions.ts';
import { checkQuery } from './checkQuery.ts';
import { checkRecord, isRecordId } from './checkRecord.ts';
import { type Collection, collectionRule, collections } from './collections.ts';
import type { StoredRecord, Write } from './port.ts';
import type { Query } from './query.ts';

/** A part of a commit that was checked: who may, on what, with a record that is plain. Still shares its contents with the caller. */
export type GuardedWrite = {
  kind: Write['kind'];
  collection: Collection;
  id: string;
  /** Revision that must be there now; 0: none. */
  expectedRevision: number;
  /** As it will be stored; absent for a delete. */
  record?: StoredRecord & Record<string, unknown>;
  /** Owner that the present record must have, when the collection has owners and the actor is not the system. */
  owner?: { field: string; id: string };
};

const municipalityPattern = /^[a-z0-9][a-z0-9_-]{0,62}$/i;

/**
 * The query that really runs: checked, and narrowed to the municipality and, where records have owners, to the actor.
 * @throws WB-STORE-FORBIDDEN, WB-STORE-QUERY-INVALID
 */
export const guardQuery = (scope: Scope, collection: Collection, query: Query): Query => {
  guardAccess(scope, collection, 'read');
  const owner = ownerOf(scope, collection);
  const asked = checkQuery(query);
  const own: Query = { municipality: scope.municipality, ...(owner === undefined ? {} : { [owner.field]: owner.id }) };
  return Object.keys(asked).length === 0 ? own : { $and: [own, asked] };
};

/**
 * May this actor read here, and is this record theirs?
 * @returns the test for a record that was found
 * @throws WB-STORE-FORBIDDEN
 */
export const guardGet = (scope: Scope, collection: Collection): ((record: StoredRecord) => boolean) => {
  guardAccess(scope, collection, 'read');
  const owner = ownerOf(scope, collection);
  return (record) =>
    record.municipality === scope.municipality && (owner === undefined || (record as Record<string, unknown>)[owner.field] === owner.id);
};

/**
 * Checks a whole batch before anything is written. The municipality and the revision of each record are set here.
 * @throws WB-STORE-FORBIDDEN, WB-STORE-APPEND-ONLY, WB-STORE-RECORD-INVALID, WB-STORE-RECORD-TOO-LARGE
 */
export const guardWrites = (scope: Scope, writes: readonly Write[]): GuardedWrite[] => writes.map((write) => guardWrite(scope, write));

const guardWrite = (scope: Scope, write: Write): GuardedWrite => {
  const { kind, collection } = write;
  guardAccess(scope, collection, 'write');
  if (kind !== 'create' && collectionRule(collection).appendOnly === true) throw new WeegbrugError('WB-STORE-APPEND-ONLY', { collection });
  const owner = ownerOf(scope, collection);
  const expectedRevision = kind === 'create' ? 0 : write.expectedRevision;
  if (kind !== 'create' && (!Number.isSafeInteger(expectedRevision) || expectedRevision < 1))
    throw new WeegbrugError('WB-STORE-RECORD-INVALID', { collection, where: '/revision' });
  if (kind === 'delete') {
    if (!isRecordId(write.id)) throw new WeegbrugError('WB-STORE-RECORD-INVALID', { collection, where: '/id' });
    return { kind, collection, id: write.id, expectedRevision, ...(owner === undefined ? {} : { owner }) };
  }
  checkRecord(collection, write.record);
  if (owner !== undefined && write.record[owner.field] !== owner.id) throw forbidden(collection);
  const { id } = write.record;
  // Whatever the record says about these two. As the last ones, because a copy that begins with all of another object is much the cheapest.
  const record = { ...write.record, municipality: scope.municipality, revision: expectedRevision + 1 };
  const guarded: GuardedWrite = { kind, collection, id, expectedRevision, record };
  if (owner !== undefined) guarded.owner = owner;
  return guarded;
};

const guardAccess = (scope: Scope, collection: Collection, action: 'read' | 'write'): void => {
  if (typeof scope?.municipality !== 'string' || !municipalityPattern.test(scope.municipality)) throw forbidden(collection);
  if (typeof scope.actor?.id !== 'string' || scope.actor.id === '' || typeof scope.actor.permissions?.has !== 'function')
    throw forbidden(collection);
  if (!Object.hasOwn(collections, collection)) throw forbidden(collection);
  const rule: readonly Permission[] | 'everyone' = collectionRule(collection)[action];
  if (rule !== 'everyone' && !rule.some((permission) => scope.actor.permissions.has(permission))) throw forbidden(collection);
};

/** The software's own work (`system`) sees the records of every owner; permissions count for it all the same. */
const ownerOf = (scope: Scope, collection: Collection): { field: string; id: string } | undefined => {
  const field = collectionRule(collection).owner;
  return field === undefined || scope.actor.id === 'system' ? undefined : { field, id: scope.actor.id };
};

const forbidden = (collection: unknown): WeegbrugError =>
  new WeegbrugError('WB-STORE-FORBIDDEN', { collection: String(collection).slice(0, 60) });

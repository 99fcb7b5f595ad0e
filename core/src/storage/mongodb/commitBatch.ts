import { setTimeout as pause } from 'node:timers/promises';
import type { ClientSession, Connection } from 'mongoose';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { collectionRule } from '../collections.ts';
import type { RecordChange } from '../port.ts';
import type { GuardedWrite } from '../scopeGuard.ts';
import { pathOnDisk } from './fieldNamesOnDisk.ts';
import { documentId, type Models, toDocument } from './models.ts';
import { hasLabel, isDuplicate, storageError } from './storageError.ts';

/** How often a transaction is begun anew after a write conflict, and how often an unanswered commit is asked again. */
const tries = { transaction: 40, commit: 4 };

/**
 * One batch as one transaction (majority, journalled), with a note of it in `commits`. A commit without an answer is asked again; when there still is none,
 * the note tells whether it happened.
 * @param patience milliseconds after which no new try begins
 * @throws WB-STORE-STALE, WB-STORE-DUPLICATE, WB-STORE-FULL, WB-STORE-UNAVAILABLE
 */
export const commitBatch = async (
  connection: Connection,
  models: Models,
  commitId: string,
  municipality: string,
  writes: readonly GuardedWrite[],
  patience: number,
): Promise<number[]> => {
  const changes = writes.map(({ kind, collection, id }): RecordChange => ({ municipality, collection, id, kind }));
  const session = await connection.startSession().catch((error: unknown) => {
    throw storageError(error);
  });
  const deadline = performance.now() + patience;
  try {
    for (let attempt = 1; ; attempt += 1) {
      session.startTransaction({ readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority', j: true }, readPreference: 'primary' });
      try {
        const revisions = await applyWrites(models, session, municipality, writes);
        await models.commits.create([{ _id: commitId, at: new Date(), changes }], { session });
        await commitSurely(models, session, commitId, deadline);
        return revisions;
      } catch (error) {
        if (session.inTransaction()) await session.abortTransaction().catch(() => undefined);
        if (!hasLabel(error, 'TransientTransactionError') || attempt >= tries.transaction || performance.now() > deadline)
          throw storageError(error);
        await pause(Math.random() * Math.min(100, 2 ** attempt));
      }
    }
  } finally {
    await session.endSession().catch(() => undefined);
  }
};

const commitSurely = async (models: Models, session: ClientSession, commitId: string, deadline: number): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await session.commitTransaction();
      return;
    } catch (error) {
      if (hasLabel(error, 'TransientTransactionError') && !hasLabel(error, 'UnknownTransactionCommitResult')) throw error;
      if (hasLabel(error, 'UnknownTransactionCommitResult') && attempt < tries.commit && performance.now() < deadline) continue;
      const note = await models.commits
        .findById(commitId)
        .lean()
        .catch(() => undefined);
      if (note) return;
      throw storageError(error);
    }
  }
};

const applyWrites = async (
  models: Models,
  session: ClientSession,
  municipality: string,
  writes: readonly GuardedWrite[],
): Promise<number[]> => {
  const revisions: number[] = [];
  for (const write of writes) {
    try {
      await applyWrite(models, session, municipality, write);
    } catch (error) {
      throw isDuplicate(error) ? duplicate(write, error) : error;
    }
    revisions.push(write.record?.revision ?? 0);
  }
  return revisions;
};

const applyWrite = async (models: Models, session: ClientSession, municipality: string, write: GuardedWrite): Promise<void> => {
  const { kind, collection, id, expectedRevision, record, owner } = write;
  const model = models.records.get(collection)!;
  const present = {
    _id: documentId(municipality, id),
    municipality,
    revision: expectedRevision,
    ...(owner === undefined ? {} : { [pathOnDisk(owner.field)]: { $eq: owner.id } }),
  };
  if (kind === 'create') {
    await model.create([toDocument(record!)], { session });
    return;
  }
  const found =
    kind === 'delete'
      ? (await model.deleteOne(present, { session })).deletedCount
      : (await model.replaceOne(present, toDocument(record!), { session })).matchedCount;
  if (found !== 1) throw new WeegbrugError('WB-STORE-STALE', { collection, id });
};

const duplicate = ({ collection, id, record }: GuardedWrite, cause: unknown): WeegbrugError => {
  const { unique } = collectionRule(collection);
  const pattern = (cause as { keyPattern?: Record<string, unknown> }).keyPattern ?? {};
  const isUnique = unique !== undefined && Object.hasOwn(pattern, pathOnDisk(unique));
  const named = isUnique ? { field: unique, value: String(record?.[unique]) } : { field: 'id', value: id };
  return new WeegbrugError('WB-STORE-DUPLICATE', { collection, ...named }, { cause });
};

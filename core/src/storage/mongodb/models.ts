import { type Connection, type Model, Schema } from 'mongoose';
import { type Collection, collectionRule, collections } from '../collections.ts';
import type { RecordChange, StoredRecord } from '../port.ts';
import { decodeNames, encodeNames, pathOnDisk } from './fieldNamesOnDisk.ts';

/** A record as a document: the envelope that the store sets, and the content that the operation handed in. */
export type RecordDocument = { _id: string; municipality: string; id: string; revision: number; content: Record<string, unknown> };

/** One commit, written inside its own transaction: it proves that the commit happened and tells other processes what changed. */
export type CommitDocument = { _id: string; at: Date; changes: RecordChange[] };

export type Models = { records: ReadonlyMap<Collection, Model<RecordDocument>>; commits: Model<CommitDocument> };

/** Seconds after which the note of a commit may go. */
const commitLifetime = 3_600;

/** What is not in the schema is refused, in documents and in queries; empty groups are kept; nothing is made behind our back. */
const strictness = {
  strict: 'throw',
  strictQuery: 'throw',
  minimize: false,
  versionKey: false,
  id: false,
  autoIndex: false,
  autoCreate: false,
} as const;

/** A model per collection of the port, with its indexes; shard key `municipality`. */
export const createModels = (connection: Connection): Models => ({
  records: new Map(
    (Object.keys(collections) as Collection[]).map((collection) => [
      collection,
      connection.model(collection, recordSchema(collection), collection),
    ]),
  ),
  commits: connection.model('commits', commitSchema(), 'commits') as unknown as Model<CommitDocument>,
});

export const documentId = (municipality: string, id: string): string => `${municipality}/${id}`;

export const toDocument = ({ id, municipality, revision, ...content }: StoredRecord): RecordDocument => ({
  _id: documentId(municipality, id),
  municipality,
  id,
  revision,
  content: encodeNames(content),
});

export const toRecord = ({ id, municipality, revision, content }: RecordDocument): StoredRecord & Record<string, unknown> => ({
  id,
  municipality,
  revision,
  ...decodeNames(content ?? {}),
});

const recordSchema = (collection: Collection): Schema<RecordDocument> => {
  const schema = new Schema<RecordDocument>(
    {
      _id: { type: String, required: true },
      municipality: { type: String, required: true },
      id: { type: String, required: true },
      revision: { type: Number, required: true, min: 1 },
      content: { type: Schema.Types.Mixed, required: true },
    },
    { ...strictness, shardKey: { municipality: 1 } },
  );
  const { indexes = [], unique } = collectionRule(collection);
  schema.index({ municipality: 1, id: 1 });
  for (const field of indexes) schema.index({ municipality: 1, [pathOnDisk(field)]: 1 });
  if (unique !== undefined)
    schema.index(
      { municipality: 1, [pathOnDisk(unique)]: 1 },
      { unique: true, partialFilterExpression: { [pathOnDisk(unique)]: { $exists: true } } },
    );
  return schema;
};

const commitSchema = (): Schema<CommitDocument> => {
  const schema = new Schema<CommitDocument>(
    {
      _id: { type: String, required: true },
      at: { type: Date, required: true },
      changes: { type: [Schema.Types.Mixed] as never, required: true },
    },
    strictness,
  );
  schema.index({ at: 1 }, { expireAfterSeconds: commitLifetime });
  return schema;
};

/** Values that a query may compare with. */
export type QueryValue = string | number | boolean;

/** Comparisons on one field: a subset of the MongoDB query language with exactly its meaning. */
export type FieldQuery =
  | QueryValue
  | {
      $eq?: QueryValue;
      $ne?: QueryValue;
      $in?: readonly QueryValue[];
      $gt?: QueryValue;
      $gte?: QueryValue;
      $lt?: QueryValue;
      $lte?: QueryValue;
      $exists?: boolean;
    };

/**
 * A query of the port: field comparisons (dotted paths) joined by and, with `$and` and `$or` nested at most eight deep.
 * Lists mean what they mean to MongoDB: a name of the path steps into each entry, and a list at the end fits when it or one of its items does.
 */
export type Query = { readonly [field: string]: FieldQuery } | { readonly $and: readonly Query[] } | { readonly $or: readonly Query[] };

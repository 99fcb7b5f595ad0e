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
 * A path crosses at most one array: what MongoDB does with arrays inside the entries of an array is not part of the port.
 */
export type Query = { readonly [field: string]: FieldQuery } | { readonly $and: readonly Query[] } | { readonly $or: readonly Query[] };

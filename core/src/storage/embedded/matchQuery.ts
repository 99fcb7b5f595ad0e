import { Context } from 'mingo/core';
import { $eq, $gt, $gte, $in, $lt, $lte, $ne } from 'mingo/operators/query/comparison';
import { $exists } from 'mingo/operators/query/element';
import { $and, $or } from 'mingo/operators/query/logical';
import { Query as MingoQuery } from 'mingo/query';
import type { Query } from '../query.ts';

/** Only the operators of the port exist here: another one fails instead of running. */
const context = Context.init({ query: { $and, $or, $eq, $ne, $in, $gt, $gte, $lt, $lte, $exists } });

/** The test of a checked query. */
export const matchQuery = (query: Query): ((record: Record<string, unknown>) => boolean) => {
  const compiled = new MingoQuery<Record<string, unknown>>(query as Record<string, unknown>, { context, scriptEnabled: false });
  return (record) => compiled.test(record);
};

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Query, QueryValue } from '../../../core/src/storage/query.ts';
import { scopeOf } from '../scopes.ts';
import { matches } from '../../wire/matches.ts';
import { type ContractContext, create, newTown } from './contractContext.ts';

/** Finding: over generated records and queries, exactly what the meaning of the subset says. */
export const describeFind = (context: ContractContext): void => {
  test('find equals a plain filter over generated records and queries', async () => {
    const values = fc.oneof(
      fc.constantFrom<unknown>(0, 1, 2, -1.5, 'a', 'b', 'A', '', '1', true, false, null),
      fc.array(fc.constantFrom<unknown>(0, 1, 'a', true), { maxLength: 3 }),
    );
    const record = fc.record(
      {
        phase: values,
        typeKey: values,
        n: fc.record(
          {
            x: values,
            list: fc.array(
              fc.oneof(
                {
                  weight: 3,
                  arbitrary: fc.record(
                    { y: values, z: fc.array(fc.record({ y: values }, { requiredKeys: [] }), { maxLength: 2 }) },
                    { requiredKeys: [] },
                  ),
                },
                values,
              ),
              { maxLength: 3 },
            ),
          },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: [] },
    );
    const paths = fc.constantFrom(
      'phase',
      'typeKey',
      'n.x',
      'n.x.0',
      'n.list',
      'n.list.y',
      'n.list.0.y',
      'n.list.z.y',
      'n.list.1',
      'n.list.0.0',
      'n',
      'absent.x',
      'revision',
    );
    const queryValue = fc.constantFrom<QueryValue>(0, 1, 2, -1.5, 'a', 'b', 'A', '', '1', true, false);
    const comparison = fc.record(
      {
        $eq: queryValue,
        $ne: queryValue,
        $in: fc.array(queryValue, { maxLength: 3 }),
        $gt: queryValue,
        $gte: queryValue,
        $lt: queryValue,
        $lte: queryValue,
        $exists: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    const field = fc.oneof(
      queryValue,
      comparison.filter((value) => Object.keys(value).length > 0),
    );
    const { query } = fc.letrec<{ query: Query }>((tie) => ({
      query: fc.oneof(
        { maxDepth: 3 },
        fc.dictionary(paths, field, { maxKeys: 2 }) as fc.Arbitrary<Query>,
        fc.record({ $and: fc.array(tie('query'), { minLength: 1, maxLength: 3 }) }) as fc.Arbitrary<Query>,
        fc.record({ $or: fc.array(tie('query'), { minLength: 1, maxLength: 3 }) }) as fc.Arbitrary<Query>,
      ),
    }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 5, maxLength: 12 }),
        fc.array(query, { minLength: 10, maxLength: 10 }),
        async (records, queries) => {
          const scope = scopeOf(newTown());
          const stored = records.map((fields, index) => ({ id: `r${String(index).padStart(2, '0')}`, ...fields }));
          await context.store.commit(
            scope,
            stored.map((one) => create('projects', one)),
          );
          const found = await Promise.all(queries.map((one) => context.store.find(scope, 'projects', one)));
          for (const [index, one] of queries.entries()) {
            const expected = stored
              .map((fields) => ({ ...fields, municipality: scope.municipality, revision: 1 }))
              .filter((fields) => matches(fields, one));
            expect(found[index]).toEqual(expected);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
};

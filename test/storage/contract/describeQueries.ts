import { expect, test } from '@jest/globals';
import type { FieldQuery, Query } from '../../../core/src/storage/query.ts';
import { codeOf, scopeOf } from '../scopes.ts';
import { type ContractContext, create, ids, newTown } from './contractContext.ts';

/** Queries: what is refused, order, pages, projection, indexes. */
export const describeQueries = (context: ContractContext): void => {
  test('queries outside the subset are refused', async () => {
    const scope = scopeOf(newTown());
    const nested = (depth: number): Query => (depth === 0 ? { a: 1 } : { $and: [nested(depth - 1)] });
    const refused: unknown[] = [
      { $where: 'true' },
      { $expr: {} },
      { $nor: [{ a: 1 }] },
      { a: { $regex: 'x' } },
      { a: { $not: { $eq: 1 } } },
      { a: /x/ },
      { a: { b: 1 } },
      { a: {} },
      { a: null },
      { a: [1] },
      { a: undefined },
      { a: NaN },
      { a: { $in: 'x' } },
      { a: { $in: [{}] } },
      { a: { $exists: 1 } },
      { a: { $eq: { $ne: 1 } } },
      { $and: [] },
      { $or: {} },
      { $and: [null] },
      { '': 1 },
      { 'a..b': 1 },
      { 'a.$b': 1 },
      { 'a.__proto__.b': 1 },
      { constructor: 1 },
      { _id: 'x' },
      JSON.parse('{"__proto__": 1}'),
      nested(9),
      [],
      'x',
      null,
      new Date(),
    ];
    for (const query of refused)
      expect([query, await codeOf(context.store.find(scope, 'projects', query as Query))]).toEqual([query, 'WB-STORE-QUERY-INVALID']);
    expect(await codeOf(context.store.count(scope, 'projects', { $where: '1' } as never))).toBe('WB-STORE-QUERY-INVALID');
    expect(await codeOf(context.store.find(scope, 'projects', nested(8)))).toBe('done');
    for (const options of [
      { limit: 0 },
      { limit: 1e9 },
      { limit: 10_001 },
      { limit: 1.5 },
      { skip: -1 },
      { skip: NaN },
      { sort: { $a: 1 } },
      { sort: { a: 2 } },
      { sort: { __proto__x: 1, 'a.constructor': 1 } },
      { projection: ['$a'] },
      { projection: 'a' },
    ])
      expect([options, await codeOf(context.store.find(scope, 'projects', {}, options as never))]).toEqual([
        options,
        'WB-STORE-QUERY-INVALID',
      ]);
    expect(await codeOf(context.store.find(scope, 'projects', {}, { limit: 10_000 }))).toBe('done');
  });

  test('sort, skip, limit and projection', async () => {
    const scope = scopeOf(newTown());
    const values: unknown[] = [3, 'b', null, undefined, true, 1, 'B', [2, 9], { a: 1 }, false, [], '\u{1f3e0}', '\uffee', 1];
    const name = (index: number): string => `r${String(index).padStart(2, '0')}`;
    await context.store.commit(
      scope,
      values
        .map((value, index) => create('projects', { id: name(index), value, nested: { list: [{ a: index, b: 1 }], other: 1 } }))
        .reverse(),
    );
    const order = async (sort: Record<string, 1 | -1>, options = {}): Promise<string[]> =>
      ids(await context.store.find(scope, 'projects', {}, { sort, ...options }));
    // Nothing (an empty list), null and missing, numbers (a list by its smallest), text by UTF-8, objects, false, true.
    const ascending = ['r10', 'r02', 'r03', 'r05', 'r13', 'r07', 'r00', 'r06', 'r01', 'r12', 'r11', 'r08', 'r09', 'r04'];
    expect(await order({ value: 1 })).toEqual(ascending);
    expect(await order({ value: -1 })).toEqual([
      'r04',
      'r09',
      'r08',
      'r11',
      'r12',
      'r01',
      'r06',
      'r07',
      'r00',
      'r05',
      'r13',
      'r02',
      'r03',
      'r10',
    ]);
    expect(await order({ value: 1, id: -1 })).toEqual(['r10', 'r03', 'r02', 'r13', 'r05', ...ascending.slice(5)]);
    expect(await order({})).toEqual(values.map((_, index) => name(index)));
    expect(await order({ value: 1 }, { skip: 3, limit: 4 })).toEqual(ascending.slice(3, 7));
    expect(await order({ value: 1 }, { skip: 100 })).toEqual([]);
    expect(await context.store.find(scope, 'projects', { id: 'r01' }, { projection: ['nested.list.a', 'value'] })).toEqual([
      { id: 'r01', municipality: scope.municipality, revision: 1, value: 'b', nested: { list: [{ a: 1 }] } },
    ]);
    expect(await context.store.find(scope, 'projects', { id: 'r01' }, { projection: [] })).toEqual([
      { id: 'r01', municipality: scope.municipality, revision: 1 },
    ]);
    expect(await context.store.find(scope, 'projects', { id: 'r01' }, { projection: ['nested.other', 'nested', 'nothing'] })).toMatchObject(
      [{ nested: { other: 1, list: [{ b: 1 }] } }],
    );
  });

  test('more records than one page of a cursor come in order, once each', async () => {
    const scope = scopeOf(newTown());
    const count = 1_234;
    for (let start = 0; start < count; start += 200)
      await context.store.commit(
        scope,
        Array.from({ length: Math.min(200, count - start) }, (_, index) =>
          create('counters', { id: `n${String(start + index).padStart(5, '0')}`, group: (start + index) % 7 }),
        ),
      );
    const all = ids(await context.store.find(scope, 'counters', {}));
    expect(all).toHaveLength(count);
    expect(all).toEqual([...all].sort());
    expect(await context.store.count(scope, 'counters', { group: { $in: [0, 1] } })).toBe(354);
    const pages = await Promise.all(
      [0, 500, 1_000].map((skip) => context.store.find(scope, 'counters', {}, { sort: { group: 1 }, skip, limit: 500 })),
    );
    expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(count);
  });

  test('an indexed field is found after each kind of change', async () => {
    const scope = scopeOf(newTown());
    const long = 'long'.repeat(200);
    await context.store.commit(scope, [
      create('moves', { id: 'm1', state: 'idea' }),
      create('moves', { id: 'm2', state: 'idea' }),
      create('moves', { id: 'm3', state: long }),
      create('moves', { id: 'm4', state: `${long}!` }),
    ]);
    const byState = async (state: FieldQuery): Promise<string[]> => ids(await context.store.find(scope, 'moves', { state }));
    expect(await byState('idea')).toEqual(['m1', 'm2']);
    await context.store.commit(scope, [
      { kind: 'replace', collection: 'moves', expectedRevision: 1, record: { id: 'm1', state: 'closed' } },
    ]);
    expect(await byState('idea')).toEqual(['m2']);
    expect(await byState({ $in: ['idea', 'closed', 'idea'] })).toEqual(['m1', 'm2']);
    await context.store.commit(scope, [{ kind: 'delete', collection: 'moves', id: 'm2', expectedRevision: 1 }]);
    expect(await byState('idea')).toEqual([]);
    expect(await byState(long)).toEqual(['m3']);
    expect(await context.store.find(scope, 'moves', { state: 'closed', typeKey: { $exists: true } })).toEqual([]);
  });
};

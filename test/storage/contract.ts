import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Collection, collections, collectionRule } from '../../core/src/storage/collections.ts';
import type { NewRecord, RecordChange, Store, StoredRecord, Write } from '../../core/src/storage/port.ts';
import type { FieldQuery, Query, QueryValue } from '../../core/src/storage/query.ts';
import { codeOf, scopeOf } from './scopes.ts';

type Thing = StoredRecord & Record<string, unknown>;
let towns = 0;
/** Each test has a town of its own, so that they do not see each other. */
const newTown = (): string => `town-${(towns += 1)}`;

const create = (collection: Collection, record: NewRecord): Write => ({ kind: 'create', collection, record });
const ids = (records: readonly StoredRecord[]): string[] => records.map(({ id }) => id);

/** The one contract that every adapter keeps. `openOther` opens a second connection to the same data, where that is possible. */
export const describeContract = (name: string, open: () => Promise<Store>, openOther?: () => Promise<Store>): void => {
  describe(`store contract: ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(async () => {
      await store.close();
    });

    test('a record is created, read, replaced and deleted, with its revision', async () => {
      const scope = scopeOf(newTown());
      const record = {
        id: 'p1',
        code: 'VB-1',
        answers: { project: { name: 'Wijk Noord', netCost: [{ year: 2027, amount: 125_000_00 }] } },
        done: false,
        note: null,
      };
      expect(await store.commit(scope, [create('projects', record)])).toEqual([1]);
      expect(await store.get(scope, 'projects', 'p1')).toEqual({ ...record, municipality: scope.municipality, revision: 1 });
      expect(
        await store.commit(scope, [
          { kind: 'replace', collection: 'projects', expectedRevision: 1, record: { id: 'p1', code: 'VB-1', done: true } },
        ]),
      ).toEqual([2]);
      expect(await store.get(scope, 'projects', 'p1')).toEqual({
        id: 'p1',
        code: 'VB-1',
        done: true,
        municipality: scope.municipality,
        revision: 2,
      });
      expect(await store.commit(scope, [{ kind: 'delete', collection: 'projects', id: 'p1', expectedRevision: 2 }])).toEqual([0]);
      expect(await store.get(scope, 'projects', 'p1')).toBeUndefined();
      expect(await store.count(scope, 'projects', {})).toBe(0);
    });

    test('an empty batch writes nothing', async () => {
      expect(await store.commit(scopeOf(newTown()), [])).toEqual([]);
    });

    test('a stale replace or delete is refused, also of what is not there', async () => {
      const scope = scopeOf(newTown());
      await store.commit(scope, [create('projects', { id: 'p1' })]);
      const replace = (expectedRevision: number, id = 'p1'): Promise<unknown> =>
        store.commit(scope, [{ kind: 'replace', collection: 'projects', expectedRevision, record: { id, note: 'mine' } }]);
      expect(await codeOf(replace(2))).toBe('WB-STORE-STALE');
      expect(await codeOf(replace(1, 'p2'))).toBe('WB-STORE-STALE');
      expect(await codeOf(store.commit(scope, [{ kind: 'delete', collection: 'projects', id: 'p1', expectedRevision: 7 }]))).toBe(
        'WB-STORE-STALE',
      );
      expect(await codeOf(store.commit(scope, [{ kind: 'delete', collection: 'projects', id: 'p9', expectedRevision: 1 }]))).toBe(
        'WB-STORE-STALE',
      );
      expect(await codeOf(replace(0))).toBe('WB-STORE-RECORD-INVALID');
      expect(await store.get(scope, 'projects', 'p1')).toEqual({ id: 'p1', municipality: scope.municipality, revision: 1 });
    });

    test('an id and a unique field occur once per municipality', async () => {
      const scope = scopeOf(newTown());
      await store.commit(scope, [
        create('projects', { id: 'p1', code: 'VB-1' }),
        create('projects', { id: 'p2', code: 'VB-2' }),
        create('projects', { id: 'p3' }),
      ]);
      expect(await codeOf(store.commit(scope, [create('projects', { id: 'p1', code: 'VB-9' })]))).toBe('WB-STORE-DUPLICATE');
      expect(await codeOf(store.commit(scope, [create('projects', { id: 'p9', code: 'VB-1' })]))).toBe('WB-STORE-DUPLICATE');
      expect(
        await codeOf(
          store.commit(scope, [{ kind: 'replace', collection: 'projects', expectedRevision: 1, record: { id: 'p2', code: 'VB-1' } }]),
        ),
      ).toBe('WB-STORE-DUPLICATE');
      expect(
        await codeOf(store.commit(scope, [create('projects', { id: 'a', code: 'x' }), create('projects', { id: 'b', code: 'x' })])),
      ).toBe('WB-STORE-DUPLICATE');
      // A record without the field takes no place, and a value that was given up is free again.
      await store.commit(scope, [create('projects', { id: 'p4' })]);
      await store.commit(scope, [
        { kind: 'replace', collection: 'projects', expectedRevision: 1, record: { id: 'p2', code: 'VB-3' } },
        create('projects', { id: 'p5', code: 'VB-2' }),
      ]);
      await store.commit(scope, [
        { kind: 'delete', collection: 'projects', id: 'p5', expectedRevision: 1 },
        create('projects', { id: 'p6', code: 'VB-2' }),
      ]);
      await store.commit(scopeOf(newTown()), [create('projects', { id: 'p1', code: 'VB-1' })]);
      expect(ids(await store.find(scope, 'projects', {}))).toEqual(['p1', 'p2', 'p3', 'p4', 'p6']);
    });

    test.each(['stale', 'duplicate id', 'duplicate unique', 'not allowed'])(
      'a batch whose last part is refused (%s) leaves nothing',
      async (why) => {
        const scope = scopeOf(newTown());
        await store.commit(scope, [create('projects', { id: 'old', code: 'OLD' }), create('counters', { id: 'number', value: 1 })]);
        const last: Record<string, Write> = {
          stale: { kind: 'replace', collection: 'projects', expectedRevision: 5, record: { id: 'old' } },
          'duplicate id': create('projects', { id: 'old' }),
          'duplicate unique': create('projects', { id: 'new', code: 'OLD' }),
          'not allowed': create('projects', { id: 'new', __v: 1 }),
        };
        const refused = store.commit(scope, [
          create('auditRecords', { id: 'a1', subject: 'x' }),
          { kind: 'replace', collection: 'counters', expectedRevision: 1, record: { id: 'number', value: 2 } },
          { kind: 'delete', collection: 'projects', id: 'old', expectedRevision: 1 },
          create('outboxMessages', { id: 'o1' }),
          ...(why === 'duplicate id' || why === 'duplicate unique' ? [create('projects', { id: 'old', code: 'OLD' })] : []),
          last[why]!,
        ]);
        expect(await codeOf(refused)).toMatch(/^WB-STORE-(STALE|DUPLICATE|RECORD-INVALID)$/);
        expect(await store.get(scope, 'projects', 'old')).toMatchObject({ code: 'OLD', revision: 1 });
        expect(await store.get(scope, 'counters', 'number')).toMatchObject({ value: 1, revision: 1 });
        expect(await store.count(scope, 'auditRecords', {})).toBe(0);
        expect(await store.count(scope, 'outboxMessages', {})).toBe(0);
      },
    );

    test('parts of one batch see each other, in order', async () => {
      const scope = scopeOf(newTown());
      expect(
        await store.commit(scope, [
          create('counters', { id: 'number', value: 1 }),
          { kind: 'replace', collection: 'counters', expectedRevision: 1, record: { id: 'number', value: 2 } },
          { kind: 'replace', collection: 'counters', expectedRevision: 2, record: { id: 'number', value: 3 } },
        ]),
      ).toEqual([1, 2, 3]);
      expect(await store.get(scope, 'counters', 'number')).toMatchObject({ value: 3, revision: 3 });
    });

    test('municipalities do not see or touch each other', async () => {
      const [here, there] = [scopeOf(newTown()), scopeOf(newTown())];
      await store.commit(here, [create('projects', { id: 'p1', municipality: there.municipality, code: 'A', secret: 'here' })]);
      expect(await store.get(there, 'projects', 'p1')).toBeUndefined();
      expect(await store.find(there, 'projects', {})).toEqual([]);
      expect(await store.find(there, 'projects', { municipality: here.municipality })).toEqual([]);
      expect(await store.find(there, 'projects', { $or: [{ municipality: here.municipality }, { id: 'p1' }] })).toEqual([]);
      expect(await store.count(there, 'projects', { code: 'A' })).toBe(0);
      expect(await codeOf(store.commit(there, [{ kind: 'delete', collection: 'projects', id: 'p1', expectedRevision: 1 }]))).toBe(
        'WB-STORE-STALE',
      );
      await store.commit(there, [create('projects', { id: 'p1', code: 'A' })]);
      expect(await store.get(here, 'projects', 'p1')).toMatchObject({ secret: 'here', municipality: here.municipality });
      expect(await store.municipalities()).toEqual(expect.arrayContaining([here.municipality, there.municipality]));
      expect(new Set(await store.municipalities()).size).toBe((await store.municipalities()).length);
    });

    test('a town whose name begins like another one is another town', async () => {
      const town = newTown();
      await store.commit(scopeOf(`${town}x`), [create('projects', { id: 'p1' })]);
      expect(await store.find(scopeOf(town), 'projects', {})).toEqual([]);
      expect(await store.municipalities()).not.toContain(town);
    });

    test('an owned record is seen and changed by its owner and by the software only', async () => {
      const town = newTown();
      const [anna, bert, software] = [scopeOf(town, 'anna'), scopeOf(town, 'bert'), scopeOf(town, 'system')];
      await store.commit(anna, [create('drafts', { id: 'd1', owner: 'anna', title: 'mine' })]);
      expect(await store.get(bert, 'drafts', 'd1')).toBeUndefined();
      expect(await store.find(bert, 'drafts', {})).toEqual([]);
      expect(await store.find(bert, 'drafts', { $or: [{ owner: 'anna' }, { id: 'd1' }] })).toEqual([]);
      expect(await store.count(bert, 'drafts', { owner: 'anna' })).toBe(0);
      expect(await codeOf(store.commit(bert, [create('drafts', { id: 'd2', owner: 'anna' })]))).toBe('WB-STORE-FORBIDDEN');
      expect(
        await codeOf(
          store.commit(bert, [{ kind: 'replace', collection: 'drafts', expectedRevision: 1, record: { id: 'd1', owner: 'bert' } }]),
        ),
      ).toBe('WB-STORE-STALE');
      expect(await codeOf(store.commit(bert, [{ kind: 'delete', collection: 'drafts', id: 'd1', expectedRevision: 1 }]))).toBe(
        'WB-STORE-STALE',
      );
      expect(
        await codeOf(
          store.commit(anna, [{ kind: 'replace', collection: 'drafts', expectedRevision: 1, record: { id: 'd1', owner: 'bert' } }]),
        ),
      ).toBe('WB-STORE-FORBIDDEN');
      expect(ids(await store.find(software, 'drafts', {}))).toEqual(['d1']);
      expect(await store.get(anna, 'drafts', 'd1')).toMatchObject({ title: 'mine', revision: 1 });
    });

    test.each(Object.keys(collections) as Collection[])('%s: the permission table holds', async (collection) => {
      const rule = collectionRule(collection);
      const record = { id: 'r1', ...(rule.owner === undefined ? {} : { [rule.owner]: 'anna' }) };
      const nobody = scopeOf(newTown(), 'anna', []);
      const expected = (may: boolean, code = 'WB-STORE-FORBIDDEN'): string => (may ? 'done' : code);
      expect(await codeOf(store.find(nobody, collection, {}))).toBe(expected(rule.read === 'everyone'));
      expect(await codeOf(store.get(nobody, collection, 'r1'))).toBe(expected(rule.read === 'everyone'));
      expect(await codeOf(store.count(nobody, collection, {}))).toBe(expected(rule.read === 'everyone'));
      expect(await codeOf(store.commit(nobody, [create(collection, record)]))).toBe(expected(rule.write === 'everyone'));
      for (const permission of rule.read === 'everyone' ? [] : rule.read)
        expect(await codeOf(store.find(scopeOf(newTown(), 'anna', [permission]), collection, {}))).toBe('done');
      const town = newTown();
      await store.commit(scopeOf(town), [create(collection, record)]);
      const change: Write = { kind: 'replace', collection, expectedRevision: 1, record };
      expect(await codeOf(store.commit(scopeOf(town), [change]))).toBe(expected(rule.appendOnly !== true, 'WB-STORE-APPEND-ONLY'));
      const remove: Write = { kind: 'delete', collection, id: 'r1', expectedRevision: rule.appendOnly === true ? 1 : 2 };
      expect(await codeOf(store.commit(scopeOf(town), [remove]))).toBe(expected(rule.appendOnly !== true, 'WB-STORE-APPEND-ONLY'));
      for (const broken of [
        undefined,
        {},
        { municipality: town },
        { municipality: '', actor: scopeOf(town).actor },
        { municipality: `${town}\u0000`, actor: scopeOf(town).actor },
      ])
        expect(await codeOf(store.find(broken as never, collection, {}))).toBe('WB-STORE-FORBIDDEN');
    });

    test('an unknown collection does not exist for anybody', async () => {
      for (const collection of ['nothing', 'constructor', '__proto__', 'commits']) {
        expect(await codeOf(store.find(scopeOf(newTown()), collection as Collection, {}))).toBe('WB-STORE-FORBIDDEN');
        expect(await codeOf(store.commit(scopeOf(newTown()), [create(collection as Collection, { id: 'x' })]))).toBe('WB-STORE-FORBIDDEN');
      }
    });

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
        expect([query, await codeOf(store.find(scope, 'projects', query as Query))]).toEqual([query, 'WB-STORE-QUERY-INVALID']);
      expect(await codeOf(store.count(scope, 'projects', { $where: '1' } as never))).toBe('WB-STORE-QUERY-INVALID');
      expect(await codeOf(store.find(scope, 'projects', nested(8)))).toBe('done');
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
        expect([options, await codeOf(store.find(scope, 'projects', {}, options as never))]).toEqual([options, 'WB-STORE-QUERY-INVALID']);
      expect(await codeOf(store.find(scope, 'projects', {}, { limit: 10_000 }))).toBe('done');
    });

    test('an id that is no text finds nothing', async () => {
      const scope = scopeOf(newTown());
      await store.commit(scope, [create('projects', { id: 'p1' })]);
      for (const id of [{ $ne: '' }, ['p1'], 1, null, undefined, '', 'x\u0000y', 'x'.repeat(5_000)])
        expect(await store.get(scope, 'projects', id as string)).toBeUndefined();
      for (const id of [{ $ne: '' }, 1, '', 'x\u0000y', 'x'.repeat(401), '\ud800'])
        expect(await codeOf(store.commit(scope, [create('projects', { id } as never)]))).toBe('WB-STORE-RECORD-INVALID');
    });

    test('records that cannot be kept exactly are refused', async () => {
      const scope = scopeOf(newTown());
      const loop: Record<string, unknown> = {};
      loop['self'] = loop;
      let deep: unknown = 1;
      for (let depth = 0; depth < 100; depth += 1) deep = { deep };
      const refused: unknown[] = [
        JSON.parse('{"__proto__": {"admin": true}}'),
        { a: JSON.parse('{"__proto__": 1}') },
        { a: { constructor: 1 } },
        { a: [{ prototype: 1 }] },
        { a: NaN },
        { a: Infinity },
        { a: 1n },
        { a: () => 1 },
        { a: new Date() },
        { a: new Map() },
        { a: Buffer.from('x') },
        { a: [undefined] },
        { a: 'half \ud83d' },
        { 'half\ud83d': 1 },
        { a: { 'x\u0000': 1 } },
        { $a: 1 },
        { 'a.b': 1 },
        { _id: 'x' },
        { code: 5 },
        { code: { $gt: '' } },
        loop,
      ];
      for (const fields of refused)
        expect([
          fields,
          await codeOf(store.commit(scope, [create('projects', { id: 'p1', ...(fields as object), ...ownProto(fields) })])),
        ]).toEqual([fields, 'WB-STORE-RECORD-INVALID']);
      expect(await codeOf(store.commit(scope, [create('projects', { id: 'p1', deep })]))).toBe('WB-STORE-RECORD-TOO-LARGE');
      expect(await codeOf(store.commit(scope, [create('projects', { id: 'p1', text: 'x'.repeat(13_000_000) })]))).toBe(
        'WB-STORE-RECORD-TOO-LARGE',
      );
      expect(await store.count(scope, 'projects', {})).toBe(0);
    });

    test('every JSON value comes back as it was', async () => {
      const scope = scopeOf(newTown());
      const strange = {
        text: 'Ĳsselmeer 🏘️ \u0000 \uffff "\\ \n',
        numbers: [0, 1, -1, 0.1, 1e300, 5e-324, 2 ** 31, 2 ** 53 - 1, -(2 ** 53)],
        nothing: null,
        empty: { list: [], group: {}, text: '' },
        names: { $ref: 'a', $id: 'b', 'dotted.name': 1, $gt: [{ $ne: 1 }], '': 2, '\uff04x': 3, '\uff0e': 4, toString: 5, '0': 6 },
        lists: [[], [[1]], [{ a: [null] }]],
      };
      await store.commit(scope, [create('projects', { id: 'ünï/cødé 🏘️', ...strange, absent: undefined })]);
      expect(await store.get(scope, 'projects', 'ünï/cødé 🏘️')).toEqual({
        id: 'ünï/cødé 🏘️',
        municipality: scope.municipality,
        revision: 1,
        ...strange,
      });
    });

    test('what is handed in and what is handed out can be changed without changing the data', async () => {
      const scope = scopeOf(newTown());
      const record = { id: 'p1', list: [1] };
      const committing = store.commit(scope, [create('projects', record)]);
      record.list.push(2);
      await committing;
      const read = (await store.get<Thing>(scope, 'projects', 'p1'))!;
      (read['list'] as number[]).push(3);
      expect(await store.get(scope, 'projects', 'p1')).toMatchObject({ list: [1] });
    });

    test('a record of 8 MB and a batch of 300 parts are kept', async () => {
      const scope = scopeOf(newTown());
      const text = 'é'.repeat(4_000_000);
      await store.commit(scope, [create('projects', { id: 'big', text })]);
      expect((await store.get<Thing>(scope, 'projects', 'big'))!['text'] === text).toBe(true);
      await store.commit(
        scope,
        Array.from({ length: 300 }, (_, index) => create('counters', { id: `c${index}`, index })),
      );
      expect(await store.count(scope, 'counters', {})).toBe(300);
    });

    test('sort, skip, limit and projection', async () => {
      const scope = scopeOf(newTown());
      const values: unknown[] = [3, 'b', null, undefined, true, 1, 'B', [2, 9], { a: 1 }, false, [], '\u{1f3e0}', '\uffee', 1];
      const name = (index: number): string => `r${String(index).padStart(2, '0')}`;
      await store.commit(
        scope,
        values
          .map((value, index) => create('projects', { id: name(index), value, nested: { list: [{ a: index, b: 1 }], other: 1 } }))
          .reverse(),
      );
      const order = async (sort: Record<string, 1 | -1>, options = {}): Promise<string[]> =>
        ids(await store.find(scope, 'projects', {}, { sort, ...options }));
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
      expect(await store.find(scope, 'projects', { id: 'r01' }, { projection: ['nested.list.a', 'value'] })).toEqual([
        { id: 'r01', municipality: scope.municipality, revision: 1, value: 'b', nested: { list: [{ a: 1 }] } },
      ]);
      expect(await store.find(scope, 'projects', { id: 'r01' }, { projection: [] })).toEqual([
        { id: 'r01', municipality: scope.municipality, revision: 1 },
      ]);
      expect(await store.find(scope, 'projects', { id: 'r01' }, { projection: ['nested.other', 'nested', 'nothing'] })).toMatchObject([
        { nested: { other: 1, list: [{ b: 1 }] } },
      ]);
    });

    test('more records than one page of a cursor come in order, once each', async () => {
      const scope = scopeOf(newTown());
      const count = 1_234;
      for (let start = 0; start < count; start += 200)
        await store.commit(
          scope,
          Array.from({ length: Math.min(200, count - start) }, (_, index) =>
            create('counters', { id: `n${String(start + index).padStart(5, '0')}`, group: (start + index) % 7 }),
          ),
        );
      const all = ids(await store.find(scope, 'counters', {}));
      expect(all).toHaveLength(count);
      expect(all).toEqual([...all].sort());
      expect(await store.count(scope, 'counters', { group: { $in: [0, 1] } })).toBe(354);
      const pages = await Promise.all(
        [0, 500, 1_000].map((skip) => store.find(scope, 'counters', {}, { sort: { group: 1 }, skip, limit: 500 })),
      );
      expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(count);
    });

    test('an indexed field is found after each kind of change', async () => {
      const scope = scopeOf(newTown());
      const long = 'long'.repeat(200);
      await store.commit(scope, [
        create('projects', { id: 'p1', phase: 'idea' }),
        create('projects', { id: 'p2', phase: 'idea' }),
        create('projects', { id: 'p3', phase: long }),
        create('projects', { id: 'p4', phase: `${long}!` }),
      ]);
      const byPhase = async (phase: FieldQuery): Promise<string[]> => ids(await store.find(scope, 'projects', { phase }));
      expect(await byPhase('idea')).toEqual(['p1', 'p2']);
      await store.commit(scope, [{ kind: 'replace', collection: 'projects', expectedRevision: 1, record: { id: 'p1', phase: 'closed' } }]);
      expect(await byPhase('idea')).toEqual(['p2']);
      expect(await byPhase({ $in: ['idea', 'closed', 'idea'] })).toEqual(['p1', 'p2']);
      await store.commit(scope, [{ kind: 'delete', collection: 'projects', id: 'p2', expectedRevision: 1 }]);
      expect(await byPhase('idea')).toEqual([]);
      expect(await byPhase(long)).toEqual(['p3']);
      expect(await store.find(scope, 'projects', { phase: 'closed', typeKey: { $exists: true } })).toEqual([]);
    });

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
            // A path of the port crosses at most one array (storage/query.ts).
            {
              x: values,
              list: fc.array(fc.record({ y: values.filter((value) => !Array.isArray(value)) }, { requiredKeys: [] }), { maxLength: 3 }),
            },
            { requiredKeys: [] },
          ),
        },
        { requiredKeys: [] },
      );
      const paths = fc.constantFrom('phase', 'typeKey', 'n.x', 'n.list.y', 'n.list.0.y', 'n', 'absent.x', 'revision');
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
            await store.commit(
              scope,
              stored.map((one) => create('projects', one)),
            );
            const found = await Promise.all(queries.map((one) => store.find(scope, 'projects', one)));
            for (const [index, one] of queries.entries()) {
              const expected = stored
                .map((fields) => ({ ...fields, municipality: scope.municipality, revision: 1 }))
                .filter((fields) => plainlyMatches(fields, one));
              expect(found[index]).toEqual(expected);
            }
          },
        ),
        { numRuns: 40 },
      );
    });

    test('of concurrent committers on one record exactly one wins each round', async () => {
      const scope = scopeOf(newTown());
      await store.commit(scope, [create('counters', { id: 'number', value: 0 })]);
      for (let round = 1; round <= 5; round += 1) {
        const outcomes = await Promise.all(
          Array.from({ length: 8 }, (_, writer) =>
            codeOf(
              store.commit(scope, [
                { kind: 'replace', collection: 'counters', expectedRevision: round, record: { id: 'number', value: writer } },
                create('auditRecords', { id: `a-${round}-${writer}`, subject: 'number' }),
              ]),
            ),
          ),
        );
        expect(outcomes.sort()).toEqual([...Array.from({ length: 7 }, () => 'WB-STORE-STALE'), 'done']);
        expect(await store.count(scope, 'auditRecords', { subject: 'number' })).toBe(round);
      }
      expect(await store.get(scope, 'counters', 'number')).toMatchObject({ revision: 6 });
    });

    test('of concurrent creators of one id, and of one unique value, exactly one wins', async () => {
      const scope = scopeOf(newTown());
      const sameId = await Promise.all(Array.from({ length: 6 }, () => codeOf(store.commit(scope, [create('projects', { id: 'p' })]))));
      expect(sameId.sort()).toEqual([...Array.from({ length: 5 }, () => 'WB-STORE-DUPLICATE'), 'done']);
      const sameCode = await Promise.all(
        Array.from({ length: 6 }, (_, index) => codeOf(store.commit(scope, [create('projects', { id: `q${index}`, code: 'C' })]))),
      );
      expect(sameCode.sort()).toEqual([...Array.from({ length: 5 }, () => 'WB-STORE-DUPLICATE'), 'done']);
    });

    test('concurrent counters that try again lose no number', async () => {
      const scope = scopeOf(newTown());
      await store.commit(scope, [create('counters', { id: 'number', value: 0 })]);
      const next = async (): Promise<void> => {
        for (;;) {
          const read = (await store.get<Thing>(scope, 'counters', 'number'))!;
          const outcome = await codeOf(
            store.commit(scope, [
              {
                kind: 'replace',
                collection: 'counters',
                expectedRevision: read.revision,
                record: { id: 'number', value: (read['value'] as number) + 1 },
              },
            ]),
          );
          if (outcome === 'done') return;
          expect(outcome).toBe('WB-STORE-STALE');
        }
      };
      await Promise.all(Array.from({ length: 12 }, next));
      expect(await store.get(scope, 'counters', 'number')).toMatchObject({ value: 12, revision: 13 });
    });

    test('subscribers hear of commits, not of refusals, until they stop; a listener that throws disturbs nobody', async () => {
      const scope = scopeOf(newTown());
      const heard: RecordChange[] = [];
      const warnings: unknown[] = [];
      const listen = (warning: unknown): void => void warnings.push(warning);
      process.on('warning', listen);
      const stopThrowing = store.subscribe(() => {
        throw new Error('listener');
      });
      const stop = store.subscribe((changes) => heard.push(...changes.filter(({ municipality }) => municipality === scope.municipality)));
      await store.commit(scope, [create('projects', { id: 'p1' }), create('auditRecords', { id: 'a1' })]);
      await codeOf(store.commit(scope, [create('projects', { id: 'p1' })]));
      expect(heard).toEqual([
        { municipality: scope.municipality, collection: 'projects', id: 'p1', kind: 'create' },
        { municipality: scope.municipality, collection: 'auditRecords', id: 'a1', kind: 'create' },
      ]);
      stop();
      stopThrowing();
      await store.commit(scope, [create('projects', { id: 'p2' })]);
      expect(heard).toHaveLength(2);
      process.off('warning', listen);
    });

    if (openOther !== undefined)
      test('another connection hears of a commit within a second, and once', async () => {
        const scope = scopeOf(newTown());
        const other = await openOther();
        try {
          const heard: RecordChange[] = [];
          const arrived = new Promise<void>((resolve) => {
            other.subscribe((changes) => {
              heard.push(...changes.filter(({ municipality }) => municipality === scope.municipality));
              if (heard.some(({ id }) => id === 'p2')) resolve();
            });
          });
          await store.commit(scope, [create('projects', { id: 'p1' })]);
          const start = performance.now();
          await store.commit(scope, [create('projects', { id: 'p2' })]);
          await arrived;
          expect(performance.now() - start).toBeLessThan(2_000);
          expect(ids(heard as never)).toEqual(['p1', 'p2']);
          expect(ids(await other.find(scope, 'projects', {}))).toEqual(['p1', 'p2']);
        } finally {
          await other.close();
        }
      });

    test('the store says that it can be used, and after closing that it cannot', async () => {
      await store.check();
      if (openOther === undefined) return;
      const other = await openOther();
      await other.close();
      await other.close();
      expect(await codeOf(other.check())).toBe('WB-STORE-UNAVAILABLE');
      expect(await codeOf(other.find(scopeOf('town'), 'projects', {}))).toBe('WB-STORE-UNAVAILABLE');
    });
  });
};

/** `__proto__` as an own property does not survive a spread. */
const ownProto = (fields: unknown): object => (Object.hasOwn(fields as object, '__proto__') ? { nested: fields } : {});

/** The reference: the meaning of the subset, written down without any library. */
const plainlyMatches = (record: unknown, query: Query): boolean =>
  Object.entries(query as Record<string, unknown>).every(([name, value]) => {
    if (name === '$and') return (value as Query[]).every((part) => plainlyMatches(record, part));
    if (name === '$or') return (value as Query[]).some((part) => plainlyMatches(record, part));
    const comparisons = typeof value === 'object' ? (value as Record<string, unknown>) : { $eq: value };
    return Object.entries(comparisons).every(([operator, operand]) =>
      plainlyCompares(reach(record, name.split('.')), operator, operand as QueryValue),
    );
  });

const reach = (value: unknown, [name, ...rest]: readonly string[]): unknown[] => {
  if (name === undefined) return [value];
  if (Array.isArray(value)) {
    const picked = /^\d+$/.test(name) && Number(name) < value.length ? reach(value[Number(name)], rest) : [];
    return [
      ...picked,
      ...value.flatMap((item) => (item !== null && typeof item === 'object' && !Array.isArray(item) ? reach(item, [name, ...rest]) : [])),
    ];
  }
  return value !== null && typeof value === 'object' && Object.hasOwn(value, name)
    ? reach((value as Record<string, unknown>)[name], rest)
    : [];
};

const plainlyCompares = (reached: readonly unknown[], operator: string, operand: QueryValue | readonly QueryValue[]): boolean => {
  const candidates = reached.flatMap((value) => (Array.isArray(value) ? [value as unknown, ...(value as unknown[])] : [value]));
  const some = (test: (value: QueryValue, bound: QueryValue) => boolean): boolean =>
    candidates.some((value) => typeof value === typeof operand && test(value as QueryValue, operand as QueryValue));
  switch (operator) {
    case '$exists':
      return reached.length > 0 === (operand as unknown as boolean);
    case '$eq':
      return candidates.some((value) => value === operand);
    case '$ne':
      return !candidates.some((value) => value === operand);
    case '$in':
      return candidates.some((value) => (operand as readonly unknown[]).includes(value));
    case '$gt':
      return some((value, bound) => value > bound);
    case '$gte':
      return some((value, bound) => value >= bound);
    case '$lt':
      return some((value, bound) => value < bound);
    default:
      return some((value, bound) => value <= bound);
  }
};

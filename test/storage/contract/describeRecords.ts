import { expect, test } from '@jest/globals';
import { codeOf, scopeOf } from '../scopes.ts';
import { type ContractContext, create, newTown, type Thing } from './contractContext.ts';

/** Records: what is kept, how it comes back, and what is refused because it cannot be kept. */
export const describeRecords = (context: ContractContext): void => {
  test('a record is created, read, replaced and deleted, with its revision', async () => {
    const scope = scopeOf(newTown());
    const record = {
      id: 'p1',
      code: 'VB-1',
      answers: { project: { name: 'Wijk Noord', netCost: [{ year: 2027, amount: 125_000_00 }] } },
      done: false,
      note: null,
    };
    expect(await context.store.commit(scope, [create('projects', record)])).toEqual([1]);
    expect(await context.store.get(scope, 'projects', 'p1')).toEqual({ ...record, municipality: scope.municipality, revision: 1 });
    expect(
      await context.store.commit(scope, [
        { kind: 'replace', collection: 'projects', expectedRevision: 1, record: { id: 'p1', code: 'VB-1', done: true } },
      ]),
    ).toEqual([2]);
    expect(await context.store.get(scope, 'projects', 'p1')).toEqual({
      id: 'p1',
      code: 'VB-1',
      done: true,
      municipality: scope.municipality,
      revision: 2,
    });
    expect(await context.store.commit(scope, [{ kind: 'delete', collection: 'projects', id: 'p1', expectedRevision: 2 }])).toEqual([0]);
    expect(await context.store.get(scope, 'projects', 'p1')).toBeUndefined();
    expect(await context.store.count(scope, 'projects', {})).toBe(0);
  });

  test('an empty batch writes nothing', async () => {
    expect(await context.store.commit(scopeOf(newTown()), [])).toEqual([]);
  });

  test('an id that is no text finds nothing', async () => {
    const scope = scopeOf(newTown());
    await context.store.commit(scope, [create('projects', { id: 'p1' })]);
    for (const id of [{ $ne: '' }, ['p1'], 1, null, undefined, '', 'x\u0000y', 'x'.repeat(5_000)])
      expect(await context.store.get(scope, 'projects', id as string)).toBeUndefined();
    for (const id of [{ $ne: '' }, 1, '', 'x\u0000y', 'x'.repeat(401), '\ud800'])
      expect(await codeOf(context.store.commit(scope, [create('projects', { id } as never)]))).toBe('WB-STORE-RECORD-INVALID');
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
      loop,
    ];
    for (const fields of refused)
      expect([
        fields,
        await codeOf(context.store.commit(scope, [create('projects', { id: 'p1', ...(fields as object), ...ownProto(fields) })])),
      ]).toEqual([fields, 'WB-STORE-RECORD-INVALID']);
    // What must be unique is a text.
    for (const username of [5, { $gt: '' }])
      expect(await codeOf(context.store.commit(scope, [create('accounts', { id: 'a1', username })]))).toBe('WB-STORE-RECORD-INVALID');
    expect(await codeOf(context.store.commit(scope, [create('projects', { id: 'p1', deep })]))).toBe('WB-STORE-RECORD-TOO-LARGE');
    expect(await codeOf(context.store.commit(scope, [create('projects', { id: 'p1', text: 'x'.repeat(13_000_000) })]))).toBe(
      'WB-STORE-RECORD-TOO-LARGE',
    );
    expect(await context.store.count(scope, 'projects', {})).toBe(0);
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
    await context.store.commit(scope, [create('projects', { id: 'ünï/cødé 🏘️', ...strange, absent: undefined })]);
    expect(await context.store.get(scope, 'projects', 'ünï/cødé 🏘️')).toEqual({
      id: 'ünï/cødé 🏘️',
      municipality: scope.municipality,
      revision: 1,
      ...strange,
    });
  });

  test('what is handed in and what is handed out can be changed without changing the data', async () => {
    const scope = scopeOf(newTown());
    const record = { id: 'p1', list: [1] };
    const committing = context.store.commit(scope, [create('projects', record)]);
    record.list.push(2);
    await committing;
    const read = (await context.store.get<Thing>(scope, 'projects', 'p1'))!;
    (read['list'] as number[]).push(3);
    expect(await context.store.get(scope, 'projects', 'p1')).toMatchObject({ list: [1] });
  });

  test('a record of 8 MB and a batch of 300 parts are kept', async () => {
    const scope = scopeOf(newTown());
    const text = 'é'.repeat(4_000_000);
    await context.store.commit(scope, [create('projects', { id: 'big', text })]);
    expect((await context.store.get<Thing>(scope, 'projects', 'big'))!['text'] === text).toBe(true);
    await context.store.commit(
      scope,
      Array.from({ length: 300 }, (_, index) => create('counters', { id: `c${index}`, index })),
    );
    expect(await context.store.count(scope, 'counters', {})).toBe(300);
  });
};

/** `__proto__` as an own property does not survive a spread. */
const ownProto = (fields: unknown): object => (Object.hasOwn(fields as object, '__proto__') ? { nested: fields } : {});

import { expect, test } from '@jest/globals';
import type { Write } from '../../../core/src/storage/port.ts';
import { codeOf, scopeOf } from '../scopes.ts';
import { type ContractContext, create, ids, newTown } from './contractContext.ts';

/** Batches: revisions, unique values, and all or nothing. */
export const describeBatches = (context: ContractContext): void => {
  test('a stale replace or delete is refused, also of what is not there', async () => {
    const scope = scopeOf(newTown());
    await context.store.commit(scope, [create('projects', { id: 'p1' })]);
    const replace = (expectedRevision: number, id = 'p1'): Promise<unknown> =>
      context.store.commit(scope, [{ kind: 'replace', collection: 'projects', expectedRevision, record: { id, note: 'mine' } }]);
    expect(await codeOf(replace(2))).toBe('WB-STORE-STALE');
    expect(await codeOf(replace(1, 'p2'))).toBe('WB-STORE-STALE');
    expect(await codeOf(context.store.commit(scope, [{ kind: 'delete', collection: 'projects', id: 'p1', expectedRevision: 7 }]))).toBe(
      'WB-STORE-STALE',
    );
    expect(await codeOf(context.store.commit(scope, [{ kind: 'delete', collection: 'projects', id: 'p9', expectedRevision: 1 }]))).toBe(
      'WB-STORE-STALE',
    );
    expect(await codeOf(replace(0))).toBe('WB-STORE-RECORD-INVALID');
    expect(await context.store.get(scope, 'projects', 'p1')).toEqual({ id: 'p1', municipality: scope.municipality, revision: 1 });
  });

  test('an id and a unique field occur once per municipality', async () => {
    const scope = scopeOf(newTown());
    await context.store.commit(scope, [
      create('projects', { id: 'p1', code: 'VB-1' }),
      create('projects', { id: 'p2', code: 'VB-2' }),
      create('projects', { id: 'p3' }),
    ]);
    expect(await codeOf(context.store.commit(scope, [create('projects', { id: 'p1', code: 'VB-9' })]))).toBe('WB-STORE-DUPLICATE');
    expect(await codeOf(context.store.commit(scope, [create('projects', { id: 'p9', code: 'VB-1' })]))).toBe('WB-STORE-DUPLICATE');
    expect(
      await codeOf(
        context.store.commit(scope, [{ kind: 'replace', collection: 'projects', expectedRevision: 1, record: { id: 'p2', code: 'VB-1' } }]),
      ),
    ).toBe('WB-STORE-DUPLICATE');
    expect(
      await codeOf(context.store.commit(scope, [create('projects', { id: 'a', code: 'x' }), create('projects', { id: 'b', code: 'x' })])),
    ).toBe('WB-STORE-DUPLICATE');
    // A record without the field takes no place, and a value that was given up is free again.
    await context.store.commit(scope, [create('projects', { id: 'p4' })]);
    await context.store.commit(scope, [
      { kind: 'replace', collection: 'projects', expectedRevision: 1, record: { id: 'p2', code: 'VB-3' } },
      create('projects', { id: 'p5', code: 'VB-2' }),
    ]);
    await context.store.commit(scope, [
      { kind: 'delete', collection: 'projects', id: 'p5', expectedRevision: 1 },
      create('projects', { id: 'p6', code: 'VB-2' }),
    ]);
    await context.store.commit(scopeOf(newTown()), [create('projects', { id: 'p1', code: 'VB-1' })]);
    expect(ids(await context.store.find(scope, 'projects', {}))).toEqual(['p1', 'p2', 'p3', 'p4', 'p6']);
  });

  test.each(['stale', 'duplicate id', 'duplicate unique', 'not allowed'])(
    'a batch whose last part is refused (%s) leaves nothing',
    async (why) => {
      const scope = scopeOf(newTown());
      await context.store.commit(scope, [create('projects', { id: 'old', code: 'OLD' }), create('counters', { id: 'number', value: 1 })]);
      const last: Record<string, Write> = {
        stale: { kind: 'replace', collection: 'projects', expectedRevision: 5, record: { id: 'old' } },
        'duplicate id': create('projects', { id: 'old' }),
        'duplicate unique': create('projects', { id: 'new', code: 'OLD' }),
        'not allowed': create('projects', { id: 'new', __v: 1 }),
      };
      const refused = context.store.commit(scope, [
        create('auditRecords', { id: 'a1', subject: 'x' }),
        { kind: 'replace', collection: 'counters', expectedRevision: 1, record: { id: 'number', value: 2 } },
        { kind: 'delete', collection: 'projects', id: 'old', expectedRevision: 1 },
        create('outboxMessages', { id: 'o1' }),
        ...(why === 'duplicate id' || why === 'duplicate unique' ? [create('projects', { id: 'old', code: 'OLD' })] : []),
        last[why]!,
      ]);
      expect(await codeOf(refused)).toMatch(/^WB-STORE-(STALE|DUPLICATE|RECORD-INVALID)$/);
      expect(await context.store.get(scope, 'projects', 'old')).toMatchObject({ code: 'OLD', revision: 1 });
      expect(await context.store.get(scope, 'counters', 'number')).toMatchObject({ value: 1, revision: 1 });
      expect(await context.store.count(scope, 'auditRecords', {})).toBe(0);
      expect(await context.store.count(scope, 'outboxMessages', {})).toBe(0);
    },
  );

  test('parts of one batch see each other, in order', async () => {
    const scope = scopeOf(newTown());
    expect(
      await context.store.commit(scope, [
        create('counters', { id: 'number', value: 1 }),
        { kind: 'replace', collection: 'counters', expectedRevision: 1, record: { id: 'number', value: 2 } },
        { kind: 'replace', collection: 'counters', expectedRevision: 2, record: { id: 'number', value: 3 } },
      ]),
    ).toEqual([1, 2, 3]);
    expect(await context.store.get(scope, 'counters', 'number')).toMatchObject({ value: 3, revision: 3 });
  });
};

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
      create('accounts', { id: 'p1', username: 'VB-1' }),
      create('accounts', { id: 'p2', username: 'VB-2' }),
      create('accounts', { id: 'p3' }),
    ]);
    expect(await codeOf(context.store.commit(scope, [create('accounts', { id: 'p1', username: 'VB-9' })]))).toBe('WB-STORE-DUPLICATE');
    expect(await codeOf(context.store.commit(scope, [create('accounts', { id: 'p9', username: 'VB-1' })]))).toBe('WB-STORE-DUPLICATE');
    expect(
      await codeOf(
        context.store.commit(scope, [
          { kind: 'replace', collection: 'accounts', expectedRevision: 1, record: { id: 'p2', username: 'VB-1' } },
        ]),
      ),
    ).toBe('WB-STORE-DUPLICATE');
    expect(
      await codeOf(
        context.store.commit(scope, [create('accounts', { id: 'a', username: 'x' }), create('accounts', { id: 'b', username: 'x' })]),
      ),
    ).toBe('WB-STORE-DUPLICATE');
    // A record without the field takes no place, and a value that was given up is free again.
    await context.store.commit(scope, [create('accounts', { id: 'p4' })]);
    await context.store.commit(scope, [
      { kind: 'replace', collection: 'accounts', expectedRevision: 1, record: { id: 'p2', username: 'VB-3' } },
      create('accounts', { id: 'p5', username: 'VB-2' }),
    ]);
    await context.store.commit(scope, [
      { kind: 'delete', collection: 'accounts', id: 'p5', expectedRevision: 1 },
      create('accounts', { id: 'p6', username: 'VB-2' }),
    ]);
    await context.store.commit(scopeOf(newTown()), [create('accounts', { id: 'p1', username: 'VB-1' })]);
    expect(ids(await context.store.find(scope, 'accounts', {}))).toEqual(['p1', 'p2', 'p3', 'p4', 'p6']);
  });

  test.each(['stale', 'duplicate id', 'duplicate unique', 'not allowed'])(
    'a batch whose last part is refused (%s) leaves nothing',
    async (why) => {
      const scope = scopeOf(newTown());
      await context.store.commit(scope, [create('projects', { id: 'old', code: 'OLD' }), create('counters', { id: 'number', value: 1 })]);
      const last: Record<string, Write> = {
        stale: { kind: 'replace', collection: 'projects', expectedRevision: 5, record: { id: 'old' } },
        'duplicate id': create('projects', { id: 'old' }),
        'duplicate unique': create('accounts', { id: 'new', username: 'OLD' }),
        'not allowed': create('projects', { id: 'new', __v: 1 }),
      };
      const refused = context.store.commit(scope, [
        create('auditRecords', { id: 'a1', subject: 'x' }),
        { kind: 'replace', collection: 'counters', expectedRevision: 1, record: { id: 'number', value: 2 } },
        { kind: 'delete', collection: 'projects', id: 'old', expectedRevision: 1 },
        create('outboxMessages', { id: 'o1' }),
        ...(why === 'duplicate id' ? [create('projects', { id: 'old', code: 'OLD' })] : []),
        ...(why === 'duplicate unique' ? [create('accounts', { id: 'old', username: 'OLD' })] : []),
        last[why]!,
      ]);
      expect(await codeOf(refused)).toMatch(/^WB-STORE-(STALE|DUPLICATE|RECORD-INVALID)$/);
      expect(await context.store.get(scope, 'projects', 'old')).toMatchObject({ code: 'OLD', revision: 1 });
      expect(await context.store.get(scope, 'counters', 'number')).toMatchObject({ value: 1, revision: 1 });
      expect(await context.store.count(scope, 'auditRecords', {})).toBe(0);
      expect(await context.store.count(scope, 'outboxMessages', {})).toBe(0);
    },
  );

  test('nor does one whose parts have nothing to do with each other, beside others that are taken', async () => {
    const scope = scopeOf(newTown());
    await context.store.commit(scope, [create('accounts', { id: 'old', username: 'OLD' }), create('counters', { id: 'number', value: 1 })]);
    const batch = (name: string, last: Write): Promise<string> =>
      codeOf(
        context.store.commit(scope, [create('auditRecords', { id: name, subject: 'x' }), create('outboxMessages', { id: name }), last]),
      );
    const outcomes = await Promise.all([
      batch('a', create('drafts', { id: 'a', owner: 'anna' })),
      batch('b', { kind: 'replace', collection: 'counters', expectedRevision: 5, record: { id: 'number', value: 2 } }),
      batch('c', create('accounts', { id: 'new', username: 'OLD' })),
      batch('d', create('counters', { id: 'number', value: 3 })),
      batch('e', create('drafts', { id: 'e', owner: 'anna' })),
    ]);
    expect(outcomes).toEqual(['done', 'WB-STORE-STALE', 'WB-STORE-DUPLICATE', 'WB-STORE-DUPLICATE', 'done']);
    expect(ids(await context.store.find(scope, 'auditRecords', { subject: 'x' }))).toEqual(['a', 'e']);
    expect(ids(await context.store.find(scope, 'outboxMessages', {}))).toEqual(['a', 'e']);
    expect(await context.store.get(scope, 'counters', 'number')).toMatchObject({ value: 1, revision: 1 });
  });

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

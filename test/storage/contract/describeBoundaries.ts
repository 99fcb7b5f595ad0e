import { expect, test } from '@jest/globals';
import { type Collection, collections, collectionRule } from '../../../core/src/storage/collections.ts';
import type { Write } from '../../../core/src/storage/port.ts';
import { codeOf, scopeOf } from '../scopes.ts';
import { type ContractContext, create, ids, newTown } from './contractContext.ts';

/** Who sees what: municipalities, owners, permissions. */
export const describeBoundaries = (context: ContractContext): void => {
  test('municipalities do not see or touch each other', async () => {
    const [here, there] = [scopeOf(newTown()), scopeOf(newTown())];
    await context.store.commit(here, [create('projects', { id: 'p1', municipality: there.municipality, code: 'A', secret: 'here' })]);
    expect(await context.store.get(there, 'projects', 'p1')).toBeUndefined();
    expect(await context.store.find(there, 'projects', {})).toEqual([]);
    expect(await context.store.find(there, 'projects', { municipality: here.municipality })).toEqual([]);
    expect(await context.store.find(there, 'projects', { $or: [{ municipality: here.municipality }, { id: 'p1' }] })).toEqual([]);
    expect(await context.store.count(there, 'projects', { code: 'A' })).toBe(0);
    expect(await codeOf(context.store.commit(there, [{ kind: 'delete', collection: 'projects', id: 'p1', expectedRevision: 1 }]))).toBe(
      'WB-STORE-STALE',
    );
    await context.store.commit(there, [create('projects', { id: 'p1', code: 'A' })]);
    expect(await context.store.get(here, 'projects', 'p1')).toMatchObject({ secret: 'here', municipality: here.municipality });
    expect(await context.store.municipalities()).toEqual(expect.arrayContaining([here.municipality, there.municipality]));
    expect(new Set(await context.store.municipalities()).size).toBe((await context.store.municipalities()).length);
  });

  test('a town whose name begins like another one is another town', async () => {
    const town = newTown();
    await context.store.commit(scopeOf(`${town}x`), [create('projects', { id: 'p1' })]);
    expect(await context.store.find(scopeOf(town), 'projects', {})).toEqual([]);
    expect(await context.store.municipalities()).not.toContain(town);
  });

  test('an owned record is seen and changed by its owner and by the software only', async () => {
    const town = newTown();
    const [anna, bert, software] = [scopeOf(town, 'anna'), scopeOf(town, 'bert'), scopeOf(town, 'system')];
    await context.store.commit(anna, [create('drafts', { id: 'd1', owner: 'anna', title: 'mine' })]);
    expect(await context.store.get(bert, 'drafts', 'd1')).toBeUndefined();
    expect(await context.store.find(bert, 'drafts', {})).toEqual([]);
    expect(await context.store.find(bert, 'drafts', { $or: [{ owner: 'anna' }, { id: 'd1' }] })).toEqual([]);
    expect(await context.store.count(bert, 'drafts', { owner: 'anna' })).toBe(0);
    expect(await codeOf(context.store.commit(bert, [create('drafts', { id: 'd2', owner: 'anna' })]))).toBe('WB-STORE-FORBIDDEN');
    expect(
      await codeOf(
        context.store.commit(bert, [{ kind: 'replace', collection: 'drafts', expectedRevision: 1, record: { id: 'd1', owner: 'bert' } }]),
      ),
    ).toBe('WB-STORE-STALE');
    expect(await codeOf(context.store.commit(bert, [{ kind: 'delete', collection: 'drafts', id: 'd1', expectedRevision: 1 }]))).toBe(
      'WB-STORE-STALE',
    );
    expect(
      await codeOf(
        context.store.commit(anna, [{ kind: 'replace', collection: 'drafts', expectedRevision: 1, record: { id: 'd1', owner: 'bert' } }]),
      ),
    ).toBe('WB-STORE-FORBIDDEN');
    expect(ids(await context.store.find(software, 'drafts', {}))).toEqual(['d1']);
    expect(await context.store.get(anna, 'drafts', 'd1')).toMatchObject({ title: 'mine', revision: 1 });
  });

  test.each(Object.keys(collections) as Collection[])('%s: the permission table holds', async (collection) => {
    const rule = collectionRule(collection);
    const record = { id: 'r1', ...(rule.owner === undefined ? {} : { [rule.owner]: 'anna' }) };
    const nobody = scopeOf(newTown(), 'anna', []);
    const expected = (may: boolean, code = 'WB-STORE-FORBIDDEN'): string => (may ? 'done' : code);
    expect(await codeOf(context.store.find(nobody, collection, {}))).toBe(expected(rule.read === 'everyone'));
    expect(await codeOf(context.store.get(nobody, collection, 'r1'))).toBe(expected(rule.read === 'everyone'));
    expect(await codeOf(context.store.count(nobody, collection, {}))).toBe(expected(rule.read === 'everyone'));
    expect(await codeOf(context.store.commit(nobody, [create(collection, record)]))).toBe(expected(rule.write === 'everyone'));
    for (const permission of rule.read === 'everyone' ? [] : rule.read)
      expect(await codeOf(context.store.find(scopeOf(newTown(), 'anna', [permission]), collection, {}))).toBe('done');
    const town = newTown();
    await context.store.commit(scopeOf(town), [create(collection, record)]);
    const change: Write = { kind: 'replace', collection, expectedRevision: 1, record };
    expect(await codeOf(context.store.commit(scopeOf(town), [change]))).toBe(expected(rule.appendOnly !== true, 'WB-STORE-APPEND-ONLY'));
    const remove: Write = { kind: 'delete', collection, id: 'r1', expectedRevision: rule.appendOnly === true ? 1 : 2 };
    expect(await codeOf(context.store.commit(scopeOf(town), [remove]))).toBe(expected(rule.appendOnly !== true, 'WB-STORE-APPEND-ONLY'));
    for (const broken of [
      undefined,
      {},
      { municipality: town },
      { municipality: '', actor: scopeOf(town).actor },
      { municipality: `${town}\u0000`, actor: scopeOf(town).actor },
    ])
      expect(await codeOf(context.store.find(broken as never, collection, {}))).toBe('WB-STORE-FORBIDDEN');
  });

  test('an unknown collection does not exist for anybody', async () => {
    for (const collection of ['nothing', 'constructor', '__proto__', 'commits']) {
      expect(await codeOf(context.store.find(scopeOf(newTown()), collection as Collection, {}))).toBe('WB-STORE-FORBIDDEN');
      expect(await codeOf(context.store.commit(scopeOf(newTown()), [create(collection as Collection, { id: 'x' })]))).toBe(
        'WB-STORE-FORBIDDEN',
      );
    }
  });
};

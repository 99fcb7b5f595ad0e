import { expect, test } from '@jest/globals';
import { codeOf, scopeOf } from '../scopes.ts';
import { type ContractContext, create, newTown, type Thing } from './contractContext.ts';

/** Many writers at once. */
export const describeConcurrency = (context: ContractContext): void => {
  test('of concurrent committers on one record exactly one wins each round', async () => {
    const scope = scopeOf(newTown());
    await context.store.commit(scope, [create('counters', { id: 'number', value: 0 })]);
    for (let round = 1; round <= 5; round += 1) {
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, writer) =>
          codeOf(
            context.store.commit(scope, [
              { kind: 'replace', collection: 'counters', expectedRevision: round, record: { id: 'number', value: writer } },
              create('auditRecords', { id: `a-${round}-${writer}`, subject: 'number' }),
            ]),
          ),
        ),
      );
      expect(outcomes.sort()).toEqual([...Array.from({ length: 7 }, () => 'WB-STORE-STALE'), 'done']);
      expect(await context.store.count(scope, 'auditRecords', { subject: 'number' })).toBe(round);
    }
    expect(await context.store.get(scope, 'counters', 'number')).toMatchObject({ revision: 6 });
  });

  test('of concurrent creators of one id, and of one unique value, exactly one wins', async () => {
    const scope = scopeOf(newTown());
    const sameId = await Promise.all(
      Array.from({ length: 6 }, () => codeOf(context.store.commit(scope, [create('projects', { id: 'p' })]))),
    );
    expect(sameId.sort()).toEqual([...Array.from({ length: 5 }, () => 'WB-STORE-DUPLICATE'), 'done']);
    const sameName = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        codeOf(context.store.commit(scope, [create('accounts', { id: `q${index}`, username: 'C' })])),
      ),
    );
    expect(sameName.sort()).toEqual([...Array.from({ length: 5 }, () => 'WB-STORE-DUPLICATE'), 'done']);
  });

  test('concurrent counters that try again lose no number', async () => {
    const scope = scopeOf(newTown());
    await context.store.commit(scope, [create('counters', { id: 'number', value: 0 })]);
    const next = async (): Promise<void> => {
      for (;;) {
        const read = (await context.store.get<Thing>(scope, 'counters', 'number'))!;
        const outcome = await codeOf(
          context.store.commit(scope, [
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
    expect(await context.store.get(scope, 'counters', 'number')).toMatchObject({ value: 12, revision: 13 });
  });
};

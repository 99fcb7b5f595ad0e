import { expect, test } from '@jest/globals';
import type { RecordChange } from '../../../core/src/storage/port.ts';
import { codeOf, scopeOf } from '../scopes.ts';
import { type ContractContext, create, ids, newTown } from './contractContext.ts';

/** Other connections to the same data: what they hear, and what a closed one answers. */
export const describeConnections = (context: ContractContext): void => {
  test('subscribers hear of commits, not of refusals, until they stop; a listener that throws disturbs nobody', async () => {
    const scope = scopeOf(newTown());
    const heard: RecordChange[] = [];
    const warnings: unknown[] = [];
    const listen = (warning: unknown): void => void warnings.push(warning);
    process.on('warning', listen);
    const stopThrowing = context.store.subscribe(() => {
      throw new Error('listener');
    });
    const stop = context.store.subscribe((changes) =>
      heard.push(...changes.filter(({ municipality }) => municipality === scope.municipality)),
    );
    await context.store.commit(scope, [create('projects', { id: 'p1' }), create('auditRecords', { id: 'a1' })]);
    await codeOf(context.store.commit(scope, [create('projects', { id: 'p1' })]));
    expect(heard).toEqual([
      { municipality: scope.municipality, collection: 'projects', id: 'p1', kind: 'create' },
      { municipality: scope.municipality, collection: 'auditRecords', id: 'a1', kind: 'create' },
    ]);
    stop();
    stopThrowing();
    await context.store.commit(scope, [create('projects', { id: 'p2' })]);
    expect(heard).toHaveLength(2);
    process.off('warning', listen);
  });

  const { openOther } = context;
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
        await context.store.commit(scope, [create('projects', { id: 'p1' })]);
        const start = performance.now();
        await context.store.commit(scope, [create('projects', { id: 'p2' })]);
        await arrived;
        expect(performance.now() - start).toBeLessThan(2_000);
        expect(ids(heard as never)).toEqual(['p1', 'p2']);
        expect(ids(await other.find(scope, 'projects', {}))).toEqual(['p1', 'p2']);
      } finally {
        await other.close();
      }
    });

  test('the store says that it can be used, and after closing that it cannot', async () => {
    await context.store.check();
    if (openOther === undefined) return;
    const other = await openOther();
    await other.close();
    await other.close();
    expect(await codeOf(other.check())).toBe('WB-STORE-UNAVAILABLE');
    expect(await codeOf(other.find(scopeOf('town'), 'projects', {}))).toBe('WB-STORE-UNAVAILABLE');
  });
};

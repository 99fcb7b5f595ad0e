import { systemScope } from '../shared/systemScope.ts';
import type { OperationContext } from './operationContext.ts';
import type { StoredRelease } from './storedRelease.ts';

/** The numbers of all releases by hash; their content is not read. */
export const releaseNumbers = async ({ scope, store }: OperationContext): Promise<ReadonlyMap<string, string>> => {
  const releases = await store.find<StoredRelease>(
    systemScope(scope.municipality),
    'releases',
    {},
    { projection: ['hash', 'number'], limit: 10_000 },
  );
  return new Map(releases.map(({ hash, number }) => [hash, number]));
};

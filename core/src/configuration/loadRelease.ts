import type { OperationContext } from './operationContext.ts';
import type { Release } from './release.ts';
import { releaseFromStore, type StoredRelease } from './storedRelease.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';

/**
 * A release as it is stored, also one that the installed software cannot use.
 * @throws WB-RELEASE-NOT-FOUND, WB-RELEASE-DAMAGED
 */
export const loadRelease = async ({ scope, store }: OperationContext, hash: string): Promise<Release> => {
  const stored = await store.get<StoredRelease>(scope, 'releases', hash);
  if (stored === undefined) throw new WeegbrugError('WB-RELEASE-NOT-FOUND', { release: hash });
  return releaseFromStore(store, stored);
};

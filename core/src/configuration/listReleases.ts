import { requirePermission } from '../shared/requirePermission.ts';
import type { OperationContext } from './operationContext.ts';
import type { ActiveRelease } from './release.ts';
import { releaseSummary, type ReleaseSummary } from './releaseSummary.ts';
import { releaseSummaryFields, type StoredRelease } from './storedRelease.ts';

/**
 * All releases of the municipality, newest first.
 * @throws WB-PERMISSION-MISSING
 */
export const listReleases = async ({ scope, store }: OperationContext, _input: Record<string, never> = {}): Promise<readonly ReleaseSummary[]> => {
  requirePermission(scope, 'configuration:read', 'configuration:edit', 'configuration:publish');
  const pointer = await store.get<ActiveRelease>(scope, 'activeRelease', 'active');
  const releases = await store.find<StoredRelease>(scope, 'releases', {}, { sort: { publishedAt: -1 }, projection: releaseSummaryFields, limit: 10_000 });
  return releases.map((release) => releaseSummary(release, pointer?.release));
};

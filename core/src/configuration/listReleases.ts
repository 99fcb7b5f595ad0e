import { requirePermission } from '../shared/requirePermission.ts';
import type { OperationContext } from './operationContext.ts';
import type { ActiveRelease } from './release.ts';
import { releaseSummary, type ReleaseSummary } from './releaseSummary.ts';
import { releaseSummaryFields, type StoredRelease } from './storedRelease.ts';

/**
 * All releases of the municipality, newest first.
 * @throws WB-PERMISSION-MISSING
 */
export const listReleases = async (
  { scope, store }: OperationContext,
  _input: Record<string, never> = {},
): Promise<readonly ReleaseSummary[]> => {
  requirePermission(scope, 'configuration:read', 'configuration:edit', 'configuration:publish');
  const pointer = await store.get<ActiveRelease>(scope, 'activeRelease', 'active');
  const releases = await store.find<StoredRelease>(scope, 'releases', {}, { projection: releaseSummaryFields, limit: 10_000 });
  const order = ({ number }: StoredRelease): number => number.split('.').reduce((value, part) => value * 1e6 + Number(part), 0);
  return releases.sort((a, b) => order(b) - order(a)).map((release) => releaseSummary(release, pointer?.release));
};

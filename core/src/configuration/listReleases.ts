import { requirePermission } from '../shared/requirePermission.ts';
import { activePeriods } from './activePeriods.ts';
import type { OperationContext } from './operationContext.ts';
import type { ActiveRelease, ReleaseActivation } from './release.ts';
import { releaseOrder } from './releaseOrder.ts';
import { releaseSummary, type ReleaseSummary } from './releaseSummary.ts';
import { releaseSummaryFields, type StoredRelease } from './storedRelease.ts';

/**
 * All releases of the municipality with when they were active, newest first.
 * @throws WB-PERMISSION-MISSING
 */
export const listReleases = async (
  { scope, store }: OperationContext,
  _input: Record<string, never> = {},
): Promise<readonly ReleaseSummary[]> => {
  requirePermission(scope, 'configuration:read', 'configuration:edit', 'configuration:publish');
  const [pointer, releases, activations] = await Promise.all([
    store.get<ActiveRelease>(scope, 'activeRelease', 'active'),
    store.find<StoredRelease>(scope, 'releases', {}, { projection: releaseSummaryFields, limit: 10_000 }),
    store.find<ReleaseActivation>(scope, 'releaseActivations', {}, { limit: 10_000 }),
  ]);
  const histories = activePeriods(activations, new Map(releases.map(({ hash, number }) => [hash, number])));
  return releases
    .sort((one, other) => releaseOrder(other.number) - releaseOrder(one.number))
    .map((release) => releaseSummary(release, pointer?.release, histories.get(release.hash)));
};

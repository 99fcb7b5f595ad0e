import { requirePermission } from '../shared/requirePermission.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import type { MunicipalityConfiguration } from './municipalityConfiguration.ts';
import type { OperationContext } from './operationContext.ts';
import type { ActiveRelease } from './release.ts';
import { releaseSummary, type ReleaseSummary } from './releaseSummary.ts';
import { releaseFromStore, type StoredRelease } from './storedRelease.ts';

/**
 * One release with everything in it; also one that the installed software cannot use any more.
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NOT-FOUND, WB-RELEASE-DAMAGED
 */
export const readRelease = async (
  { scope, store }: OperationContext,
  input: { hash: string },
): Promise<
  ReleaseSummary & { configuration: MunicipalityConfiguration; softwareVersion: string; pluginVersions: Readonly<Record<string, string>> }
> => {
  requirePermission(scope, 'configuration:read', 'configuration:edit', 'configuration:publish');
  const stored = await store.get<StoredRelease>(scope, 'releases', input.hash);
  if (stored === undefined) throw new WeegbrugError('WB-RELEASE-NOT-FOUND', { release: input.hash });
  const pointer = await store.get<ActiveRelease>(scope, 'activeRelease', 'active');
  const release = await releaseFromStore(store, stored);
  return {
    ...releaseSummary(release, pointer?.release),
    configuration: release.configuration,
    softwareVersion: release.softwareVersion,
    pluginVersions: release.pluginVersions,
  };
};

import { requirePermission } from '../shared/requirePermission.ts';
import { loadRelease } from './loadRelease.ts';
import type { MunicipalityConfiguration } from './municipalityConfiguration.ts';
import type { OperationContext } from './operationContext.ts';
import type { ActiveRelease } from './release.ts';
import { releaseSummary, type ReleaseSummary } from './releaseSummary.ts';

/**
 * One release with everything in it; also one that the installed software cannot use any more.
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NOT-FOUND, WB-RELEASE-DAMAGED
 */
export const readRelease = async (
  context: OperationContext,
  input: { hash: string },
): Promise<
  ReleaseSummary & { configuration: MunicipalityConfiguration; softwareVersion: string; pluginVersions: Readonly<Record<string, string>> }
> => {
  const { scope, store } = context;
  requirePermission(scope, 'configuration:read', 'configuration:edit', 'configuration:publish');
  const release = await loadRelease(context, input.hash);
  const pointer = await store.get<ActiveRelease>(scope, 'activeRelease', 'active');
  return {
    ...releaseSummary(release, pointer?.release),
    configuration: release.configuration,
    softwareVersion: release.softwareVersion,
    pluginVersions: release.pluginVersions,
  };
};

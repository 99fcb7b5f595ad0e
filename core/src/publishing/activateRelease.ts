import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import type { OperationContext } from '../configuration/operationContext.ts';
import type { ActiveRelease } from '../configuration/release.ts';
import { releaseSummary, type ReleaseSummary } from '../configuration/releaseSummary.ts';
import { pointerWrite, releaseAudit } from '../configuration/releaseWrites.ts';
import { requireReason } from '../configuration/requireReason.ts';

/**
 * Makes an earlier release active again. It must still fit the installed software and plugins. The draft stays as it is.
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-REASON-MISSING, WB-RELEASE-NOT-FOUND, WB-RELEASE-UNUSABLE, WB-STORE-STALE when somebody else activated one at the same time
 */
export const activateRelease = async (context: OperationContext, input: { release: string; reason: string }): Promise<ReleaseSummary> => {
  const { scope, store, releases } = context;
  requirePermission(scope, 'configuration:publish');
  const reason = requireReason(input.reason);
  const { release } = await releases.byHash(scope.municipality, input.release);
  const pointer = await store.get<ActiveRelease>(scope, 'activeRelease', 'active');
  if (pointer === undefined) throw new WeegbrugError('WB-RELEASE-NONE', { municipality: scope.municipality });
  if (pointer.release !== release.hash) {
    await store.commit(scope, [
      pointerWrite(context, pointer, release.hash),
      releaseAudit(
        context,
        'release.activated',
        `Vrijgave ${release.number} opnieuw geactiveerd: ${reason}`,
        `Release ${release.number} activated again: ${reason}`,
        { release: release.hash, number: release.number, previous: pointer.release },
      ),
    ]);
    releases.forget(scope.municipality);
  }
  return releaseSummary(release, release.hash);
};

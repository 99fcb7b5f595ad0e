import type { OperationContext } from '../configuration/operationContext.ts';
import type { ActiveRelease } from '../configuration/release.ts';
import type { ReleaseSummary } from '../configuration/releaseSummary.ts';
import { pointerWrites, releaseAudit } from '../configuration/releaseWrites.ts';
import { requireReason } from '../configuration/requireReason.ts';
import { outboxMessage } from '../projects/outboxMessage.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { findSummary } from './findSummary.ts';
import { loadRelease } from '../configuration/loadRelease.ts';
import { missingPlugins, pluginDifferences } from './pluginDifferences.ts';

/**
 * Makes an earlier release active again. It must still fit the installed software and plugins; a plugin in another version than then is recorded. The draft stays as it
 * is. It was published once with everything that asks, so nobody has to approve it again: going back has to be quick.
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-REASON-MISSING, WB-RELEASE-NOT-FOUND, WB-RELEASE-DAMAGED, WB-RELEASE-PLUGIN-MISSING, WB-RELEASE-UNUSABLE,
 * WB-STORE-STALE when somebody else activated one at the same time
 */
export const activateRelease = async (context: OperationContext, input: { release: string; reason: string }): Promise<ReleaseSummary> => {
  const { scope, store, releases } = context;
  requirePermission(scope, 'configuration:publish');
  const reason = requireReason(input.reason);
  const stored = await loadRelease(context, input.release);
  const differences = pluginDifferences(stored, releases.plugins);
  const missing = missingPlugins(stored.number, differences);
  if (missing !== undefined) throw missing;
  const { release } = await releases.byHash(scope.municipality, input.release);
  const pointer = await store.get<ActiveRelease>(scope, 'activeRelease', 'active');
  if (pointer === undefined) throw new WeegbrugError('WB-RELEASE-NONE', { municipality: scope.municipality });
  if (pointer.release !== release.hash) {
    const otherPlugins = differences.flatMap(({ name, recorded, installed }) =>
      installed === undefined ? [] : [{ name, recorded, installed }],
    );
    const others = otherPlugins.length === 0 ? {} : { otherPlugins };
    await store.commit(scope, [
      ...pointerWrites(context, pointer, { release: release.hash, reason, kind: 'activated', ...others }),
      releaseAudit(
        context,
        'release.activated',
        `Vrijgave ${release.number} opnieuw geactiveerd: ${reason}`,
        `Release ${release.number} activated again: ${reason}`,
        { release: release.hash, number: release.number, previous: pointer.release, ...others },
      ),
      outboxMessage(context, 'release.activated', 'configuration', { release: release.hash, number: release.number }),
    ]);
    releases.forget(scope.municipality);
  }
  return findSummary(context, release.hash);
};

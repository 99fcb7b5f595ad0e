import { isStale } from '../configuration/isStale.ts';
import { loadRelease } from '../configuration/loadRelease.ts';
import type { OperationContext } from '../configuration/operationContext.ts';
import type { ActiveRelease } from '../configuration/release.ts';
import type { ReleaseSummary } from '../configuration/releaseSummary.ts';
import { draftSeenAgain, pointerWrites, releaseAudit } from '../configuration/releaseWrites.ts';
import { requireReason } from '../configuration/requireReason.ts';
import { outboxMessage } from '../projects/outboxMessage.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { untilWritten } from '../storage/untilWritten.ts';
import { findSummary } from './findSummary.ts';
import { missingPlugins, pluginDifferences } from './pluginDifferences.ts';

/** Colleagues who type in the draft at the same moment are written first so many times at most. */
const attempts = 20;

/**
 * Makes an earlier release active again. It must still fit the installed software and plugins; a plugin in another version than then is recorded. The content of the
 * draft stays as it is. It was published once with everything that asks, so nobody has to approve it again, also with four eyes: going back has to be quick.
 * @param input.expectedRevision revision of the pointer that the person saw, as {@link previewActivation} gives it
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-REASON-MISSING, WB-RELEASE-NOT-FOUND, WB-RELEASE-DAMAGED, WB-RELEASE-PLUGIN-MISSING, WB-RELEASE-UNUSABLE,
 * WB-RELEASE-ACTIVE-STALE when another release than the one that was seen is active by now, unless it is the wanted one
 */
export const activateRelease = async (
  context: OperationContext,
  input: { release: string; reason: string; expectedRevision: number },
): Promise<ReleaseSummary> => {
  const { scope, store, releases } = context;
  requirePermission(scope, 'configuration:publish');
  const reason = requireReason(input.reason);
  const stored = await loadRelease(context, input.release);
  const differences = pluginDifferences(stored, releases.plugins);
  const missing = missingPlugins(stored.number, differences);
  if (missing !== undefined) throw missing;
  const { release } = await releases.byHash(scope.municipality, input.release);
  const otherPlugins = differences.flatMap(({ name, recorded, installed }) =>
    installed === undefined ? [] : [{ name, recorded, installed }],
  );
  const others = otherPlugins.length === 0 ? {} : { otherPlugins };
  await untilWritten(
    { attempts, isPassing: isStale },
    async () => {
      const pointer = await store.get<ActiveRelease>(scope, 'activeRelease', 'active');
      if (pointer === undefined) throw new WeegbrugError('WB-RELEASE-NONE', { municipality: scope.municipality });
      if (pointer.release !== release.hash && pointer.revision !== input.expectedRevision)
        throw new WeegbrugError('WB-RELEASE-ACTIVE-STALE', { number: (await loadRelease(context, pointer.release)).number });
      return pointer;
    },
    async (pointer) => {
      if (pointer.release === release.hash) return;
      await store.commit(scope, [
        ...pointerWrites(context, pointer, { release: release.hash, reason, kind: 'activated', ...others }),
        ...(await draftSeenAgain(context)),
        releaseAudit(
          context,
          'release.activated',
          `Vrijgave ${release.number} opnieuw geactiveerd: ${reason}`,
          `Release ${release.number} activated again: ${reason}`,
          { release: release.hash, number: release.number, previous: pointer.release, ...others },
        ),
        outboxMessage(context, 'release.activated', 'configuration', { release: release.hash, number: release.number }),
      ]);
    },
  );
  releases.forget(scope.municipality);
  return findSummary(context, release.hash);
};

import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import type { OperationContext } from '../configuration/operationContext.ts';
import type { ActiveRelease } from '../configuration/release.ts';
import { releaseSummary, type ReleaseSummary } from '../configuration/releaseSummary.ts';
import { newRelease, pointerWrite, releaseAudit } from '../configuration/releaseWrites.ts';
import { requireReason } from '../configuration/requireReason.ts';
import { commitDraft, draftEnd } from '../configuration/writeDraft.ts';
import { loadCandidate } from './releaseCandidate.ts';
import { requireReadiness } from './releaseObstacles.ts';

/**
 * Makes the draft the active release: one commit with the release and its new parts, the pointer, the end of the draft and the audit record. Projects
 * submitted from then on use it.
 * @param input.expectedRevision revision of the draft that the person saw
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-REASON-MISSING, WB-RELEASE-DRAFT-STALE, WB-RELEASE-INVALID (with every place), WB-RELEASE-UNCHANGED,
 * WB-RELEASE-NOT-READY (several obstacles)
 */
export const publishRelease = async (
  context: OperationContext,
  input: { reason: string; expectedRevision: number },
): Promise<ReleaseSummary> => {
  const { scope, store, releases } = context;
  requirePermission(scope, 'configuration:publish');
  const reason = requireReason(input.reason);
  const pointer = await store.get<ActiveRelease>(scope, 'activeRelease', 'active');
  const candidate = await loadCandidate(context);
  if (candidate.revision !== input.expectedRevision) throw new WeegbrugError('WB-RELEASE-DRAFT-STALE');
  await requireReadiness(context, candidate);

  const { writes, release } = await newRelease(context, candidate.configuration, {
    reason,
    origin: 'published',
    parent: candidate.base.hash,
  });
  await commitDraft(context, [
    ...writes,
    pointerWrite(context, pointer, release.hash),
    draftEnd(candidate, release.hash),
    releaseAudit(
      context,
      'release.published',
      `Vrijgave ${release.number} van de inrichting: ${reason}`,
      `Release ${release.number} of the configuration: ${reason}`,
      { release: release.hash, number: release.number },
    ),
  ]);
  releases.forget(scope.municipality);
  return releaseSummary(release, release.hash);
};

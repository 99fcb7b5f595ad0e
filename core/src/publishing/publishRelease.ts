import type { OperationContext } from '../configuration/operationContext.ts';
import type { ActiveRelease } from '../configuration/release.ts';
import type { ReleaseSummary } from '../configuration/releaseSummary.ts';
import { requireReason } from '../configuration/requireReason.ts';
import { draftEnd } from '../configuration/writeDraft.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { commitRelease } from './commitRelease.ts';
import { findSummary } from './findSummary.ts';
import { loadCandidate } from './releaseCandidate.ts';
import type { IntakesChoice } from './readiness/readinessPoint.ts';
import { requireReadiness } from './releaseObstacles.ts';

/**
 * Makes the draft the active release, in one commit that also ends the draft. Projects submitted from then on use it; what is under way finishes under the release
 * that it began with.
 * @param input.expectedRevision revision of the draft that the person saw
 * @param input.intakes what happens to intakes whose answers the release no longer takes
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-REASON-MISSING, WB-RELEASE-DRAFT-STALE, WB-RELEASE-INVALID (with every place), WB-RELEASE-UNCHANGED,
 * WB-RELEASE-REVIEW-MISSING, WB-RELEASE-REVIEW-REFUSED, WB-RELEASE-INTAKES-UNDECIDED, WB-RELEASE-NOT-READY (several obstacles)
 */
export const publishRelease = async (
  context: OperationContext,
  input: { reason: string; expectedRevision: number; intakes?: IntakesChoice },
): Promise<ReleaseSummary> => {
  const { scope, store } = context;
  requirePermission(scope, 'configuration:publish');
  const reason = requireReason(input.reason);
  const pointer = await store.get<ActiveRelease>(scope, 'activeRelease', 'active');
  const candidate = await loadCandidate(context);
  if (candidate.revision !== input.expectedRevision) throw new WeegbrugError('WB-RELEASE-DRAFT-STALE');
  const evidence = await requireReadiness(context, candidate, input.intakes);
  const { hash } = await commitRelease(context, candidate, {
    pointer,
    reason,
    evidence: { ...evidence, ...(input.intakes === undefined ? {} : { intakes: input.intakes }) },
    kind: 'published',
    others: (release) => [draftEnd(candidate, release.hash)],
  });
  return findSummary(context, hash);
};

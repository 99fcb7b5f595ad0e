import type { OperationContext } from '../../configuration/operationContext.ts';
import { releaseAudit } from '../../configuration/releaseWrites.ts';
import { commitDraft } from '../../configuration/writeDraft.ts';
import { outboxMessage } from '../../projects/outboxMessage.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import { readReadiness, type ReadinessView } from '../readReadiness.ts';
import { loadCandidate } from '../releaseCandidate.ts';
import { loadReview, type ReviewVerdict } from './draftReview.ts';
import { reviewWrite } from './reviewWrite.ts';

/** Most characters of a remark. */
const longest = 2_000;

/**
 * Says of the content of the draft that it may be published, or why not. It counts for exactly this content: any later change of the draft voids it.
 * @param input.hash identity of the content that the person saw
 * @param input.expectedRevision revision of the draft that the person saw
 * @param input.remark why not; up to 2,000 characters, required with `refused`
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-UNCHANGED, WB-RELEASE-DRAFT-STALE, WB-RELEASE-REVIEW-OWN, WB-RELEASE-REVIEW-REMARK-MISSING
 */
export const reviewDraft = async (
  context: OperationContext,
  input: { verdict: ReviewVerdict['kind']; hash: string; expectedRevision: number; remark?: string },
): Promise<ReadinessView> => {
  const { scope, clock } = context;
  requirePermission(scope, 'configuration:publish');
  const candidate = await loadCandidate(context);
  if (candidate.revision !== input.expectedRevision || candidate.hash !== input.hash) throw new WeegbrugError('WB-RELEASE-DRAFT-STALE');
  if (!candidate.isChanged || candidate.epoch === undefined)
    throw new WeegbrugError('WB-RELEASE-UNCHANGED', { number: candidate.active.number });
  if (candidate.lastEditor?.id === scope.actor.id) throw new WeegbrugError('WB-RELEASE-REVIEW-OWN');
  const remark = input.remark?.trim() ?? '';
  if (remark.length > longest || (input.verdict === 'refused' && remark === ''))
    throw new WeegbrugError('WB-RELEASE-REVIEW-REMARK-MISSING');
  const current = await loadReview(context, candidate);
  const { id: by, name: byName } = scope.actor;
  const verdict: ReviewVerdict = {
    kind: input.verdict,
    by,
    byName,
    at: clock().toISOString(),
    ...(remark === '' ? {} : { remark }),
    hash: candidate.hash,
    revision: candidate.revision,
    against: candidate.active.hash,
  };
  const approved = input.verdict === 'approved';
  await commitDraft(context, [
    reviewWrite(current, { epoch: candidate.epoch, requests: current.requests, verdict }),
    releaseAudit(
      context,
      approved ? 'configuration.reviewApproved' : 'configuration.reviewRefused',
      approved ? 'Concept van de inrichting goedgekeurd' : `Concept van de inrichting niet goedgekeurd: ${remark}`,
      approved ? 'Draft of the configuration approved' : `Draft of the configuration not approved: ${remark}`,
      { hash: candidate.hash, revision: candidate.revision, against: candidate.active.hash },
    ),
    outboxMessage(context, approved ? 'configuration.reviewApproved' : 'configuration.reviewRefused', 'configuration'),
  ]);
  return readReadiness(context);
};

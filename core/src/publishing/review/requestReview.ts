import type { OperationContext } from '../../configuration/operationContext.ts';
import { releaseAudit } from '../../configuration/releaseWrites.ts';
import { commitDraft } from '../../configuration/writeDraft.ts';
import { outboxMessage } from '../../projects/outboxMessage.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import { readReadiness, type ReadinessView } from '../readReadiness.ts';
import { loadCandidate } from '../releaseCandidate.ts';
import { loadReview } from './draftReview.ts';
import { findReviewers } from './findReviewers.ts';
import { reviewWrite } from './reviewWrite.ts';

/**
 * Asks a colleague to look at the draft. It becomes a task of that person until it was said, published or discarded. Asking again changes nothing.
 * @param input.account account of the colleague
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-UNCHANGED, WB-RELEASE-REVIEWER-UNKNOWN, WB-RELEASE-DRAFT-STALE (somebody asked or judged at this moment)
 */
export const requestReview = async (context: OperationContext, input: { account: string }): Promise<ReadinessView> => {
  const { scope, clock } = context;
  requirePermission(scope, 'configuration:edit', 'configuration:publish');
  const candidate = await loadCandidate(context);
  if (!candidate.isChanged || candidate.epoch === undefined)
    throw new WeegbrugError('WB-RELEASE-UNCHANGED', { number: candidate.active.number });
  const reviewer = (await findReviewers(context, candidate)).find(({ account }) => account === input.account);
  if (reviewer === undefined || reviewer.account === scope.actor.id) throw new WeegbrugError('WB-RELEASE-REVIEWER-UNKNOWN');
  const current = await loadReview(context, candidate);
  if (current.requests.some(({ of }) => of === reviewer.account)) return readReadiness(context);
  const { id: by, name: byName } = scope.actor;
  const request = { of: reviewer.account, ofName: reviewer.name, by, byName, at: clock().toISOString() };
  const { verdict } = current;
  await commitDraft(context, [
    reviewWrite(current, {
      epoch: candidate.epoch,
      requests: [...current.requests, request],
      ...(verdict === undefined ? {} : { verdict }),
    }),
    releaseAudit(
      context,
      'configuration.reviewRequested',
      `${reviewer.name} gevraagd het concept van de inrichting te beoordelen`,
      `${reviewer.name} asked to review the draft of the configuration`,
      { account: reviewer.account, hash: candidate.hash },
    ),
    outboxMessage(context, 'configuration.reviewRequested', 'configuration', { account: reviewer.account }),
  ]);
  return readReadiness(context);
};

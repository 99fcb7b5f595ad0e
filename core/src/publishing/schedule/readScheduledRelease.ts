import { loadDraft } from '../../configuration/loadDraft.ts';
import type { OperationContext } from '../../configuration/operationContext.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import type { ScheduledRelease, ScheduledReleaseView } from './scheduledRelease.ts';

/**
 * What is planned, or what became of the last plan.
 * @throws WB-PERMISSION-MISSING
 */
export const readScheduledRelease = async (context: OperationContext): Promise<ScheduledReleaseView> => {
  const { scope, store } = context;
  requirePermission(scope, 'configuration:read', 'configuration:edit', 'configuration:publish');
  const scheduled = await store.get<ScheduledRelease>(scope, 'scheduledReleases', 'next');
  if (scheduled === undefined) return { state: 'none', revision: 0 };
  const { revision, state, at, reason, byName, plannedAt, hash, failure, number } = scheduled;
  if (state === 'cancelled') return { state: 'none', revision };
  const draft = await loadDraft(context);
  return {
    revision,
    state,
    at,
    reason,
    byName,
    plannedAt,
    hash,
    ...(failure === undefined ? {} : { failure }),
    ...(number === undefined ? {} : { number }),
    draftMovedOn: state === 'waiting' && draft.revision !== scheduled.draftRevision,
  };
};

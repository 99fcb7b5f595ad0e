import type { OperationContext } from '../../configuration/operationContext.ts';
import { releaseAudit } from '../../configuration/releaseWrites.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import type { ScheduledRelease } from './scheduledRelease.ts';
import { scheduleWrite } from './scheduleWrite.ts';

/**
 * Calls off what was planned, or puts away what failed. The draft stays as it is.
 * @param input.expectedRevision revision of the plan that the person saw
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-SCHEDULE-NONE (also when it was published meanwhile), WB-STORE-STALE
 */
export const cancelScheduledRelease = async (context: OperationContext, input: { expectedRevision: number }): Promise<void> => {
  const { scope, store } = context;
  requirePermission(scope, 'configuration:publish');
  const scheduled = await store.get<ScheduledRelease>(scope, 'scheduledReleases', 'next');
  if (scheduled === undefined || scheduled.state === 'published' || scheduled.state === 'cancelled')
    throw new WeegbrugError('WB-RELEASE-SCHEDULE-NONE');
  await store.commit(scope, [
    scheduleWrite({ ...scheduled, revision: input.expectedRevision }, { state: 'cancelled' }),
    releaseAudit(
      context,
      'release.scheduleCancelled',
      `Geplande vrijgave van de inrichting afgezegd (${scheduled.at})`,
      `Scheduled release of the configuration called off (${scheduled.at})`,
      { hash: scheduled.hash, at: scheduled.at },
    ),
  ]);
};

import type { OperationContext } from '../../configuration/operationContext.ts';
import { partsOf } from '../../configuration/releaseParts.ts';
import { newParts, releaseAudit } from '../../configuration/releaseWrites.ts';
import { requireReason } from '../../configuration/requireReason.ts';
import { commitDraft } from '../../configuration/writeDraft.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import type { NewRecord } from '../../storage/port.ts';
import { loadCandidate } from '../releaseCandidate.ts';
import type { IntakesChoice } from '../readiness/readinessPoint.ts';
import { requireReadiness } from '../releaseObstacles.ts';
import { readScheduledRelease } from './readScheduledRelease.ts';
import type { ScheduledRelease, ScheduledReleaseView } from './scheduledRelease.ts';

/** Milliseconds ahead that can be planned at most: a year and a day. */
const furthest = 366 * 86_400_000;

/**
 * Freezes the draft as it is and publishes that at a set time. Everything that publishing asks is asked now; what can be computed is looked at once more when the time has
 * come. An earlier plan is replaced.
 * @param input.at ISO 8601 with a time zone, in the future
 * @param input.expectedRevision revision of the draft that the person saw
 * @param input.intakes as for `publishRelease`
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-REASON-MISSING, WB-RELEASE-SCHEDULE-PAST, WB-RELEASE-DRAFT-STALE, and what `publishRelease` refuses
 */
export const scheduleRelease = async (
  context: OperationContext,
  input: { at: string; reason: string; expectedRevision: number; intakes?: IntakesChoice },
): Promise<ScheduledReleaseView> => {
  const { scope, store, clock } = context;
  requirePermission(scope, 'configuration:publish');
  const reason = requireReason(input.reason);
  const now = clock();
  const at = new Date(input.at);
  if (!(at.getTime() > now.getTime() && at.getTime() <= now.getTime() + furthest)) throw new WeegbrugError('WB-RELEASE-SCHEDULE-PAST');
  const candidate = await loadCandidate(context);
  if (candidate.revision !== input.expectedRevision) throw new WeegbrugError('WB-RELEASE-DRAFT-STALE');
  const evidence = await requireReadiness(context, candidate, input.intakes);
  const earlier = await store.get<ScheduledRelease>(scope, 'scheduledReleases', 'next');
  const parts = partsOf(candidate.configuration);
  const record: NewRecord = {
    id: 'next',
    state: 'waiting',
    at: at.toISOString(),
    reason,
    by: scope.actor.id,
    byName: scope.actor.name,
    plannedAt: now.toISOString(),
    hash: candidate.hash,
    parts: Object.fromEntries(parts.map(({ address, hash }) => [address, hash])),
    draftRevision: candidate.revision,
    ...(candidate.epoch === undefined ? {} : { epoch: candidate.epoch }),
    base: candidate.base.hash,
    active: candidate.active.hash,
    evidence: { ...evidence, ...(input.intakes === undefined ? {} : { intakes: input.intakes }) },
  };
  await commitDraft(context, [
    ...(await newParts(context, parts)),
    earlier === undefined
      ? { kind: 'create', collection: 'scheduledReleases', record }
      : { kind: 'replace', collection: 'scheduledReleases', expectedRevision: earlier.revision, record },
    releaseAudit(
      context,
      'release.scheduled',
      `Vrijgave van de inrichting gepland op ${at.toISOString()}: ${reason}`,
      `Release of the configuration scheduled for ${at.toISOString()}: ${reason}`,
      { hash: candidate.hash, at: at.toISOString() },
    ),
  ]);
  return readScheduledRelease(context);
};

import { findDraftChanges } from '../../configuration/draft/findDraftChanges.ts';
import { rebasedDraft } from '../../configuration/draft/rebasedDraft.ts';
import { migrateConfiguration } from '../../configuration/formats/migrateConfiguration.ts';
import { hashContent } from '../../configuration/hashConfiguration.ts';
import { loadDraft } from '../../configuration/loadDraft.ts';
import type { MunicipalityConfiguration } from '../../configuration/municipalityConfiguration.ts';
import type { OperationContext } from '../../configuration/operationContext.ts';
import type { ActiveRelease } from '../../configuration/release.ts';
import { releaseAudit } from '../../configuration/releaseWrites.ts';
import { joinedContent } from '../../configuration/storedRelease.ts';
import { isOvertaken } from '../../storage/isOvertaken.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { LocalizedText } from '../../shared/localizedText.ts';
import { systemScope } from '../../shared/systemScope.ts';
import { commitRelease } from '../commitRelease.ts';
import type { ReleaseCandidate } from '../releaseCandidate.ts';
import { requireReadiness } from '../releaseObstacles.ts';
import { findPublishers } from '../review/findReviewers.ts';
import type { ScheduledRelease } from './scheduledRelease.ts';
import { scheduleWrite } from './scheduleWrite.ts';

/**
 * Publishes what was planned when its time has come: an idempotent sweep. Several servers may sweep at once and any of them may be killed; the plan, the release and
 * the pointer change in one commit, so that it happens once whatever the clock does afterwards. A plan that can no longer be carried out is marked, with the reason.
 * @param context of the system; what is published is published in the name of who planned it
 * @returns what became of the plan in this sweep; `undefined`: nothing was due
 */
export const publishScheduled = async (context: OperationContext): Promise<'published' | 'failed' | undefined> => {
  const { scope, store, clock } = context;
  const scheduled = await store.get<ScheduledRelease>(scope, 'scheduledReleases', 'next');
  if (scheduled?.state !== 'waiting') return undefined;
  const pointer = await store.get<ActiveRelease>(scope, 'activeRelease', 'active');
  try {
    if (pointer?.release !== scheduled.active) return await fail(context, scheduled, overtaken);
    if (scheduled.at > clock().toISOString()) return undefined;
    return await publish(context, scheduled, pointer);
  } catch (error) {
    // Another server did it, or somebody saved the draft at this moment: the next sweep sees.
    if (isOvertaken(error) || isStaleDraft(error)) return undefined;
    if (error instanceof WeegbrugError && !error.code.startsWith('WB-STORE-'))
      return fail(context, scheduled, { nl: error.detail('nl'), en: error.detail('en') }).catch(passing);
    throw error;
  }
};

const publish = async (context: OperationContext, scheduled: ScheduledRelease, pointer: ActiveRelease): Promise<'published' | 'failed'> => {
  const { municipality } = context.scope;
  const inTheirName: OperationContext = {
    ...context,
    scope: { municipality, actor: { ...systemScope(municipality).actor, id: scheduled.by, name: scheduled.byName } },
  };
  const draft = await loadDraft(context);
  const changes = await findDraftChanges(context, draft.epoch);
  const candidate = await frozenCandidate(context, scheduled);
  if (!(await findPublishers(context, candidate)).some(({ account }) => account === scheduled.by) && scheduled.by !== 'system')
    return fail(context, scheduled, noLongerAllowed(scheduled.byName));
  await requireReadiness(inTheirName, candidate);
  await commitRelease(inTheirName, candidate, {
    pointer,
    reason: scheduled.reason,
    evidence: { ...scheduled.evidence, scheduledFor: scheduled.at },
    kind: 'scheduled',
    others: ({ hash, number }) => [
      scheduleWrite(scheduled, { state: 'published', number }),
      rebasedDraft(draft, { hash, configuration: candidate.configuration }, changes),
    ],
  });
  return 'published';
};

const frozenCandidate = async (context: OperationContext, scheduled: ScheduledRelease): Promise<ReleaseCandidate> => {
  const { municipality } = context.scope;
  const { hash, parts, epoch } = scheduled;
  const content = await joinedContent(context.store, municipality, parts);
  if (content === undefined || hashContent(content) !== hash) throw new WeegbrugError('WB-RELEASE-DAMAGED', { number: '–' });
  const [{ release: base }, { release: active }] = await Promise.all([
    context.releases.byHash(municipality, scheduled.base),
    context.releases.active(municipality),
  ]);
  return {
    configuration: migrateConfiguration(JSON.parse(content) as MunicipalityConfiguration),
    hash,
    revision: scheduled.draftRevision,
    ...(epoch === undefined ? {} : { epoch }),
    base,
    active,
    isChanged: true,
    isFrozen: true,
  };
};

const fail = async (context: OperationContext, scheduled: ScheduledRelease, failure: LocalizedText): Promise<'failed'> => {
  const { scope, store, clock } = context;
  await store.commit(scope, [
    scheduleWrite(scheduled, { state: 'failed', failure, failedAt: clock().toISOString() }),
    releaseAudit(
      context,
      'release.scheduleFailed',
      `Geplande vrijgave van de inrichting niet doorgegaan: ${failure.nl}`,
      `Scheduled release of the configuration not carried out: ${failure.en ?? failure.nl}`,
      { hash: scheduled.hash, at: scheduled.at },
    ),
  ]);
  return 'failed';
};

const overtaken: LocalizedText = {
  nl: 'Intussen is een andere vrijgave actief geworden. Kijk wat er nu verandert en plan opnieuw.',
  en: 'Another release became active meanwhile. Look at what changes now and plan again.',
};

const noLongerAllowed = (name: string): LocalizedText => ({
  nl: `${name} mag niet meer vrijgeven. Laat iemand die dat wel mag opnieuw plannen.`,
  en: `${name} may no longer publish. Let somebody who may plan it again.`,
});

const isStaleDraft = (error: unknown): boolean => error instanceof WeegbrugError && error.code === 'WB-RELEASE-DRAFT-STALE';

const passing = (error: unknown): undefined => {
  if (isOvertaken(error)) return undefined;
  throw error;
};

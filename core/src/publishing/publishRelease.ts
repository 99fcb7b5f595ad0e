import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { checkConfiguration } from '../configuration/checkConfiguration.ts';
import { hashConfiguration } from '../configuration/hashConfiguration.ts';
import { loadDraft } from '../configuration/loadDraft.ts';
import type { OperationContext } from '../configuration/operationContext.ts';
import type { ActiveRelease } from '../configuration/release.ts';
import { releaseSummary, type ReleaseSummary } from '../configuration/releaseSummary.ts';
import { newRelease, pointerWrite, releaseAudit } from '../configuration/releaseWrites.ts';
import { requireReason } from '../configuration/requireReason.ts';
import type { StoredRelease } from '../configuration/storedRelease.ts';
import { commitDraft } from '../configuration/writeDraft.ts';

/**
 * Makes the draft the active release: one commit with the release, the pointer, the end of the draft and the audit record. Projects submitted from then on use it.
 * @param input.expectedRevision revision of the draft that the person saw
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-REASON-MISSING, WB-RELEASE-DRAFT-STALE, WB-RELEASE-INVALID (with every place), WB-RELEASE-UNCHANGED
 */
export const publishRelease = async (
  context: OperationContext,
  input: { reason: string; expectedRevision: number },
): Promise<ReleaseSummary> => {
  const { scope, store, releases } = context;
  requirePermission(scope, 'configuration:publish');
  const reason = requireReason(input.reason);
  const pointer = await store.get<ActiveRelease>(scope, 'activeRelease', 'active');
  const draft = await loadDraft(context);
  if (draft.revision !== input.expectedRevision) throw new WeegbrugError('WB-RELEASE-DRAFT-STALE');
  const errors = checkConfiguration(draft.configuration, releases.plugins, scope.municipality).filter(
    ({ severity }) => severity === 'error',
  );
  if (errors.length > 0)
    throw new WeegbrugError(
      'WB-RELEASE-INVALID',
      { count: errors.length },
      {
        places: errors.map(({ file, pointer: place, message, remedy }) => ({
          pointer: `${file}#${place}`,
          message: { nl: `${message.nl} ${remedy.nl}`, en: `${message.en} ${remedy.en}` },
        })),
      },
    );
  const earlier = await store.get<StoredRelease>(scope, 'releases', hashConfiguration(draft.configuration));
  if (draft.revision === 0 || earlier !== undefined)
    throw new WeegbrugError('WB-RELEASE-UNCHANGED', { number: earlier?.number ?? draft.active.number });

  const { write, release } = await newRelease(context, draft.configuration, { reason, origin: 'published', parent: draft.base.hash });
  await commitDraft(context, [
    write,
    pointerWrite(context, pointer, release.hash),
    { kind: 'delete', collection: 'configurationDrafts', id: 'draft', expectedRevision: draft.revision },
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

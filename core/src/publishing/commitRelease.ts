import type { OperationContext } from '../configuration/operationContext.ts';
import type { ActiveRelease, ReleaseActivation, ReleaseEvidence } from '../configuration/release.ts';
import { newRelease, pointerWrites, releaseAudit } from '../configuration/releaseWrites.ts';
import { commitDraft } from '../configuration/writeDraft.ts';
import { outboxMessage } from '../projects/outboxMessage.ts';
import type { Write } from '../storage/port.ts';
import { askIntakes } from './askIntakes.ts';
import type { ReleaseCandidate } from './releaseCandidate.ts';

/**
 * Makes a candidate the active release: one commit with the release and its new parts, the pointer, what becomes of the draft, the audit record and the message to the
 * outside. Whatever happens while it runs, the earlier or the new release is active and whole.
 * @param pointer as it was read before the candidate was looked at
 * @throws WB-RELEASE-DRAFT-STALE when anything that takes part was written by somebody else meanwhile
 * @returns hash and number of the release
 */
export const commitRelease = async (
  context: OperationContext,
  candidate: ReleaseCandidate,
  {
    pointer,
    reason,
    evidence,
    kind,
    others,
  }: {
    pointer: ActiveRelease | undefined;
    reason: string;
    evidence: ReleaseEvidence;
    kind: Extract<ReleaseActivation['kind'], 'published' | 'scheduled'>;
    others(release: { number: string; hash: string }): readonly Write[];
  },
): Promise<{ hash: string; number: string }> => {
  const { writes, release } = await newRelease(context, candidate.configuration, {
    reason,
    origin: 'published',
    parent: candidate.base.hash,
    ...(candidate.epoch === undefined ? {} : { draft: candidate.epoch, draftRevision: candidate.revision }),
    ...evidence,
  });
  const { hash, number } = release;
  const { parts: _parts, ...about } = release;
  const stored = await context.releases.prepare({
    ...about,
    configuration: candidate.configuration,
    municipality: context.scope.municipality,
    revision: 1,
  });
  await commitDraft(context, [
    ...writes,
    ...pointerWrites(context, pointer, { release: hash, reason, kind }),
    ...others({ hash, number }),
    ...(evidence.intakes === 'ask' ? await askIntakes(context, { from: candidate.active.hash, hash, number, reason }) : []),
    releaseAudit(
      context,
      'release.published',
      `Vrijgave ${number} van de inrichting: ${reason}`,
      `Release ${number} of the configuration: ${reason}`,
      { release: hash, number },
    ),
    outboxMessage(context, 'release.published', 'configuration', { release: hash, number }),
  ]);
  stored();
  context.releases.forget(context.scope.municipality);
  return { hash, number };
};

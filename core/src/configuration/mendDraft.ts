import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { checkConfiguration } from './checkConfiguration.ts';
import { changeDraft } from './draft/changeDraft.ts';
import { requirePartAsSeen } from './draft/requirePartAsSeen.ts';
import { type ConfigurationDraftState, draftView } from './draftView.ts';
import type { OperationContext } from './operationContext.ts';
import { addressText, requirePartAddress } from './partAddress.ts';
import { partOf } from './partOf.ts';
import { applyChanges } from './structure/applyChanges.ts';
import { withPart } from './withPart.ts';

/** Which finding, and which of its mends (0 …). */
export type MendChoice = { code: string; part: string; key?: string; pointer: string; mend: number };

/**
 * Mends one finding of the check in the draft, in the way that the finding itself offers. Recorded like a change that somebody typed; nothing else changes.
 * @param input.expectedRevision revision of the draft in which the person saw the finding
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NONE, WB-RELEASE-PART-UNKNOWN, WB-RELEASE-DRAFT-STALE when the part changed since, WB-RELEASE-FINDING-GONE when
 * the finding is not there any more or has no such mend
 */
export const mendDraft = async (
  context: OperationContext,
  input: MendChoice & { expectedRevision: number },
): Promise<ConfigurationDraftState> => {
  requirePermission(context.scope, 'configuration:edit');
  const address = requirePartAddress(input);
  const written = await changeDraft(context, async (draft) => {
    await requirePartAsSeen(context, draft, address, input.expectedRevision);
    const mend = checkConfiguration(draft.configuration, context.releases.plugins, context.scope.municipality).find(
      ({ code, part, key, pointer }) => code === input.code && part === address.part && key === address.key && pointer === input.pointer,
    )?.mends?.[input.mend];
    if (mend === undefined) throw new WeegbrugError('WB-RELEASE-FINDING-GONE', { code: input.code.slice(0, 60) });
    const name = addressText(mend);
    return {
      configuration: withPart(draft.configuration, mend, applyChanges(partOf(draft.configuration, mend.part, mend.key), mend.changes)),
      action: 'configuration.findingMended',
      text: { nl: `Bevinding opgelost in het concept: ${name}`, en: `Finding mended in the draft: ${name}` },
    };
  });
  return draftView(context, written);
};

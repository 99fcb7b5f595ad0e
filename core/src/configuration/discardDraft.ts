import { requirePermission } from '../shared/requirePermission.ts';
import { type ConfigurationDraftState, draftView } from './draftView.ts';
import { loadDraft, partOf } from './loadDraft.ts';
import type { OperationContext } from './operationContext.ts';
import { addressText, requirePartAddress } from './partAddress.ts';
import { withPart } from './withPart.ts';
import { writeDraft } from './writeDraft.ts';

/**
 * Undoes the changes in the draft: all of them, or those of one part or item.
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NONE, WB-RELEASE-PART-UNKNOWN, WB-RELEASE-DRAFT-STALE
 */
export const discardDraft = async (
  context: OperationContext,
  input: { part?: string; key?: string; expectedRevision: number },
): Promise<ConfigurationDraftState> => {
  requirePermission(context.scope, 'configuration:edit');
  const draft = await loadDraft(context);
  const { expectedRevision } = input;
  if (input.part === undefined) {
    const written = await writeDraft(context, draft, {
      expectedRevision,
      configuration: draft.base.configuration,
      action: 'configuration.draftDiscarded',
      text: {
        nl: 'Alle wijzigingen in het concept van de inrichting verworpen',
        en: 'All changes in the draft of the configuration discarded',
      },
    });
    return draftView(context, written);
  }
  const address = requirePartAddress({ part: input.part, ...(input.key === undefined ? {} : { key: input.key }) });
  const name = addressText(address);
  const written = await writeDraft(context, draft, {
    expectedRevision,
    configuration: withPart(draft.configuration, address, partOf(draft.base.configuration, address.part, address.key)),
    address,
    action: 'configuration.partDiscarded',
    text: { nl: `Wijzigingen in het concept verworpen: ${name}`, en: `Changes in the draft discarded: ${name}` },
  });
  return draftView(context, written);
};

import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { changeDraft } from './draft/changeDraft.ts';
import { requirePartAsSeen } from './draft/requirePartAsSeen.ts';
import { type ConfigurationDraftState, draftView } from './draftView.ts';
import type { OperationContext } from './operationContext.ts';
import { addressText, requirePartAddress } from './partAddress.ts';
import { withPart } from './withPart.ts';

/**
 * Takes one item (a form, a role, …) out of the draft. What still refers to it is reported in `problems`.
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NONE, WB-RELEASE-PART-UNKNOWN, WB-RELEASE-PART-REQUIRED, WB-RELEASE-DRAFT-STALE when somebody changed the item
 * since `expectedRevision`
 */
export const removeDraftPart = async (
  context: OperationContext,
  input: { part: string; key?: string; expectedRevision: number },
): Promise<ConfigurationDraftState> => {
  requirePermission(context.scope, 'configuration:edit');
  const address = requirePartAddress(input);
  const name = addressText(address);
  if (address.key === undefined) throw new WeegbrugError('WB-RELEASE-PART-REQUIRED', { part: name });
  const written = await changeDraft(context, async (draft) => {
    await requirePartAsSeen(context, draft, address, input.expectedRevision);
    return {
      configuration: withPart(draft.configuration, address, undefined),
      action: 'configuration.partRemoved',
      text: { nl: `Uit het concept van de inrichting verwijderd: ${name}`, en: `Removed from the draft of the configuration: ${name}` },
    };
  });
  return draftView(context, written);
};

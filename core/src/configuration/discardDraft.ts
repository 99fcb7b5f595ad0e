import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { changeDraft } from './draft/changeDraft.ts';
import { requirePartAsSeen } from './draft/requirePartAsSeen.ts';
import { type ConfigurationDraftState, draftView } from './draftView.ts';
import type { LoadedDraft } from './loadDraft.ts';
import type { OperationContext } from './operationContext.ts';
import { addressText, type PartAddress, requirePartAddress } from './partAddress.ts';
import { partOf } from './partOf.ts';
import { withPart } from './withPart.ts';
import type { DraftProposal } from './writeDraft.ts';

/**
 * Undoes the changes in the draft: all of them, with which this life of the draft ends, or those of one part or item, which is a recorded change like any other.
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NONE, WB-RELEASE-PART-UNKNOWN, WB-RELEASE-DRAFT-STALE when somebody changed the draft, or the part, since
 * `expectedRevision`
 */
export const discardDraft = async (
  context: OperationContext,
  input: { part?: string; key?: string; expectedRevision: number },
): Promise<ConfigurationDraftState> => {
  requirePermission(context.scope, 'configuration:edit');
  const { part, key, expectedRevision } = input;
  const address = part === undefined ? undefined : requirePartAddress({ part, ...(key === undefined ? {} : { key }) });
  const written = await changeDraft(context, async (draft) => {
    if (address === undefined) return withoutChanges(draft, expectedRevision);
    await requirePartAsSeen(context, draft, address, expectedRevision);
    return withoutChangesIn(draft, address);
  });
  return draftView(context, written);
};

const withoutChanges = (draft: LoadedDraft, expectedRevision: number): DraftProposal => {
  if (draft.revision !== expectedRevision) throw new WeegbrugError('WB-RELEASE-DRAFT-STALE');
  return {
    configuration: draft.base.configuration,
    ...(draft.epoch === undefined ? {} : { ends: true }),
    action: 'configuration.draftDiscarded',
    text: {
      nl: 'Alle wijzigingen in het concept van de inrichting verworpen',
      en: 'All changes in the draft of the configuration discarded',
    },
  };
};

const withoutChangesIn = (draft: LoadedDraft, address: PartAddress): DraftProposal => {
  const name = addressText(address);
  return {
    configuration: withPart(draft.configuration, address, partOf(draft.base.configuration, address.part, address.key)),
    action: 'configuration.partDiscarded',
    text: { nl: `Wijzigingen in het concept verworpen: ${name}`, en: `Changes in the draft discarded: ${name}` },
  };
};

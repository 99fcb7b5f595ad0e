import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { type ConfigurationDraftState, draftView } from './draftView.ts';
import { loadDraft } from './loadDraft.ts';
import type { OperationContext } from './operationContext.ts';
import { addressText, hasForbiddenName, requirePartAddress } from './partAddress.ts';
import { withPart } from './withPart.ts';
import { writeDraft } from './writeDraft.ts';

/**
 * Puts one part or item in the draft. Unfinished and wrong content is kept and reported in `problems`; publishing is what refuses it.
 * @param input.expectedRevision revision of the draft that the person saw; 0 when there was none
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NONE, WB-RELEASE-PART-UNKNOWN, WB-RELEASE-PART-INVALID (no object, or a forbidden name), WB-RELEASE-DRAFT-STALE
 */
export const saveDraftPart = async (
  context: OperationContext,
  input: { part: string; key?: string; value: unknown; expectedRevision: number },
): Promise<ConfigurationDraftState> => {
  requirePermission(context.scope, 'configuration:edit');
  const address = requirePartAddress(input);
  const { value } = input;
  if (value === null || typeof value !== 'object' || Array.isArray(value) || hasForbiddenName(value))
    throw new WeegbrugError('WB-RELEASE-PART-INVALID', { part: addressText(address) });
  const draft = await loadDraft(context);
  const name = addressText(address);
  const written = await writeDraft(context, draft, {
    expectedRevision: input.expectedRevision,
    configuration: withPart(draft.configuration, address, value),
    address,
    action: 'configuration.partSaved',
    text: { nl: `Concept van de inrichting gewijzigd: ${name}`, en: `Draft of the configuration changed: ${name}` },
  });
  return draftView(context, written);
};

import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { LoadedDraft } from '../loadDraft.ts';
import type { OperationContext } from '../operationContext.ts';
import type { PartAddress } from '../partAddress.ts';

/**
 * Refuses when the part was changed after the revision that the person saw; changes elsewhere in the draft do not matter.
 * @throws WB-RELEASE-DRAFT-STALE
 */
export const requirePartAsSeen = async (
  { scope, store }: OperationContext,
  { revision }: LoadedDraft,
  { part, key }: PartAddress,
  seen: number,
): Promise<void> => {
  if (seen === revision) return;
  const later = await store.count(scope, 'draftChanges', { part, ...(key === undefined ? {} : { key }), step: { $gt: seen } });
  if (later > 0 || seen > revision) throw new WeegbrugError('WB-RELEASE-DRAFT-STALE');
};

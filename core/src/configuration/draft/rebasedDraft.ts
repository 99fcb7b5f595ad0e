import type { Write } from '../../storage/port.ts';
import type { LoadedDraft } from '../loadDraft.ts';
import { partOf } from '../partOf.ts';
import type { Release } from '../release.ts';
import { canonicalText } from '../structure/canonicalText.ts';
import { draftEnd, draftWrite } from '../writeDraft.ts';
import { changedAddresses } from './changedAddresses.ts';
import type { DraftChange } from './draftChange.ts';
import type { DraftPart } from './storedDraft.ts';

/**
 * The write that lets a draft go on after what it was some time ago became a release: its content stays as it is, and what differs is counted from that release. A
 * draft that was not changed since ends.
 * @param changes recorded changes of this life of the draft, the oldest first: who changed a part that differs now
 */
export const rebasedDraft = (draft: LoadedDraft, base: Pick<Release, 'hash' | 'configuration'>, changes: readonly DraftChange[]): Write => {
  const changed = changedAddresses(base.configuration, draft.configuration).map((address): DraftPart => {
    const value = partOf(draft.configuration, address.part, address.key);
    const last = [...draft.changed, ...changes].findLast(({ part, key }) => part === address.part && key === address.key);
    return {
      ...address,
      ...(value === undefined ? {} : { content: canonicalText(value) }),
      by: last?.by ?? 'system',
      byName: last?.byName ?? 'Weegbrug',
      at: last?.at ?? '',
    };
  });
  if (changed.length === 0) return draftEnd(draft, base.hash);
  return draftWrite(draft, { base: base.hash, ...(draft.epoch === undefined ? {} : { epoch: draft.epoch }), changed });
};

import type { PartAddress } from '../partAddress.ts';
import type { OperationContext } from '../operationContext.ts';
import { type DraftChange, draftChangeFromStore, type StoredDraftChange } from './draftChange.ts';

const most = 10_000;

/** Everything that was changed in one life of the draft, or in one part or item of it, the oldest first. */
export const findDraftChanges = async (
  { scope, store }: OperationContext,
  epoch: string | undefined,
  address?: PartAddress,
): Promise<readonly DraftChange[]> => {
  if (epoch === undefined) return [];
  const found: StoredDraftChange[] = [];
  for (;;) {
    const next = await store.find<StoredDraftChange>(
      scope,
      'draftChanges',
      { epoch, ...address },
      { sort: { step: 1, position: 1 }, skip: found.length, limit: most },
    );
    found.push(...next);
    if (next.length < most) return found.map(draftChangeFromStore);
  }
};

import { untilWritten } from '../../storage/untilWritten.ts';
import { isStale } from '../isStale.ts';
import { type LoadedDraft, loadDraft } from '../loadDraft.ts';
import type { OperationContext } from '../operationContext.ts';
import { type DraftProposal, writeDraft } from '../writeDraft.ts';

/** One of all who save at the same moment is written each time, so this many can be. */
const attempts = 100;

/**
 * Changes the draft as it is now. When somebody else is written first, the change is made again of what is there then.
 * @param propose the change; it may be asked more than once, and refuse by throwing
 * @throws WB-RELEASE-NONE, WB-RELEASE-DRAFT-STALE after a hundred attempts, and what `propose` throws
 */
export const changeDraft = (
  context: OperationContext,
  propose: (draft: LoadedDraft) => DraftProposal | Promise<DraftProposal>,
): Promise<LoadedDraft> =>
  untilWritten(
    { attempts, isPassing: isStale },
    async () => {
      const draft = await loadDraft(context);
      return { draft, proposal: await propose(draft) };
    },
    ({ draft, proposal }) => writeDraft(context, draft, proposal),
  );

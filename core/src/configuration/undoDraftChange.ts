import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { changeDraft } from './draft/changeDraft.ts';
import type { DraftChange } from './draft/draftChange.ts';
import { findDraftChanges } from './draft/findDraftChanges.ts';
import { shownChanges } from './draft/shownChanges.ts';
import { takeBack } from './draft/takeBack.ts';
import { type ConfigurationDraftState, draftView } from './draftView.ts';
import type { OperationContext } from './operationContext.ts';
import { addressText } from './partAddress.ts';
import { partOf } from './partOf.ts';
import { pathText } from './structure/stablePath.ts';
import { withPart } from './withPart.ts';

/**
 * Takes one change in the draft back, or brings it back when the change was itself the taking back of another. What has been done is not done twice.
 * @param input.change id of a change as `listDraftChanges` tells it
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NONE, WB-RELEASE-CHANGE-NOT-FOUND, WB-RELEASE-CHANGE-OVERTAKEN with the values when something else stands there now
 */
export const undoDraftChange = async (context: OperationContext, input: { change: string }): Promise<ConfigurationDraftState> => {
  requirePermission(context.scope, 'configuration:edit');
  const written = await changeDraft(context, async (draft) => {
    const changes = await findDraftChanges(context, draft.epoch);
    const change = toTakeBack(changes, input.change);
    if (change === undefined) throw new WeegbrugError('WB-RELEASE-CHANGE-NOT-FOUND', { change: input.change.slice(0, 60) });
    const { part, key } = change;
    const address = { part, ...(key === undefined ? {} : { key }) };
    const name = addressText(address);
    const text = { nl: `Wijziging in het concept ongedaan gemaakt: ${name}`, en: `Change in the draft undone: ${name}` };
    const proposal = { action: 'configuration.changeUndone', text, undoes: input.change };
    if (changes.some(({ undoes }) => undoes === input.change)) return { ...proposal, configuration: draft.configuration };
    const back = takeBack(partOf(draft.configuration, part, key), change);
    if ('overtaken' in back) throw overtaken(name, change, back.overtaken);
    return { ...proposal, configuration: withPart(draft.configuration, address, back.value) };
  });
  return draftView(context, written);
};

/** What has to be taken back: the change with all that was typed in one go before it, or the other way round when the id is that of its taking back. */
const toTakeBack = (changes: readonly DraftChange[], id: string): DraftChange | undefined => {
  const position = changes.findIndex((change) => change.id === id);
  if (position === -1) return undefined;
  const { step } = changes[position]!;
  const shown = shownChanges(changes.filter((change) => change.step <= step)).find(
    ({ members, undoings }) => members.some((change) => change.id === id) || undoings.some((change) => change.step === step),
  );
  if (shown === undefined) return changes[position];
  return shown.undoings.length % 2 === 0 ? shown.change : reversed(shown.change);
};

const reversed = (change: DraftChange): DraftChange => {
  const { from, to, ...place } = change;
  return { ...place, ...(to === undefined ? {} : { from: to }), ...(from === undefined ? {} : { to: from }) } as DraftChange;
};

const overtaken = (part: string, change: DraftChange, { now }: { now?: unknown }): WeegbrugError =>
  new WeegbrugError(
    'WB-RELEASE-CHANGE-OVERTAKEN',
    { part },
    {
      places: [
        {
          pointer: pathText(change.path),
          message: { nl: 'Hier staat intussen iets anders.', en: 'Something else stands here now.' },
          values: {
            ...(change.to === undefined ? {} : { base: change.to }),
            ...(change.from === undefined ? {} : { ours: change.from }),
            ...(now === undefined ? {} : { theirs: now }),
          },
        },
      ],
    },
  );

import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { differenceOf } from './difference/differenceOf.ts';
import { withoutChanges } from './difference/withoutChanges.ts';
import { differenceSurroundings } from './differenceSurroundings.ts';
import { changeDraft } from './draft/changeDraft.ts';
import { type ConfigurationDraftState, draftView } from './draftView.ts';
import type { OperationContext } from './operationContext.ts';
import { addressText } from './partAddress.ts';

/**
 * Puts back one change between the active release and the draft, as the difference tells it: everything that it covers stands as in the active release again, the
 * other changes stay. Unlike undoing a recorded change it does not matter in how many steps the change was made.
 * @param input.change id of the change
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NONE, WB-RELEASE-CHANGE-NOT-FOUND when the draft has no such change (any more)
 */
export const revertDraftDifference = async (context: OperationContext, input: { change: string }): Promise<ConfigurationDraftState> => {
  requirePermission(context.scope, 'configuration:edit');
  const written = await changeDraft(context, ({ active, configuration }) => {
    const surroundings = differenceSurroundings(active.configuration, configuration, context.releases.plugins);
    const change = differenceOf(active.configuration, configuration, surroundings).find(({ id }) => id === input.change);
    if (change === undefined) throw new WeegbrugError('WB-RELEASE-CHANGE-NOT-FOUND', { change: input.change.slice(0, 60) });
    const name = addressText({ part: change.part, ...(change.key === undefined ? {} : { key: change.key }) });
    return {
      configuration: withoutChanges(active.configuration, configuration, [change]),
      action: 'configuration.changeReverted',
      text: { nl: `Wijziging in het concept teruggezet: ${name}`, en: `Change in the draft put back: ${name}` },
    };
  });
  return draftView(context, written);
};

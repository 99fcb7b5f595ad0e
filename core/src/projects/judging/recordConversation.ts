import type { OperationContext } from '../../configuration/operationContext.ts';
import { commitPanel } from './commitPanel.ts';
import type { PanelView } from './judgingViews.ts';

/**
 * Records that assessors talked about scores that are far apart: when, who, and what was said.
 * @param input.on date, not in the future
 * @param input.present accounts of the assessors who took part, at least two
 * @throws WB-PERMISSION-MISSING, WB-PROJECT-NOT-FOUND, WB-PROJECT-STALE, WB-PROJECT-LOCKED, WB-PROJECT-CRITERION-UNKNOWN and the refusals of the
 *   room `judging`
 */
export const recordConversation = (
  context: OperationContext,
  input: { code: string; expectedRevision: number; criterion: string; on: string; present: readonly string[]; said: string },
): Promise<PanelView> => {
  const { on, present, said } = input;
  return commitPanel(context, input, ({ criterion: { name }, assessor }) => ({
    event: { kind: 'converse', actor: assessor.actor, at: context.clock().toISOString(), on, present, said },
    history: {
      action: 'judgement.discussed',
      text: { nl: `Gesprek over scores vastgelegd: ${name.nl}`, en: `Conversation about scores recorded: ${name.en ?? name.nl}` },
      details: { on },
    },
  }));
};

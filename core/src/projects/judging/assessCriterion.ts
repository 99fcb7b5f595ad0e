import type { OperationContext } from '../../configuration/operationContext.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { panelPhase } from '../../judging/panelPhase.ts';
import { commitPanel } from './commitPanel.ts';
import type { PanelView } from './judgingViews.ts';

/**
 * An assessor scores one criterion of one project: blind while not all are in, afterwards as a revision with a reason.
 * @param input.expectedRevision the revision of the dossier that was judged
 * @param input.score a step of the framework's scale
 * @throws WB-PERMISSION-MISSING, WB-PROJECT-NOT-FOUND, WB-PROJECT-STALE, WB-PROJECT-LOCKED, WB-PROJECT-CRITERION-UNKNOWN,
 *   WB-JUDGEMENT-NOT-ASSESSOR and the refusals of the room `judging`
 */
export const assessCriterion = (
  context: OperationContext,
  input: { code: string; expectedRevision: number; criterion: string; score: number; motivation: string; reason?: string },
): Promise<PanelView> => {
  const { score, motivation, reason } = input;
  return commitPanel(context, input, ({ criterion, panel, assessor }) => {
    if (!assessor.mayAssess) throw new WeegbrugError('WB-JUDGEMENT-NOT-ASSESSOR');
    const revised = panelPhase({ panel: criterion.source.panel }, panel.state) !== 'open';
    const { name } = criterion;
    return {
      event: {
        kind: 'assess',
        actor: assessor.actor,
        at: context.clock().toISOString(),
        score,
        motivation,
        ...(reason === undefined ? {} : { reason }),
      },
      history: revised
        ? { action: 'judgement.revised', text: { nl: `Score herzien: ${name.nl}`, en: `Score revised: ${name.en ?? name.nl}` } }
        : { action: 'judgement.scored', text: { nl: `Score gegeven: ${name.nl}`, en: `Score given: ${name.en ?? name.nl}` } },
    };
  });
};

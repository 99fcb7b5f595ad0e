import type { OperationContext } from '../../configuration/operationContext.ts';
import { judge } from '../../judging/judge.ts';
import { panelSpread } from '../../judging/panelPhase.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { commitReweighed } from '../commitReweighed.ts';
import { answersAreOpen } from '../mayEditProject.ts';
import type { SettledJudgement } from '../project.ts';
import type { ProjectView } from '../projectViews.ts';
import { openPanel } from './openPanel.ts';
import { panelWrite } from './panelRecord.ts';

/**
 * An assessor or the chair settles the score of a panel; from then on it counts: the project is weighed again in the same commit.
 * @param input.panelRevision the scores that the actor has seen
 * @throws WB-PERMISSION-MISSING, WB-PROJECT-NOT-FOUND, WB-PROJECT-STALE, WB-PROJECT-LOCKED, WB-PROJECT-CRITERION-UNKNOWN, WB-JUDGEMENT-STALE and the
 *   refusals of the room `judging`
 */
export const settleJudgement = async (
  context: OperationContext,
  input: { code: string; expectedRevision: number; criterion: string; score: number; motivation: string; panelRevision: number },
): Promise<ProjectView> => {
  const { project, compiled, criterion, panel, assessor } = await openPanel(context, input);
  const { code } = project;
  if (!answersAreOpen(project)) throw new WeegbrugError('WB-PROJECT-LOCKED', { code });
  const { scale } = compiled.framework.framework;
  const { actor } = assessor;
  const at = context.clock().toISOString();
  const { score, motivation } = input;
  const state = judge({ panel: criterion.source.panel, scale }, panel.state, { kind: 'settle', actor, at, score, motivation });
  if (panel.revision !== input.panelRevision) throw new WeegbrugError('WB-JUDGEMENT-STALE');

  const { low, high } = panelSpread(state)!;
  const assessors = state.assessments.map(({ name }) => name);
  const settled: SettledJudgement = {
    criterion: criterion.key,
    low,
    high,
    assessors,
    ...state.settlement!,
  };
  const judgements = [...(project.judgements ?? []).filter((one) => one.criterion !== criterion.key), settled];
  const shown = (language: string): string => score.toLocaleString(language, { signDisplay: 'exceptZero' });
  const { name } = criterion;
  return commitReweighed(
    context,
    { before: project, changed: { ...project, judgements }, compiled },
    {
      action: 'judgement.settled',
      text: { nl: `Score vastgesteld op ${shown('nl-NL')}: ${name.nl}`, en: `Score settled at ${shown('en-GB')}: ${name.en ?? name.nl}` },
      details: { criterion: criterion.key, score, low, high, assessors, motivation: settled.motivation },
    },
    [panelWrite(project, criterion, scale, { state, revision: panel.revision })],
  );
};

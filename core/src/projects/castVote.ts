import type { OperationContext } from '../configuration/operationContext.ts';
import type { ProjectView } from './projectViews.ts';
import { evaluateCondition } from '../rules/evaluateCondition.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import type { Vote } from '../workflow/workflowInstance.ts';
import { isAdmission, needsMotivation, requireReadyForDecision } from './decisionRequirements.ts';
import { loadProject } from './loadProject.ts';
import type { Project } from './project.ts';
import { projectView } from './projectView.ts';
import { runWorkflowEvent } from './runWorkflowEvent.ts';
import { workflowActor } from './workflowActor.ts';
import { workflowSurroundings, type WorkflowSurroundings } from './workflowSurroundings.ts';

const words: Readonly<Record<Vote['vote'], LocalizedText>> = {
  approve: { nl: 'Stem: akkoord', en: 'Vote: agreed' },
  reject: { nl: 'Stem: niet akkoord', en: 'Vote: not agreed' },
  return: { nl: 'Stem: terugsturen', en: 'Vote: return' },
};

/**
 * One vote in the approval step under way. The vote that decides is committed together with the decision.
 * @param input.expectedRevision the revision of the dossier that the voter has read
 * @throws WB-PERMISSION-MISSING, WB-PROJECT-NOT-FOUND, WB-PROJECT-STALE, WB-PROJECT-MOTIVATION-MISSING, WB-PROJECT-KNOCKOUT-CERTAIN,
 *   WB-PROJECT-KNOCKOUT-OPEN, WB-PROJECT-ESCALATION-ANSWER and the refusals of the workflow engine
 */
export const castVote = async (
  context: OperationContext,
  input: { code: string; expectedRevision: number; step: string; vote: Vote['vote']; motivation: string },
): Promise<ProjectView> => {
  requirePermission(context.scope, 'project:decide');
  const project = await loadProject(context, input.code, input.expectedRevision);
  const surroundings = await workflowSurroundings(context, project);
  const { step, vote } = input;
  const motivation = input.motivation.trim();
  const current = surroundings.definition.states.find(({ key }) => key === project.workflow.state)?.approval;
  const advisory = current?.steps.find(({ key }) => key === step)?.advisory === true;
  if (leadsToAdmission(project, surroundings) && vote !== 'return') {
    if (needsMotivation(project) && motivation === '') throw new WeegbrugError('WB-PROJECT-MOTIVATION-MISSING', { code: project.code });
    if (vote === 'approve' && !advisory && step === project.workflow.step)
      requireReadyForDecision(project, surroundings.compiled.types.get(project.typeKey)?.engine);
  }
  const event = { kind: 'vote' as const, step, vote, motivation, actor: workflowActor(context.scope) };
  const next = await runWorkflowEvent(context, project, surroundings, event, {
    action: 'project.voted',
    text: words[vote],
    details: { step, vote, ...(motivation === '' ? {} : { motivation }) },
  });
  return projectView(context, next);
};

/** Whether approval of the state under way would admit the project, as far as its weighing tells now. */
const leadsToAdmission = (project: Project, { definition, facts }: WorkflowSurroundings): boolean => {
  const state = definition.states.find(({ key }) => key === project.workflow.state);
  const outcome = state?.approval?.approved.find(({ when }) => when === undefined || evaluateCondition(when, facts) === 'true');
  const target = definition.states.find(({ key }) => key === outcome?.to);
  return target !== undefined && isAdmission(project.phase, target.phase);
};

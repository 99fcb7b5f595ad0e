import type { OperationContext } from '../configuration/operationContext.ts';
import { auditEntry } from '../storage/auditEntry.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import type { Write } from '../storage/port.ts';
import { transition } from '../workflow/transition.ts';
import type { WorkflowDefinition } from '../workflow/workflowDefinition.ts';
import type { WorkflowEffect, WorkflowEvent } from '../workflow/workflowInstance.ts';
import { commitProject } from './commitProject.ts';
import { isAdmission, requireReadyForDecision } from './decisionRequirements.ts';
import { outboxMessage } from './outboxMessage.ts';
import type { Project } from './project.ts';
import type { WorkflowSurroundings } from './workflowSurroundings.ts';

/**
 * Lets the workflow engine take one step and commits everything that follows from it together: the project, the decision, the line in the
 * history and the message.
 * @throws the refusals of the workflow engine, of {@link requireReadyForDecision}, and WB-PROJECT-STALE
 */
export const runWorkflowEvent = async (
  context: OperationContext,
  project: Project,
  surroundings: WorkflowSurroundings,
  event: WorkflowEvent,
  history: { action: string; text: LocalizedText; details: Readonly<Record<string, unknown>> },
): Promise<Project> => {
  const { definition, facts, voters, sponsors, compiled } = surroundings;
  const now = context.clock();
  const at = now.toISOString();
  const { instance, effects } = transition(definition, project.workflow, event, { facts, voters, sponsors, now: at });
  const outcome = effects.find((effect) => effect.kind === 'decision')?.outcome;
  if ((outcome === undefined || outcome === 'approved') && isAdmission(project.workflow.phase, instance.phase))
    requireReadyForDecision(project, compiled.types.get(project.typeKey)?.engine);

  const { returned: _returned, ...rest } = project;
  const moved = instance.state !== project.workflow.state || effects.some(({ kind }) => kind === 'stateEntered');
  const returned = returnRemark(definition, effects, event, instance.state, at) ?? (moved ? undefined : project.returned);
  const next: Project = {
    ...rest,
    workflow: instance,
    phase: instance.phase,
    changedAt: at,
    ...(returned === undefined ? {} : { returned }),
  };
  const decisions = decisionWrites(context, project, effects, at);
  return commitProject(context, next, [
    ...decisions,
    auditEntry({
      id: context.newId(),
      at: now,
      actor: context.scope.actor,
      action: history.action,
      subject: `project:${project.code}`,
      text: history.text,
      details: { ...history.details, from: project.workflow.state, state: instance.state, ...(outcome === undefined ? {} : { outcome }) },
    }),
    outboxMessage(context, outcome === undefined ? history.action : 'project.decided', project.code, {
      state: instance.state,
      ...(outcome === undefined ? {} : { outcome }),
    }),
  ]);
};

const decisionWrites = (context: OperationContext, project: Project, effects: readonly WorkflowEffect[], at: string): readonly Write[] =>
  effects.flatMap((effect) => {
    if (effect.kind !== 'decision') return [];
    const { state, subject, outcome, votes } = effect;
    const { priority, advice } = project.weighing;
    return [
      {
        kind: 'create' as const,
        collection: 'decisions' as const,
        record: {
          id: context.newId(),
          projectCode: project.code,
          at,
          state,
          subject,
          outcome,
          votes,
          ...(priority === undefined ? {} : { priority }),
          ...(advice === undefined ? {} : { advice }),
        },
      },
    ];
  });

/** Set when the step sent the project back: by a vote, or by a transition into a state to which returns lead. */
const returnRemark = (
  definition: WorkflowDefinition,
  effects: readonly WorkflowEffect[],
  event: WorkflowEvent,
  state: string,
  at: string,
): Project['returned'] | undefined => {
  const byVote = effects.some((effect) => (effect.kind === 'decision' || effect.kind === 'stepFinished') && effect.outcome === 'returned');
  const targets = definition.states.flatMap(({ approval }) => approval?.returned.map(({ to }) => to) ?? []);
  const waiting = definition.states.find(({ key }) => key === state)?.approval === undefined;
  const byTransition =
    event.kind === 'transition' && effects.some(({ kind }) => kind === 'stateEntered') && targets.includes(state) && waiting;
  if (!byVote && !byTransition) return undefined;
  return { at, byName: event.actor.name, remark: event.kind === 'vote' ? event.motivation : (event.remark ?? '') };
};

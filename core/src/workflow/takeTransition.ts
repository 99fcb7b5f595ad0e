import { evaluateCondition } from '../rules/evaluateCondition.ts';
import { readPath } from '../shared/dottedPath.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { enterState, type Step } from './enterState.ts';
import { stateOf } from './stateOf.ts';
import type { WorkflowDefinition, WorkflowTransition } from './workflowDefinition.ts';
import type { WorkflowActor, WorkflowContext, WorkflowEvent, WorkflowInstance } from './workflowInstance.ts';

type TransitionEvent = Extract<WorkflowEvent, { kind: 'transition' }>;

/** Why a transition cannot be taken, in the order in which it is refused. */
export type TransitionObstacle = { kind: 'role' } | { kind: 'guard' } | { kind: 'answers'; missing: readonly string[] };

/** What keeps this actor from this transition now, if anything; the remark is not looked at. An unknown guard does not let through. */
export const transitionObstacle = (
  transition: WorkflowTransition,
  instance: WorkflowInstance,
  actor: WorkflowActor,
  { facts }: Pick<WorkflowContext, 'facts'>,
): TransitionObstacle | undefined => {
  const may =
    transition.roles.some((role) => actor.roles.includes(role)) ||
    (transition.submitterMay === true && actor.account === instance.submitter);
  if (!may) return { kind: 'role' };
  if (transition.guard !== undefined && evaluateCondition(transition.guard, { ...facts, instance }) !== 'true') return { kind: 'guard' };
  const missing = (transition.requiredAnswers ?? []).filter((path) => isAbsent(readPath(facts['answers'], path)));
  return missing.length > 0 ? { kind: 'answers', missing } : undefined;
};

const isAbsent = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** Transitions that lead out of the state under way. A final state has none. */
export const transitionsFrom = (definition: WorkflowDefinition, state: string): readonly WorkflowTransition[] =>
  stateOf(definition, state).final === true ? [] : definition.transitions.filter(({ from }) => from.includes(state));

/** Takes a transition, or refuses with the reason. */
export const takeTransition = (
  definition: WorkflowDefinition,
  instance: WorkflowInstance,
  event: TransitionEvent,
  context: WorkflowContext & { now: string },
): Step => {
  const transition = definition.transitions.find(({ key }) => key === event.transition);
  if (transition === undefined)
    throw new WeegbrugError('WB-WORKFLOW-TRANSITION-UNKNOWN', { transition: event.transition, workflow: definition.key });
  const label = transition.label.nl;
  if (!transitionsFrom(definition, instance.state).includes(transition)) {
    throw new WeegbrugError('WB-WORKFLOW-TRANSITION-NOT-NOW', { transition: label, state: stateOf(definition, instance.state).name.nl });
  }
  const obstacle = transitionObstacle(transition, instance, event.actor, context);
  if (obstacle?.kind === 'role') throw new WeegbrugError('WB-WORKFLOW-TRANSITION-FORBIDDEN', { transition: label });
  if (obstacle?.kind === 'guard') throw new WeegbrugError('WB-WORKFLOW-GUARD', { transition: label });
  if (obstacle?.kind === 'answers') {
    const message = { nl: 'Dit antwoord is nodig voor deze stap', en: 'This answer is needed for this step' };
    const places = obstacle.missing.map((path) => ({ pointer: `/answers/${path.replaceAll('.', '/')}`, message }));
    throw new WeegbrugError('WB-WORKFLOW-ANSWERS-MISSING', { transition: label, answers: obstacle.missing.join(', ') }, { places });
  }
  if (transition.remark === 'required' && (event.remark ?? '').trim() === '')
    throw new WeegbrugError('WB-WORKFLOW-REMARK-MISSING', { transition: label });
  return enterState(definition, instance, transition.to, context);
};

import { castVote } from './castVote.ts';
import { takeTransition } from './takeTransition.ts';
import type { WorkflowDefinition } from './workflowDefinition.ts';
import type { WorkflowContext, WorkflowEffect, WorkflowEvent, WorkflowInstance } from './workflowInstance.ts';

/**
 * Takes one event: a transition that a person chose, or a vote. Pure: the same input gives the same course and the same effects, and a refusal changes
 * nothing.
 * @param context `now` is an ISO moment.
 * @returns the new course, and what must be stored or sent in the same commit.
 * @throws WB-WORKFLOW-… when the definition does not allow it: the code says why, the text how to go on.
 */
export const transition = (
  definition: WorkflowDefinition,
  instance: WorkflowInstance,
  event: WorkflowEvent,
  context: WorkflowContext & { now: string },
): { instance: WorkflowInstance; effects: readonly WorkflowEffect[] } =>
  event.kind === 'transition' ? takeTransition(definition, instance, event, context) : castVote(definition, instance, event, context);

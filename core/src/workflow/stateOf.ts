import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import type { ApprovalStep, WorkflowDefinition, WorkflowState } from './workflowDefinition.ts';
import type { WorkflowInstance } from './workflowInstance.ts';

/** @throws WB-WORKFLOW-STATE-UNKNOWN when the definition has no such state. */
export const stateOf = (definition: WorkflowDefinition, key: string): WorkflowState => {
  const state = definition.states.find((candidate) => candidate.key === key);
  if (state === undefined) throw new WeegbrugError('WB-WORKFLOW-STATE-UNKNOWN', { workflow: definition.key, state: key });
  return state;
};

/** The approval step under way, if there is one. */
export const stepOf = (definition: WorkflowDefinition, instance: WorkflowInstance): ApprovalStep | undefined =>
  instance.step === undefined ? undefined : stateOf(definition, instance.state).approval?.steps.find(({ key }) => key === instance.step);

import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import type { WorkflowDefinition, WorkflowState } from './workflowDefinition.ts';

/** @throws WB-WORKFLOW-STATE-UNKNOWN when the definition has no such state. */
export const stateOf = (definition: WorkflowDefinition, key: string): WorkflowState => {
  const state = definition.states.find((candidate) => candidate.key === key);
  if (state === undefined) throw new WeegbrugError('WB-WORKFLOW-STATE-UNKNOWN', { workflow: definition.key, state: key });
  return state;
};

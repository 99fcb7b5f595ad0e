import type { Facts } from '../rules/condition.ts';
import { stateOf } from './stateOf.ts';
import type { WorkflowDefinition } from './workflowDefinition.ts';
import type { WorkflowInstance } from './workflowInstance.ts';

/**
 * The course of a project that is handed in now: in the initial state, at its first approval step.
 * @param start `release` holds the definition, `submitter` is an account, `now` an ISO moment.
 * @param _facts as for `transition`; no start depends on them yet.
 * @throws WB-WORKFLOW-STATE-UNKNOWN
 */
export const startInstance = (
  definition: WorkflowDefinition,
  start: { release: string; submitter: string; now: string },
  _facts?: Facts,
): WorkflowInstance => {
  const state = stateOf(definition, definition.initial);
  const step = state.approval?.steps[0]?.key;
  return {
    workflow: definition.key,
    release: start.release,
    state: state.key,
    phase: state.phase,
    since: start.now,
    submitter: start.submitter,
    ...(step === undefined ? {} : { step }),
    votes: [],
  };
};

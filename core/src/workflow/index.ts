export { availableActions } from './availableActions.ts';
export { checkWorkflow, type WorkflowProblem } from './checkWorkflow.ts';
export { startInstance } from './startInstance.ts';
export { stepVoters, votesNeeded } from './stepVoters.ts';
export { transition } from './transition.ts';
export * from './workflowDefinition.ts';
export * from './workflowInstance.ts';

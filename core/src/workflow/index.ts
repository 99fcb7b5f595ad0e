export * from './workflowDefinition.ts';
export * from './workflowInstance.ts';

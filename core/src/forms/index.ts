export * from './coreFields.ts';
export * from './formDefinition.ts';
export * from './formState.ts';

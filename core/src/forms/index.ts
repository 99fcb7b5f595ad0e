export * from './coreFields.ts';
export { coreSections } from './coreSections.ts';
export { createFormEngine, type FormEngine } from './createFormEngine.ts';
export * from './formDefinition.ts';
export * from './formState.ts';
export { isAnswered } from './isAnswered.ts';
export { readCoreFields } from './readCoreFields.ts';
export { type FormOptions, resolveForm } from './resolveForm.ts';

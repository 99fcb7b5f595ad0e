export * from './weighing.ts';
export * from './weighingFramework.ts';

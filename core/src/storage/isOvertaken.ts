import { WeegbrugError } from '../shared/errors/weegbrugError.ts';

const refusedByStore: ReadonlySet<string> = new Set(['WB-STORE-DUPLICATE', 'WB-STORE-STALE']);

/** Whether the store refused a commit because another one came in between. */
export const isOvertaken = (error: unknown): boolean => error instanceof WeegbrugError && refusedByStore.has(error.code);

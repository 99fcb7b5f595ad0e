import { WeegbrugError } from '../shared/errors/weegbrugError.ts';

const codes: ReadonlySet<string> = new Set(['WB-STORE-STALE', 'WB-STORE-DUPLICATE', 'WB-RELEASE-DRAFT-STALE']);

/** Whether a commit was refused because somebody else was written first, whichever way the store noticed. */
export const isStale = (error: unknown): boolean => error instanceof WeegbrugError && codes.has(error.code);

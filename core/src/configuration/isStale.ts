import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { isOvertaken } from '../storage/isOvertaken.ts';

/** Whether a change of the configuration was refused because somebody else was written first, whichever way it was noticed. */
export const isStale = (error: unknown): boolean =>
  isOvertaken(error) || (error instanceof WeegbrugError && error.code === ('WB-RELEASE-DRAFT-STALE' as string));

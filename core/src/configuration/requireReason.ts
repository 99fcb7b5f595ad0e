import { WeegbrugError } from '../shared/errors/weegbrugError.ts';

/** @throws WB-RELEASE-REASON-MISSING when there is no reason, or more than 2,000 characters */
export const requireReason = (reason: unknown): string => {
  const text = typeof reason === 'string' ? reason.trim() : '';
  if (text === '' || text.length > 2000) throw new WeegbrugError('WB-RELEASE-REASON-MISSING');
  return text;
};

import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';

/** @throws WB-HTTP-IDEMPOTENCY-KEY-INVALID */
export const readIdempotencyKey = (header: string | string[] | undefined): string | undefined => {
  if (header === undefined) return undefined;
  if (typeof header !== 'string' || !/^"?[\w.:-]{1,128}"?$/.test(header)) throw new WeegbrugError('WB-HTTP-IDEMPOTENCY-KEY-INVALID');
  return header;
};

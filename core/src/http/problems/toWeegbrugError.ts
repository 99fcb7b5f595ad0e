import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';

/** Whatever was thrown as a refusal from the registry; what nobody foresaw becomes WB-HTTP-UNEXPECTED, with nothing of its text. */
export const toWeegbrugError = (error: unknown, reference: string): WeegbrugError => {
  if (error instanceof WeegbrugError) return error;
  if (error instanceof URIError) return new WeegbrugError('WB-HTTP-PATH-INVALID', {}, { cause: error });
  return new WeegbrugError('WB-HTTP-UNEXPECTED', { reference }, { cause: error });
};

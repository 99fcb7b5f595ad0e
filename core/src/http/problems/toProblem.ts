import type { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { Language } from '../../shared/localizedText.ts';
import type { Problem } from '../apiTypes.ts';
import { statusOfKind } from './statusOfKind.ts';

/** A refusal as RFC 9457 problem details, in the language of the reader. `instance` names the request in the log, never a file. */
export const toProblem = (error: WeegbrugError, language: Language, instance?: string): Problem => ({
  type: `urn:weegbrug:error:${error.code}`,
  title: error.definition.title[language],
  status: statusOfKind[error.definition.kind],
  detail: error.detail(language),
  code: error.code,
  ...(instance === undefined ? {} : { instance: `urn:weegbrug:request:${instance}` }),
  ...(error.places.length === 0
    ? {}
    : { errors: error.places.map(({ pointer, message, values }) => ({ pointer, message: message[language], ...values })) }),
});
